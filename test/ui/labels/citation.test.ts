import { english } from '../../../src/_locales/english.ts';
import { setLocale } from '../../../src/locale/say.ts';
import { flattenSentences } from '../../../src/_locales/translated.ts';
import { citeCard } from '../../../src/ui/labels/citation.ts';
import type { Statement } from '../../../src/core/model/model.ts';
import type { CardEntry } from '../../../src/core/model/card-entry.ts';

const statement = (id: string, more: Partial<Statement> = {}): Statement => ({
  id,
  text: 'The wall blocks “services”.',
  kind: 'reported',
  by: 'the article',
  date: '2015-12',
  passage: 'P2',
  ...more,
});

function card(more: {
  headword?: string;
  summary?: string;
  statements?: Statement[];
  pack?: Partial<CardEntry['pack']>;
}): CardEntry {
  const { headword = 'Great Firewall', summary = 'What blocks services.', statements = [], pack } = more;
  return {
    ref: 0,
    pack: {
      id: 'china',
      title: 'China, 2015',
      source: 'Xi calls for ‘front’',
      date: '2015-12',
      mark: { colour: 'teal', line: 'dotted' },
      ...pack,
    },
    entry: { id: 'gfw', headword, kind: 'system', summary, forms: [], related: [], statements: [] },
    statements,
    related: [],
  };
}

test('everything that the card says, with who says it, of what kind, when and where', () => {
  const statements = [
    statement('a'),
    statement('b', {
      text: 'Countries should unite.',
      kind: 'position',
      by: 'Xi Jinping, according to the headline',
      date: '2015-12-17',
      passage: 'Preface',
    }),
    statement('c', { text: 'It is infamous.', kind: 'characterisation', passage: undefined, date: '2015' }),
  ];
  const { plain, html } = citeCard(card({ statements }));
  expect(plain).toBe(`Great Firewall (system)

What blocks services.

- The wall blocks “services”. (Xi calls for ‘front’; reported; December 2015; paragraph 2)
- It is infamous. (Xi calls for ‘front’; characterisation; 2015)
- Countries should unite. (Xi Jinping, according to the headline of Xi calls for ‘front’; position; 17 December 2015; Preface)

Source: Xi calls for ‘front’, December 2015
via Sidelight, China, 2015`);
  expect(html).toBe(
    [
      '<p><b><bdi>Great Firewall (system)</bdi></b></p>',
      '<p><bdi>What blocks services.</bdi></p>',
      '<ul>',
      '<li><bdi>The wall blocks “services”. (Xi calls for ‘front’; reported; December 2015; paragraph 2)</bdi></li>',
      '<li><bdi>It is infamous. (Xi calls for ‘front’; characterisation; 2015)</bdi></li>',
      '<li><bdi>Countries should unite. (Xi Jinping, according to the headline of Xi calls for ‘front’; position; 17 December 2015; Preface)</bdi></li>',
      '</ul>',
      '<p><bdi>Source: Xi calls for ‘front’, December 2015</bdi><br><bdi>via Sidelight, China, 2015</bdi></p>',
    ].join(''),
  );
});

test('a statement’s own source stands with it: its title, and its address', () => {
  const statements = [
    statement('a', {
      date: undefined,
      passage: undefined,
      source: { title: 'A page; of sorts', link: 'https://example.org/a' },
    }),
    statement('b', { source: { title: 'A book\u202E' } }),
  ];
  const { plain, html } = citeCard(card({ statements }));
  expect(plain).toContain(
    '(A page; of sorts; reported; https://example.org/a)\n- The wall blocks “services”. (A book; reported; December 2015; paragraph 2)',
  );
  expect(html).toContain('A page; of sorts; reported; https://example.org/a');
});

test('what is not there is left out', () => {
  const bare = card({ summary: '', pack: { title: 'My terms', source: undefined, date: undefined } });
  expect(citeCard(bare)).toEqual({
    plain: 'Great Firewall (system)\n\nvia Sidelight, My terms',
    html: '<p><b><bdi>Great Firewall (system)</bdi></b></p><p><bdi>via Sidelight, My terms</bdi></p>',
  });
  expect(citeCard(card({ summary: '', pack: { date: undefined } })).plain).toBe(
    'Great Firewall (system)\n\nSource: Xi calls for ‘front’\nvia Sidelight, China, 2015',
  );
});

test('statements that disagree stand together, in order of their passages', () => {
  const statements = [
    statement('c', { text: 'Later.', passage: 'P10', disagrees: ['a'] }),
    statement('b', { text: 'Other.', by: 'Xi' }),
    statement('a', { text: 'Earlier.', passage: 'P9', by: 'Xi' }),
  ];
  const texts = citeCard(card({ statements })).plain.match(/^- \w+/gm);
  expect(texts).toEqual(['- Earlier', '- Later', '- Other']);
});

test('hostile text stays on its line, in its order, and is no markup', () => {
  const { plain, html } = citeCard(
    card({
      headword: '<img src=x onerror="alert(1)">\n\n- forged',
      summary: "a\u202Eb\u2066c\u200Fd\u0000e\u2028f\uD800g & 'h'",
      statements: [
        statement('a', {
          text: '</li></ul><script>1</script>',
          by: '\u202E\r\n',
          date: '<b>',
          passage: 'P\t<i>',
        }),
      ],
      pack: { title: '&lt;\n', source: '\u061C"s"\u0085t' },
    }),
  );
  expect(plain).toBe(`<img src=x onerror="alert(1)"> - forged (system)

abcd e fg & 'h'

- </li></ul><script>1</script> ("s" t; reported; <b>; P <i>)

Source: "s" t, December 2015
via Sidelight, &lt;`);
  expect(html).toBe(
    [
      '<p><b><bdi>&#60;img src=x onerror=&#34;alert(1)&#34;&#62; - forged (system)</bdi></b></p>',
      '<p><bdi>abcd e fg &#38; &#39;h&#39;</bdi></p>',
      '<ul><li><bdi>&#60;/li&#62;&#60;/ul&#62;&#60;script&#62;1&#60;/script&#62; ',
      '(&#34;s&#34; t; reported; &#60;b&#62;; P &#60;i&#62;)</bdi></li></ul>',
      '<p><bdi>Source: &#34;s&#34; t, December 2015</bdi><br><bdi>via Sidelight, &#38;lt;</bdi></p>',
    ].join(''),
  );
});

test('joiners that scripts and pictures need stay', () => {
  expect(citeCard(card({ headword: 'می\u200Cخواهم 👩\u200D💻' })).plain).toContain(
    'می\u200Cخواهم 👩\u200D💻 (system)',
  );
});

test('what is copied has no unseen characters, in writing from right to left neither', () => {
  const sentences = flattenSentences(english);
  setLocale({ read: key => (key === 'language' ? 'ar' : sentences[key]) });
  try {
    const { plain, html } = citeCard(card({ statements: [statement('a', { by: 'Xi' })] }));
    expect(`${plain}${html}`).not.toMatch(/\p{Bidi_Control}/u);
    expect(plain).toContain('(Xi, in Xi calls for ‘front’; reported; ');
  } finally {
    setLocale({ read: key => sentences[key] });
  }
});
