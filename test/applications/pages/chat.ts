import { add, run, TERM } from './application.ts';

const MESSAGES = 12;
const WORDS = `Here is what can be said of the ${TERM} today: it is built of many parts. `.split(/(?<= )/);

const log = add('main');
const box = add('textarea') as HTMLTextAreaElement;
const answer = add('div');
answer.contentEditable = 'true';
let message: HTMLElement | null = null;
let word = 0;

/** Messages come in word by word, each redrawn as a whole at its end; meanwhile somebody types an answer. */
run({
  step(tick, wrote) {
    box.value = `My answer on the ${TERM}, ${tick}`;
    answer.textContent = `My answer on the ${TERM}, ${tick}`;
    if (!message) {
      message = add('p', '', add('article', `Message ${tick}: `, log));
      if (log.children.length > MESSAGES) log.firstElementChild?.remove();
      word = 0;
    }
    const next = WORDS[word++];
    if (next === undefined) {
      message.innerHTML = WORDS.join('').replace(TERM, `<b>${TERM}</b>`);
      message = null;
      return;
    }
    if (word % 2) message.append(next);
    else (message.lastChild as Text).data += next;
    if (!next.startsWith('Firewall')) return;
    const ref = new WeakRef(message);
    wrote(() => ref.deref());
  },
  editors: () => [{ wanted: box.value, shown: answer.textContent }],
});
