import type { PhraseKey } from '../../core/phrase.ts';
import { readerLanguage, readSentence, sayValue } from '../../locale/say.ts';

/**
 * Says each text of the page, which has the English: `data-say` is the key of the sentence, and `data-part` names an
 * element in it, for the words between two tags or in the place of a value.
 */
export function sayTexts(page: Document): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-say]')) sayText(element);
  const isEnglish = /^en\b/.test(readerLanguage());
  for (const note of page.querySelectorAll<HTMLElement>('[data-translated]')) note.hidden = isEnglish;
}

function sayText(element: HTMLElement): void {
  const { say, count } = element.dataset;
  const parts = new Map(
    [...element.querySelectorAll<HTMLElement>('[data-part]')].map(part => [part.dataset['part'], part]),
  );
  const values = count === undefined ? {} : { count: Number(count) };
  const sentence = readSentence(say as PhraseKey, values);
  const nodes = sentence.split(/(\{\w+\}|<\w+>[^<]*<\/\w+>)/).map(written => {
    if (written === '{count}' && values.count !== undefined) return sayValue(values.count);
    const [, name, words] = /^[{<](\w+)[}>](?:([^<]*)<)?/.exec(written) ?? [];
    const part = parts.get(name);
    if (!part) return written;
    if (words !== undefined) part.textContent = words;
    return part;
  });
  element.replaceChildren(...nodes);
}
