import { readFileSync } from 'node:fs';

const FOOTPRINT = 'e2e/page/footprint.test.ts';
const REDRESS = 'e2e/card/redress.test.ts';
const OPTIONS = 'pages/options/private-lists.test.tsx';
const STORED = 'background/private-lists.test.ts';

/** The sentences of docs/privacy.md about pages, each with the tests that hold it: file and title. */
const HELD_BY: Record<string, [file: string, title: string][]> = {
  'Sidelight changes no text and no element of a page.': [
    ['e2e/page/page.test.ts', 'and the page stays as it was'],
  ],
  'On a page without marks, and where it is off, nothing of it can be seen: no element, no style, no name and no request.':
    [
      [FOOTPRINT, 'is nothing in a page without marks'],
      [FOOTPRINT, 'is nothing where Sidelight is off, or once it is switched off'],
    ],
  'Where there are marks, a page can see which of its words are marked, in `CSS.highlights`.': [
    [FOOTPRINT, 'are the marked words, and the style sheet of marks'],
  ],
  'It can see the style sheet of the marks in `adoptedStyleSheets`.': [
    [FOOTPRINT, 'are the marked words, and the style sheet of marks'],
  ],
  'While a card or the bar for reading by keyboard is open, a page can see one plain element for it, and that it opens and closes.':
    [[FOOTPRINT, 'is one plain element while a card is open, and when it opens and closes']],
  'It can see whether that element has the focus, and whether the pointer is on it.': [
    [FOOTPRINT, 'is whether the card has the focus, and the pointer'],
  ],
  'It hears the keys and presses meant for it.': [
    [FOOTPRINT, 'is whether the card has the focus, and the pointer, and the keys and presses meant for it'],
  ],
  'What a card says is in a closed part of the page; all the same, a page that goes out of its way can read an open card, by searching for text and, in Firefox, by events and selections.':
    [
      [FOOTPRINT, 'is what an open card says, to a page that searches for it'],
      [REDRESS, 'that $name changes no setting'],
    ],
  'No font of the page is used in it.': [[REDRESS, 'the card asks for no font of the page']],
  'When you have Sidelight show you a mark, a page can see that it is scrolled.': [
    [FOOTPRINT, 'is that it is scrolled to a mark'],
  ],
  'From the marks of a list of your own, a page can learn those words of the list that occur in the page.': [
    [FOOTPRINT, 'are the marked words, and the style sheet of marks'],
  ],
  'If that matters, make the list private: nothing from it is then painted or shown in pages, and its terms appear in the popup only.':
    [
      ['e2e/popup/private.test.ts', 'a page learns nothing: it sees the very same as without any list'],
      ['e2e/popup/private.test.ts', 'its card opens in the popup alone'],
      ['e2e/popup/private-probes.test.ts', 'each tells the same with a private list that matches'],
    ],
  'To find them the page’s text goes to the popup; nothing of the list goes to the page.': [
    ['background/private-index.test.ts', 'the index is of the private packs alone'],
    ['background/answer-index.test.ts', 'a page cannot ask for a private one'],
    ['e2e/extension/storage-access.test.ts', 'what lies where pages read names no private list'],
  ],
  'The page is asked for its text in the same way and at the same times whether you have private lists or not, so that what it can measure tells nothing of them.':
    [
      ['pages/popup/asked-of-pages.test.ts', 'a page is asked the very same, at the very same times'],
      ['e2e/popup/private-timing.test.ts', 'a page is asked as often, and works as long'],
    ],
  'Whether a list is private is stored with the list.': [
    [STORED, 'what the record says outlives a cleared sync area'],
  ],
  'It is hidden as soon as one source says so: its own record, the settings, or another device that syncs it.':
    [
      ['core/packs/active-packs.test.ts', 'one source is enough for a pack to be private'],
      [
        'platform/sync/sync-privacy.test.ts',
        'a list that is here already becomes private by the head in sync',
      ],
    ],
  'While such a source cannot be read, the lists stay hidden of which you have not said that pages may know them.':
    [
      [STORED, 'while sync cannot be read, only lists of which the reader has said so are shown'],
      [
        'background/private-faults.test.ts',
        'no private list gets to a page, and nothing unread is overwritten',
      ],
    ],
  'A copy of a private list, its backup, its parts in the bin and its version on another device are private as well, and no restored backup makes a list public that is private now.':
    [
      [STORED, 'what takes the place of a private list is private'],
      [STORED, 'those in the bin too'],
      [OPTIONS, 'a restored list is private where the backup says so'],
      ['platform/sync/sync-faults.test.ts', 'no private list that is synced gets to a page'],
    ],
  'A new list can be private before its first term is marked.': [
    [OPTIONS, 'an import can be private before its first term is marked'],
    [OPTIONS, 'the first own term can make a private list'],
  ],
  'A list is no longer private only when you say so, and a term of a private list goes to another one only after Sidelight has told you what pages will see then.':
    [
      [OPTIONS, 'to be no longer private takes an answer to what pages will see'],
      [OPTIONS, 'entries of a private list go to a public one by an answer'],
    ],
};

test('what docs/privacy.md says that a page can see is held by tests, sentence by sentence', () => {
  const [, said] = /## What a page can see\n([\s\S]*?)\n## /.exec(readFileSync('docs/privacy.md', 'utf8'))!;
  const sentences = said!
    .replaceAll('\n- ', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=\.) (?=[A-Z])/);
  expect(sentences).toEqual(Object.keys(HELD_BY));
});

test.each(Object.values(HELD_BY).flat())('%s has the test “%s”', (file, title) => {
  expect(readFileSync(`test/${file}`, 'utf8')).toContain(title);
});
