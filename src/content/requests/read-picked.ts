import type { PickedText } from '../../core/messages/protocol.ts';
import { passageAt, sentenceOf, type Passage } from '../../core/text/sentence.ts';
import { isLeftAlone, readSelection } from '../../dom/scan/selected.ts';
import { readTitle } from '../../dom/sieve/page-text.ts';
import { PageDate } from '../../dom/scan/page-date.ts';
import { childAt, TEXT, typeOf } from '../../dom/tree/nodes.ts';
import type { TextBlock } from '../../dom/tree/text-block.ts';
import { containerOf, Walk } from '../../dom/tree/walk.ts';

/** A longer sentence is none: a table or a list without full stops. */
const MAX_SENTENCE_CHARS = 1000;

export function readPicked(page: Document, given: string): PickedText {
  const selected = readSelection(page);
  const text = given || selectedIn(page);
  const { range } = selected;
  const passage = range && !isLeftAlone(selected) ? findPassage(page, range) : null;
  const sentence = passage ? formatPassage(passage) : '';
  return {
    text,
    // A selection in a shadow tree cannot be read: then it is another place's sentence.
    sentence: isIn(sentence, text) ? sentence : '',
    title: readTitle(page),
    site: contentOf(page, 'meta[property="og:site_name" i], meta[name="application-name" i]'),
    url: page.location.href,
    date: new PageDate(page).read(new Date().getFullYear()),
    language: page.documentElement?.lang || null,
  };
}

const contentOf = (page: Document, selector: string): string =>
  page.head?.querySelector(selector)?.getAttribute('content')?.trim() ?? '';

function selectedIn(page: Document): string {
  const field = page.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const { value, selectionStart, selectionEnd } = field;
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  }
  return page.getSelection()?.toString() ?? '';
}

const fold = (text: string): string => text.replace(/[\s\uFFFC]+/g, ' ').trim();
const isIn = (sentence: string, text: string): boolean => fold(sentence).includes(fold(text));

function formatPassage(passage: Passage): string {
  const sentence = sentenceOf(passage);
  const { text, start, end } = passage;
  return sentence.length > MAX_SENTENCE_CHARS ? sentenceOf(passageAt(text, start, end)) : sentence;
}

function findPassage(page: Document, range: Range): Passage | null {
  const { startContainer, startOffset } = range;
  const node = firstTextOf(page, childAt(startContainer, startOffset) ?? startContainer);
  if (!node) return null;
  const offset = node === startContainer ? startOffset : 0;
  let found: Passage | null = null;
  const walk = new Walk(containerOf(node, null), 'own', {
    block: block => {
      const at = offsetIn(block, node, offset);
      if (at === null) return;
      const words = range.toString();
      const start = at + words.length - words.trimStart().length;
      found = { text: block.text, start, end: at + words.trimEnd().length };
    },
    heading: () => undefined,
    shadow: () => undefined,
  });
  while (walk.step(Infinity));
  return found;
}

const firstTextOf = (page: Document, node: Node): Text | null =>
  typeOf(node) === TEXT
    ? (node as Text)
    : (page.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode() as Text | null);

function offsetIn(block: TextBlock, node: Text, offset: number): number | null {
  const { nodes, starts } = block;
  const place = nodes.indexOf(node);
  if (place < 0) return null;
  const from = place === 0 ? block.placeOf(0, false).offset : 0;
  const at = starts[place]! + offset - from;
  // A long text is several blocks.
  return at < 0 || at > block.text.length ? null : at;
}
