import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { makeCommonWords } from '../../src/build/common-words.ts';
import { makeLanguageWords } from '../../src/build/language-words.ts';
import { LANGUAGE_TAGS } from '../../src/propose/language/language.ts';
import { readWordLists } from '../../src/propose/language/word-lists.ts';
import { readCommonWords } from '../../src/core/text/common-words.ts';
import { proposeTerms } from '../../src/propose/rank/propose.ts';
import type { ReadDocument } from '../../src/propose/read/document.ts';
import { joinPages } from '../../src/propose/read/pdf-pages.ts';
import { readDocument, readPasted } from '../../src/propose/read/read-document.ts';
import { fill, findGrowth, unitsAt, type Frame } from '../helpers/growth.ts';
import { zipDocx } from '../helpers/make-documents.ts';

// Far more than it takes: a busy machine is no fault.
jest.setTimeout(600_000);

const common = readCommonWords(makeCommonWords(process.cwd()));

const propose = (read: ReadDocument): void => {
  if (read.ok) proposeTerms(read.document, { common });
};

const readFile = (name: string, bytes: Uint8Array): Promise<ReadDocument> =>
  readDocument({ name, bytes }, { loadPdf: () => Promise.reject(new Error('no PDF')) });

const FRAMES: Record<string, readonly Frame[]> = {
  'a.md': [
    ['', ''],
    ['# a', 'b'],
    ['a\n\n--', 'c'],
    ['a [b', '](c) `d` **e**'],
    ['a\n: b', 'c'],
    ['<!--', '--> a'],
  ],
  'a.html': [
    ['<p>a', 'b</p>'],
    ['<title>a', '</title><p>b'],
    ['<p>a <dfn>', '</dfn> b'],
    ['<p ', '>a'],
    ['<meta name="date" content="', '"><p>a'],
  ],
  'a.txt': [
    ['', ''],
    ['A glacier is a body of ice.', ' It melts, or flows.'],
    ['It is called “', '” here.'],
    ['AC (', ') is a thing.'],
  ],
};

const PLACES = Object.entries(FRAMES).flatMap(([name, frames]) => frames.map(frame => ({ name, frame })));

test.each(PLACES.map(({ name, frame }, place) => [name, frame, place] as const))(
  '%s %p takes time that grows with its length',
  async (name, frame, place) => {
    for (const unit of unitsAt(place)) {
      const found = await findGrowth(async chars =>
        propose(await readFile(name, strToU8(fill(frame, unit, chars)))),
      );
      expect({ unit, found }).toEqual({ unit, found: null });
    }
  },
);

test('pasted text takes time that grows with its length', async () => {
  for (const unit of unitsAt(0)) {
    const found = await findGrowth(chars => propose(readPasted(unit.repeat(chars / unit.length))));
    expect({ unit, found }).toEqual({ unit, found: null });
  }
});

test.each(LANGUAGE_TAGS)('a document in %s takes time that grows with its length', async tag => {
  const unit = readFileSync(`test/fixtures/propose/languages/${tag}.txt`, 'utf8');
  const lists = readWordLists(makeLanguageWords(process.cwd(), tag));
  for (const text of [
    unit,
    unit.replace(/\s+/g, ' '),
    unit.replace(/[^\p{L}]+/gu, tag === 'zh' || tag === 'ja' ? '' : ' '),
  ]) {
    const work = (chars: number): void => {
      const read = readPasted(text.repeat(Math.ceil(chars / text.length)));
      if (read.ok) proposeTerms(read.document, { common, lists });
    };
    expect(await findGrowth(work)).toBeNull();
  }
});

test.each([
  '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
  '<w:r><w:t>a</w:t><w:lastRenderedPageBreak/></w:r>',
  '<w:r><w:t> </w:t><w:lastRenderedPageBreak/><w:tab/></w:r>',
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>',
  '&#x41;',
])('a Word document of %s takes time that grows with its length', async unit => {
  const work = async (chars: number): Promise<void> =>
    propose(await readFile('a.docx', zipDocx(`<w:p>${unit.repeat(chars / 8)}</w:p>`)));
  expect(await findGrowth(work)).toBeNull();
});

const piece = (text: string, i: number, isRow: boolean) => ({
  text,
  x: isRow ? i * 10 : 60,
  y: isRow ? 700 : 100_000 - i * 12,
  width: 5,
  height: 11,
});

test.each(['a', 'a-', ' ', '', 'Ice flows.', '冰'])(
  'pages of %p take time that grows with them',
  async text => {
    for (const isRow of [true, false]) {
      const work = (chars: number) =>
        joinPages([Array.from({ length: chars }, (_, i) => piece(text, i, isRow))]);
      expect(await findGrowth(work)).toBeNull();
    }
  },
);
