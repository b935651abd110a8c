import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReaderLanguage } from '../../../src/core/settings/reader-languages.ts';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import { builtExtension } from '../../commands/build-extension.ts';

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** Values, elements and the browser's own %s stay as they are. */
const KEPT = /(\{\w+\}|<\/?\w+>|%s)/;

const accent = (message: string): string =>
  message
    .split(KEPT)
    .map(part => (KEPT.test(part) ? part : part.replaceAll(/[aeiou]/gi, vowel => ACCENTS[vowel]!)))
    .join('');

/**
 * A copy of the built extension in which each vowel of every sentence of a language has an accent, so that other text stands
 * out. The sentences are the English whatever the language.
 */
export function makePseudoLocale(kind: BrowserKind, language: ReaderLanguage = 'en'): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-pseudo-'));
  cpSync(builtExtension(kind), folder, { recursive: true });
  const english = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(english, 'utf8')) as Record<string, { message: string }>;
  for (const [key, each] of Object.entries(messages))
    if (!['language', 'name'].includes(key)) each.message = accent(each.message);
  if (language !== 'en') messages['language'] = { message: language };
  const own = join(folder, '_locales', language);
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'messages.json'), JSON.stringify(messages));
  return folder;
}

/** An expression for the texts that readers see or hear below a root, apart from elements that say their own language. */
export const TEXTS_BELOW = `(root => {
  const texts = [];
  const isOwn = element => element.closest('[lang]:not(html, .card), bdi, kbd, code, textarea, script, style, #demo, svg') === null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.nodeType === 3 ? node.parentElement : node;
    if (!isOwn(element)) continue;
    if (node.nodeType === 3) { if (element.checkVisibility?.() !== false || element.localName === 'option') texts.push(node.data); }
    else for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
  }
  return texts.map(text => text.replace(/\\s+/g, ' ').trim());
})`;
