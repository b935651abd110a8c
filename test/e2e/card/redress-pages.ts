import { HOST } from '../../../src/dom/overlay/host-selector.ts';

/** A page that wants a click on the card to do what its reader did not mean. */
export interface Hostile {
  name: string;
  /** The page does this once its card is open and has been seen. */
  attack: string;
  /** It does this before there is a card. */
  before?: string;
  /** The page looks for the closed root of our host in a way that gives it to nobody. */
  isBarred?: true;
  /** The page with the marks; the topic page where absent. */
  page?: 'dialog.html';
  /**
   * The reader presses this in good faith: “I know this” where absent. Space: a key, with the focus where it was. Rested:
   * never at once, since a cover that goes at every event may be missed if it was shown for a moment only. Told: the page
   * hears `lay()` 0 to 90 ms before each press.
   */
  press?: 'heading' | 'space' | 'slowly' | 'rested' | 'told';
}

export const CARD_HOST = `document.querySelector('${HOST}')`;
const COVER = `Object.assign(document.createElement('div'), { id: 'cover', popover: 'manual', textContent: 'Press here to win' })`;
const COVERING = `inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: #fff; pointer-events: none`;
const pushCover = (css = COVERING): string =>
  `{ const cover = ${COVER}; cover.style.cssText = '${css}'; document.body.append(cover); cover.showPopover(); }`;

export const addStyle = (css: string): string =>
  `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`;

/** In Firefox events name what they happen in, closed trees or not. */
const STEAL = `for (const type of ['pointermove', 'pointerover', 'mousemove', 'selectionchange'])
  addEventListener(type, event => {
    for (const each of [event.originalTarget, event.explicitOriginalTarget, event.rangeParent, getSelection().anchorNode]) {
      const root = each?.getRootNode?.();
      if (root instanceof ShadowRoot && root.querySelector('.offers')) globalThis.stolen = root;
    }
  }, { capture: true })`;

/** So does its search for text. */
const FIND = `{ window.find?.('I know this'); const root = getSelection().anchorNode?.getRootNode();
  if (root instanceof ShadowRoot) globalThis.stolen = root; getSelection().removeAllRanges(); }`;

const onStolen = (act: string): string =>
  `(() => { const root = globalThis.stolen; const button = root?.querySelector('.offers button'); if (button) { ${act}; } })()`;

const STRETCH = onStolen(
  `button.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; opacity: 0.01; z-index: 9'`,
);

/** How long before a press a page hears of it, in ms. */
export const LEADS_MS = [0, 16, 50, 90];

/** Shows a cover a moment before the press and takes it away with an event of it; one that goes as the press begins has been seen. */
const flash = (show: string, until: 'pointerdown' | 'mouseup', hide: string): string =>
  `{ globalThis.lay = () => { ${show}; return ${until === 'mouseup' || SEEN}; };
    addEventListener('${until}', () => { ${hide} }, { capture: true }); }`;

const SEEN = `new Promise(done => requestAnimationFrame(() => setTimeout(done)))`;

/** Events of layers never get to us. */
const HUSH = `for (const type of ['beforetoggle', 'toggle'])
  addEventListener(type, event => event.stopImmediatePropagation(), { capture: true })`;

const LAY_IN_TREE = `const root = document.querySelector('#spare').attachShadow({ mode: 'closed' });
  root.innerHTML = '<div popover=manual style="${COVERING}">Win</div>'; root.firstChild.showPopover(); globalThis.laid = root;`;

const MAKE_SPARES = `for (let spare = 0; spare < 9; spare++)
  document.body.append(Object.assign(document.createElement('div'), { id: 'spare' }))`;

/** Shows something in each frame after all else, and hides it behind the frame's picture. */
const inEachFrame = (show: string, hide: string): string => `{
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { ${hide} };
  const draw = () => { port2.postMessage(0); requestAnimationFrame(draw); requestAnimationFrame(() => { ${show} }); };
  requestAnimationFrame(draw); }`;

const SHEET = `globalThis.sheet = new CSSStyleSheet(); document.adoptedStyleSheets.push(sheet)`;
const FADE = `sheet.insertRule('html { opacity: 0.01 }')`;
const UNFADE = `while (sheet.cssRules.length) sheet.deleteRule(0)`;

