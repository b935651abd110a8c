import { css, html, LitElement } from 'lit';
import { add, run, TERM } from './application.ts';

class WordBadge extends LitElement {
  static override properties = { word: {} };
  declare word: string;
  override render(): unknown {
    return html`<span>about the ${this.word} itself</span>`;
  }
}

class NewsCard extends LitElement {
  static override properties = { number: { type: Number } };
  static override styles = css`
    :host {
      display: inline-block;
      width: 180px;
    }
  `;
  declare number: number;
  override render(): unknown {
    return html`<h3>Card ${this.number}</h3>
      <p>${this.number % 2 ? html`<word-badge .word=${TERM}></word-badge>` : `Of the ${TERM}.`}</p>
      <slot></slot>`;
  }
}

customElements.define('word-badge', WordBadge);
customElements.define('news-card', NewsCard);

/** Three seconds' worth. */
const SHOWN = 60;
const main = add('main');

run({
  step(tick, wrote) {
    const card = new NewsCard();
    card.number = tick;
    card.textContent = `from ${tick}`;
    main.prepend(card);
    if (main.children.length > SHOWN) main.lastElementChild?.remove();
    // The card is not kept by the note of it.
    const ref = new WeakRef(card);
    wrote(() => ref.deref());
  },
});
