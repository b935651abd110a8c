import { PLANTED, capitalise, makeForms } from './forms.ts';
import { makeRandom, pick, pickByRank, type Random } from './random.ts';
import { PAGE_WORDS, SMALL_WORDS } from './vocabulary.ts';

/** How often a word is followed by one of the planted forms: some 320 times in 500 KB of text. */
const PLANT = 1 / 250;
/** How often a word stands in an inline element: a text node then has some 35 characters, as on news pages. */
const INLINE = 1 / 15;
const INLINE_TAGS = ['a href="#"', 'a href="#"', 'em', 'strong', 'span', 'span class="x"', 'b', 'i'];

const forms = makeForms(PLANTED);

/** Makes a news-like page with this many characters of text: headings, paragraphs, lists and tables. */
export function makePage(characters: number): string {
  const random = makeRandom(characters);
  const parts = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>\n<main>',
  ];
  let written = 0;
  for (let block = 0; written < characters; block++) {
    const html = makeBlock(block, random);
    written += html.replace(/<[^>]*>/g, '').length;
    parts.push(html);
  }
  parts.push('</main>\n</body></html>\n');
  return parts.join('\n');
}

function makeBlock(block: number, random: Random): string {
  if (block % 9 === 0) return `  <h2>${makeSentence(4, 9, random)}</h2>`;
  if (block % 14 === 5) return makeList(random);
  if (block % 23 === 7) return makeTable(random);
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => makeSentence(8, 28, random));
  return `  <p>${sentences.join(' ')}</p>`;
}

function makeList(random: Random): string {
  const items = Array.from({ length: 3 + Math.floor(random() * 5) }, () => makeSentence(3, 12, random));
  return `  <ul>\n${items.map(item => `    <li>${item}</li>`).join('\n')}\n  </ul>`;
}

function makeTable(random: Random): string {
  const row = (): string => {
    const cells = [
      capitalise(pick(PAGE_WORDS, random)),
      Math.floor(random() * 9000),
      makeSentence(2, 5, random),
    ];
    return `    <tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`;
  };
  return `  <table>\n${Array.from({ length: 6 }, row).join('\n')}\n  </table>`;
}

/** A sentence of so many words, some of them in inline elements and a planted form now and then. */
export function makeSentence(least: number, most: number, random: Random): string {
  const words: string[] = [];
  const count = least + Math.floor(random() * (most - least));
  for (let i = 0; i < count; i++) {
    const word = random() < 0.5 ? pickByRank(SMALL_WORDS, random) : pickByRank(PAGE_WORDS, random);
    words.push(dress(i === 0 ? capitalise(word) : word, random));
    if (random() < PLANT) words.push(plant(pick(forms, random), random));
  }
  return `${words.join(' ')}.`;
}

function dress(word: string, random: Random): string {
  if (random() < INLINE) return wrap(word, random);
  if (random() < 0.06) return `${word},`;
  if (random() < 0.01) return `${word}’s`;
  return random() < 0.005 ? `“${word}”` : word;
}

/** A planted form as pages write it: plain, in an element of its own, or with an element around a part of it. */
function plant(form: string, random: Random): string {
  const chance = random();
  if (chance < 0.75) return form;
  if (chance < 0.93) return wrap(form, random);
  const at = Math.floor(form.length / 2);
  return `${form.slice(0, at).trimEnd()}${form[at - 1] === ' ' ? ' ' : ''}${wrap(form.slice(at), random)}`;
}

function wrap(text: string, random: Random): string {
  const tag = pick(INLINE_TAGS, random);
  return `<${tag}>${text}</${tag.split(' ')[0]}>`;
}
