import fc from 'fast-check';
import papaparse from 'papaparse';
import { escapeMarkdown, printLink } from '../../../src/pages/popup/copied-markdown.ts';
import { printTermsMarkdown, type CopiedTerm } from '../../../src/pages/popup/copied-markdown.ts';
import { printTermsCsv } from '../../../src/pages/popup/copied-csv.ts';
import type { Statement } from '../../../src/core/model/model.ts';
import { formatAttribution, formatSource } from '../../../src/ui/labels/citation.ts';
import { makeEntry } from '../../helpers/packs.ts';

const PAGE = { title: 'Notes [1]\n<b>', url: 'https://news.example/a_(b)' };

const statement = (fields: Partial<Statement> = {}): Statement => ({
  id: 's',
  text: 'It blocks *services*.',
  kind: 'reported',
  by: 'the article',
  date: '2015-12',
  passage: 'P2',
  ...fields,
});

function copied(fields: {
  headword?: string;
  statements?: Statement[];
  link?: string | null;
  count?: number;
}): CopiedTerm {
  const { headword = 'Great Firewall', statements = [], link = null, count = 1 } = fields;
  const card: CopiedTerm['card'] = {
    ref: 0,
    pack: {
      id: 'p',
      title: 'China, 2015',
      source: 'A compilation',
      date: '2015-12-17',
      mark: { colour: 'teal', line: 'dotted' },
    },
    entry: makeEntry({ headword, kind: 'system', summary: '=A system.' }),
    statements,
    related: [],
  };
  const attributions = statements.map(each => formatAttribution(each, card.pack));
  return { card, attributions, source: formatSource(card.pack), count, link };
}

test('as Markdown: the page, and each term with what is said of it, by whom, when, where, and the way to it', () => {
  const terms = [
    copied({
      statements: [
        statement(),
        statement({ kind: 'position', by: 'Xi', source: { title: 'A book', link: 'https://example.org/' } }),
      ],
      link: 'https://news.example/a#:~:text=wall',
      count: 1200,
    }),
    copied({ headword: '1. _GFW_' }),
  ];
  expect(printTermsMarkdown(terms, PAGE))
    .toBe(`# Terms on [Notes \\[1\\] \\<b\\>](https://news.example/a_%28b%29)

## [Great Firewall](https://news.example/a#:~:text=wall)

system, 1,200 mentions

\\=A system.

- It blocks \\*services\\*. (A compilation; reported; December 2015; paragraph 2)
- It blocks \\*services\\*. (Xi, in A book; position; December 2015; paragraph 2; https://example.org/)

Source: A compilation, 17 December 2015; via Sidelight, China, 2015

## 1\\. \\_GFW\\_

system, 1 mention

\\=A system.

Source: A compilation, 17 December 2015; via Sidelight, China, 2015
`);
});

const rowsOf = (csv: string): string[][] => papaparse.parse<string[]>(csv.trimEnd()).data;

test('as CSV: a row for each statement, one for a term without any, nothing that a spreadsheet reads as a formula', () => {
  const terms = [
    copied({
      statements: [
        statement({ text: '@a "b", c' }),
        statement({ source: { title: 'A book' }, date: undefined }),
      ],
    }),
    copied({ headword: '+GFW', link: 'https://news.example/a#:~:text=GFW' }),
  ];
  const [, ...rows] = rowsOf(printTermsCsv(terms, PAGE));
  const page = ['China, 2015', 'Notes [1] <b>'];
  expect(rows).toEqual([
    [
      'Great Firewall',
      'system',
      "'=A system.",
      '1',
      '\'@a "b", c',
      'the article',
      'reported',
      '2015-12',
      'P2',
      'A compilation',
      ...page,
      PAGE.url,
    ],
    [
      'Great Firewall',
      'system',
      "'=A system.",
      '1',
      'It blocks *services*.',
      'the article',
      'reported',
      '',
      'P2',
      'A book',
      ...page,
      PAGE.url,
    ],
    [
      "'+GFW",
      'system',
      "'=A system.",
      '1',
      '',
      '',
      '',
      '',
      '',
      'A compilation',
      ...page,
      'https://news.example/a#:~:text=GFW',
    ],
  ]);
});

const HOSTILE = fc.string({ unit: fc.constantFrom(...'=+-@"\',;\t\r\n ab#*_[]()<>|\\`!&~\u202E長.1') });

test('whatever the texts are, a CSV row has its cells and no cell starts a formula', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, HOSTILE, (headword, text, title) => {
      const csv = printTermsCsv([copied({ headword, statements: [statement({ text })] })], {
        title,
        url: title,
      });
      const rows = rowsOf(csv);
      expect(rows.map(row => row.length)).toEqual([13, 13]);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]|[\n\u202E]/);
    }),
  );
});

test('whatever the texts are, Markdown keeps one line for each thing that is said', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, (headword, text) => {
      const lines = printTermsMarkdown([copied({ headword, statements: [statement({ text })] })], PAGE).split(
        '\n',
      );
      expect(lines.filter(line => line.startsWith('#'))).toHaveLength(2);
      expect(lines.filter(line => line.startsWith('- '))).toHaveLength(1);
    }),
  );
});

test.each([
  ['- a', '\\- a'],
  ['12) a', '12\\) a'],
  ['a-b + c = d', 'a-b + c = d'],
  ['![a](b)', '\\!\\[a\\](b)'],
  ['a | b & c', 'a \\| b \\& c'],
])('%j is said in Markdown as %j', (text, wanted) => {
  expect(escapeMarkdown(text)).toBe(wanted);
});

test('an address cannot end before its end', () => {
  expect(printLink('a]', 'https://example.org/(a) b\\<c>')).toBe(
    '[a\\]](https://example.org/%28a%29%20b%5C%3Cc%3E)',
  );
});