/** By kind: `npm test` tries some of each, and `npm run test:long` all of them. */
export const HOSTILE: Readonly<Record<string, readonly Hostile[]>> = {
  flashes: [
    {
      name: 'lays a cover a moment before the press',
      attack: flash(pushCover(), 'mouseup', `document.querySelector('#cover')?.remove()`),
      press: 'told',
    },
    {
      name: 'lays a cover in a new shadow tree a moment before the press, and takes all of it away with it',
      before: MAKE_SPARES,
      attack: flash(
        LAY_IN_TREE,
        'pointerdown',
        `laid?.replaceChildren(); document.querySelector('#spare').remove()`,
      ),
      press: 'told',
    },
    {
      name: 'lays a cover a moment before the press, and takes it away with it',
      before: HUSH,
      attack: flash(pushCover(), 'pointerdown', `document.querySelector('#cover')?.remove()`),
      press: 'told',
    },
    {
      name: 'lays a cover in a new shadow tree a moment before the press',
      before: MAKE_SPARES,
      attack: flash(LAY_IN_TREE, 'mouseup', `document.querySelector('#spare').remove()`),
      press: 'told',
    },
    {
      name: 'is see-through from a moment before the press until it begins',
      before: SHEET,
      attack: flash(FADE, 'pointerdown', UNFADE),
      press: 'told',
    },
  ],
  frames: [
    {
      name: 'shows a cover in each frame, and takes it away behind it',
      before: HUSH,
      attack: `${pushCover()}; ${inEachFrame(`document.querySelector('#cover').showPopover()`, `document.querySelector('#cover').hidePopover()`)}`,
      press: 'rested',
    },
    {
      name: 'is see-through in each frame, and not behind it',
      before: SHEET,
      attack: inEachFrame(FADE, UNFADE),
      press: 'rested',
    },
  ],
  looks: [
    {
      name: 'makes the host see-through',
      attack: `${CARD_HOST}.style.setProperty('opacity', '0.01', 'important')`,
    },
    { name: 'makes the page see-through', attack: `document.documentElement.style.opacity = '0.02'` },
    { name: 'makes the body see-through', attack: `document.body.style.opacity = '0.02'` },
    { name: 'blurs the page', attack: `document.documentElement.style.filter = 'blur(12px)'` },
    { name: 'shrinks the page', attack: `document.documentElement.style.transform = 'scale(0.5)'` },
    { name: 'clips the page', attack: `document.documentElement.style.clipPath = 'circle(10px at 0 0)'` },
    { name: 'shrinks everything by zoom', attack: `document.documentElement.style.zoom = '0.3'` },
    { name: 'hides the page', attack: `document.documentElement.style.visibility = 'hidden'` },
    {
      name: 'masks the page',
      attack: `document.documentElement.style.maskImage = 'linear-gradient(#0000, #0000)'`,
    },
    { name: 'turns the page', attack: `document.documentElement.style.rotate = '180deg'` },
    { name: 'gives the host a class', attack: `${CARD_HOST}.className = 'mine'` },
  ],
  covers: [
    { name: 'lays over it what lets clicks through', attack: pushCover() },
    {
      name: 'lays over it what is in a closed shadow tree',
      attack: `{ const place = document.createElement('div'); document.body.append(place);
      const root = place.attachShadow({ mode: 'closed' }); const cover = ${COVER}; cover.style.cssText = '${COVERING}';
      root.append(cover); cover.showPopover(); }`,
    },
    {
      name: 'lays over it what is inert, from a small box',
      attack: `{ const cover = ${COVER}; cover.inert = true; cover.style.cssText = 'width: 0; height: 0; overflow: visible; border: 0; padding: 0';
      const sheet = document.createElement('p'); sheet.textContent = 'Win'; sheet.style.cssText = 'position: fixed; inset: 0; background: #fff; margin: 0';
      cover.append(sheet); document.body.append(cover); cover.showPopover(); }`,
    },
    {
      name: 'lays over it what is deep in open shadow trees',
      attack: `{ let at = document.body;
      for (let depth = 0; depth < 5; depth++) {
        const place = document.createElement('p'); at.append(place); at = place.attachShadow({ mode: 'open' }); }
      const cover = ${COVER}; cover.style.cssText = '${COVERING}'; at.append(cover); cover.showPopover(); }`,
    },
    {
      name: 'shows again above it what was there before',
      before: `{ const cover = ${COVER}; cover.style.cssText = 'inset: auto 0 0 auto; width: 0; height: 0; border: 0; padding: 0; overflow: visible';
      cover.innerHTML = '<p style="display: none; position: fixed; inset: 0; margin: 0; background: #fff; pointer-events: none">Win</p>';
      document.body.append(cover); cover.showPopover(); }`,
      attack: `{ const cover = document.querySelector('#cover'); cover.hidePopover(); cover.showPopover(); cover.firstChild.style.display = 'block'; }`,
    },
    {
      name: 'lays a pseudo-element of the host over it',
      attack: addStyle(
        `html > *:not(head, body)::before { content: 'Win'; display: block; position: fixed; inset: 0; background: #fff; pointer-events: none; z-index: 9 }`,
      ),
      press: 'heading',
    },
    {
      name: 'goes full screen above it',
      attack: `document.querySelector('h1').requestFullscreen().catch(() => ${pushCover().replace(/^\{/, '{ const failed = true;')})`,
    },
    {
      name: 'pushes a dialog above it',
      attack: `{ const dialog = document.createElement('dialog'); dialog.textContent = 'Win'; document.body.append(dialog); dialog.showModal(); }`,
    },
    {
      name: 'keeps a view transition over it',
      attack: `${addStyle(`::view-transition { background: #fff; pointer-events: none }
      ::view-transition-group(*), ::view-transition-image-pair(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 999s; opacity: 0.01; pointer-events: none }`)};
      document.startViewTransition().ready.catch(() => ${pushCover().replace(/^\{/, '{ const failed = true;')})`,
    },
    {
      name: 'lays the end of the host over it',
      attack: addStyle(
        `html > *:not(head, body)::after { content: 'Win' !important; display: block !important; position: fixed; inset: 0; background: #fff; pointer-events: none; z-index: 9 }`,
      ),
      press: 'heading',
    },
  ],
  places: [
    {
      name: 'moves the dialog that it is in under the pointer',
      page: 'dialog.html',
      attack: `document.querySelector('dialog').style.transform = 'translate(60px, 20px)'`,
    },
    {
      name: 'puts the host elsewhere and shows it again',
      attack: `{ const host = ${CARD_HOST}; const place = document.createElement('div'); document.body.append(place);
      place.style.opacity = '0.01'; place.append(host); if (host.isConnected) host.showPopover(); }`,
    },
  ],
  presses: [
    {
      name: 'takes its cover away while the button is down',
      attack: `${pushCover()}; {
      const cover = document.querySelector('#cover');
      addEventListener('mousedown', () => cover.hidePopover(), { capture: true });
      addEventListener('mouseup', () => setTimeout(() => cover.showPopover(), 30), { capture: true });
    }`,
    },
    {
      name: 'takes its cover away whenever an event could tell',
      press: 'rested',
      attack: `${pushCover()}; {
      const cover = document.querySelector('#cover');
      for (const type of ['pointermove', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        addEventListener(type, () => { cover.hidePopover(); setTimeout(() => cover.showPopover(), 30); }, { capture: true });
    }`,
    },
    {
      name: 'takes its cover away for as long as the button is down',
      press: 'slowly',
      attack: `${pushCover()}; {
      const cover = document.querySelector('#cover');
      addEventListener('mousedown', () => cover.hidePopover(), { capture: true });
      addEventListener('mouseup', () => setTimeout(() => cover.showPopover(), 30), { capture: true });
    }`,
    },
    {
      name: 'takes the pointer away from the host',
      attack: `{ const style = document.createElement('style'); style.textContent =
      'html, body, div[popover] { pointer-events: none !important }'; document.head.append(style); }; ${pushCover()}`,
    },
  ],
  events: [
    {
      name: 'clicks by script wherever it can reach',
      attack: `{
      const host = ${CARD_HOST};
      const at = host.getBoundingClientRect();
      host.click();
      window.find?.('I know this');
      const root = getSelection().anchorNode?.getRootNode();
      const inside = root instanceof ShadowRoot ? [...root.querySelectorAll('button')] : [];
      // An action that opens a page of ours changes nothing, and would only take this one away.
      const changing = inside.filter(each => each.textContent !== 'Open in options');
      for (const target of [host, ...changing]) {
        target.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1, clientX: at.x, clientY: at.y }));
      }
      addEventListener('click', event => event.stopImmediatePropagation(), { capture: true });
    }`,
    },
    {
      name: 'catches every event and sends copies',
      attack: `for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      addEventListener(type, event => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        event.target.dispatchEvent(new event.constructor(type, event));
      }, { capture: true });`,
    },
    {
      name: 'captures the pointer for the host',
      attack: `addEventListener('pointerdown', event => ${CARD_HOST}.setPointerCapture(event.pointerId), { capture: true })`,
      press: 'heading',
    },
    {
      name: 'captures the pointer for a button',
      before: `${STEAL}; addEventListener('pointerdown', event => ${onStolen('button.setPointerCapture(event.pointerId)')}, { capture: true })`,
      attack: 'null',
      press: 'heading',
    },
    {
      name: 'moves the focus to a button before a key',
      before: STEAL,
      attack: onStolen('button.focus()'),
      press: 'space',
    },
  ],
  roots: [
    {
      name: 'asks every node for its internals',
      isBarred: true,
      before: `new MutationObserver(records => {
      for (const { addedNodes } of records) for (const each of addedNodes)
        try { globalThis.stolen = each.attachInternals().shadowRoot; } catch {}
    }).observe(document, { childList: true, subtree: true })`,
      attack: STRETCH,
      press: 'heading',
    },
    {
      name: 'patches what makes a closed root',
      isBarred: true,
      before: `for (const name of ['attachShadow', 'append', 'showPopover']) {
      const real = HTMLElement.prototype[name];
      HTMLElement.prototype[name] = function (...given) {
        const made = real.apply(this, given);
        if (made instanceof ShadowRoot) globalThis.stolen = made;
        return made;
      };
    }`,
      attack: STRETCH,
      press: 'heading',
    },
    {
      name: 'defines the name of a custom element for our host',
      isBarred: true,
      before: `customElements.define('sidelight-card', class extends HTMLElement {
      connectedCallback() { globalThis.stolen = this.attachInternals().shadowRoot; }
    })`,
      attack: STRETCH,
      press: 'heading',
    },
  ],
  insides: [
    { name: 'stretches a button that it finds by its text', attack: `${FIND}; ${STRETCH}`, press: 'heading' },
    {
      name: 'stretches a button that it gets from an event',
      before: STEAL,
      attack: STRETCH,
      press: 'heading',
    },
    {
      name: 'stretches a button by a rule in our sheet',
      before: STEAL,
      attack: onStolen(`root.adoptedStyleSheets[0].insertRule(
      '.offers button:first-child { position: fixed; inset: 0; opacity: 0.01; z-index: 9 }', root.adoptedStyleSheets[0].cssRules.length)`),
      press: 'heading',
    },
    {
      name: 'stretches a button by a sheet of its own',
      before: STEAL,
      attack: onStolen(`const sheet = new CSSStyleSheet();
      sheet.replaceSync('.offers button:first-child { position: fixed; inset: 0; opacity: 0.01; z-index: 9 }');
      root.adoptedStyleSheets.push(sheet)`),
      press: 'heading',
    },
    {
      name: 'stretches a button by an animation',
      before: STEAL,
      attack: onStolen(
        `button.animate([{ scale: 90, opacity: 0.01 }, { scale: 90, opacity: 0.01 }], { duration: 1e6 })`,
      ),
      press: 'heading',
    },
    {
      name: 'puts a button elsewhere in the card',
      before: STEAL,
      attack: onStolen(
        `button.textContent = 'cybersovereignty'; root.querySelector('h2').replaceChildren(button)`,
      ),
      press: 'heading',
    },
    {
      name: 'gives other words to a button',
      before: STEAL,
      attack:
        onStolen(`root.querySelector('h2').textContent = 'Press below'; button.firstChild.data = 'I know this';
      root.querySelector('.because').attachShadow({ mode: 'open' }).innerHTML = '<b style="position:fixed;inset:0">Win</b><slot></slot>'`),
      press: 'heading',
    },
  ],
};
