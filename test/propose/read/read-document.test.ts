import { said } from '../../locale/said.ts';
import { strToU8, zipSync } from 'fflate';
import type { PlacedText } from '../../../src/propose/read/document.ts';
import { readDocument, readOpenPage, readPasted } from '../../../src/propose/read/read-document.ts';
import type { PdfReader } from '../../../src/propose/read/read-pdf.ts';
import { makeDocx, zipDocx } from '../../helpers/make-documents.ts';

const noPdf = (): Promise<PdfReader> => Promise.reject(new Error('no PDF was asked for'));

const read = (name: string, content: string | Uint8Array) =>
  readDocument({ name, bytes: typeof content === 'string' ? strToU8(content) : content }, { loadPdf: noPdf });

async function documentOf(name: string, content: string | Uint8Array): Promise<PlacedText> {
  const found = said(await read(name, content));
  if (!found.ok) throw new Error(found.reason);
  return found.document;
}

async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const found = await read(name, content);
  return found.ok ? 'it was read' : said(found.reason);
}

const textsOf = ({ paragraphs }: PlacedText): string[] => paragraphs.map(({ text }) => text);

describe('plain text', () => {
  test('wrapped lines are joined; paragraphs are parted by empty lines', async () => {
    const document = await documentOf('notes.txt', 'On ice\n\nIce flows\r\nslowly.\n\nIt also\nmelts.\n');
    expect(document.title).toBe('On ice');
    expect(document.paragraphs).toEqual([
      { text: 'On ice', place: 'paragraph 1', heading: true },
      { text: 'Ice flows slowly.', place: 'paragraph 2', heading: false },
      { text: 'It also melts.', place: 'paragraph 3', heading: false },
    ]);
  });

  test('labels of lines are their places', async () => {
    const { paragraphs } = await documentOf('notes.txt', 'P0: On ice\nP1: Ice flows.\nP2: It melts.');
    expect(paragraphs.map(({ place }) => place)).toEqual(['P0', 'P1', 'P2']);
    expect(paragraphs[1]!.text).toBe('Ice flows.');
  });

  test('without a heading its title is the name of the file', async () =>
    expect((await documentOf('notes.v2.txt', 'Ice flows.')).title).toBe('notes.v2'));

  test('its encoding is found', async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'Eis fließt.'].flatMap(char => [char.charCodeAt(0), 0]),
    ]);
    expect(textsOf(await documentOf('eis.txt', utf16))).toEqual(['Eis fließt.']);
  });
});

describe('HTML', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>Ice &amp; snow</title><style>p { color: red }</style></head>
    <body><nav>Home <a>More</a></nav><h1>On <em>ice</em></h1><p>A <dfn>moraine</dfn> is a ridge<br>of stones.</p>
    <script>alert("no")</script><dl><dt>Firn</dt><dd>Old snow</dd></dl><div hidden>unseen</div><footer>Foot</footer>
    <p>End</body></html>`;

  test('blocks are paragraphs; menus, scripts and footers are none', async () => {
    const document = await documentOf('ice.html', page);
    expect(document).toMatchObject({ title: 'Ice & snow', language: 'en-GB' });
    expect(textsOf(document)).toEqual([
      'On ice',
      'A moraine is a ridge of stones.',
      'Firn',
      'Old snow',
      'End',
    ]);
    expect(document.paragraphs[0]!.heading).toBe(true);
  });

  test('what it defines is told', async () => {
    const { paragraphs } = await documentOf('ice.html', page);
    expect(paragraphs.flatMap(({ defined = [] }) => defined)).toEqual(['moraine', 'Firn']);
  });

  test('broken markup is read as far as it goes', async () =>
    expect(textsOf(await documentOf('x.html', '<p>a b<dfn>c<p>d</dfn><svg><title>no</p>'))).toEqual([
      'a bc',
      'd',
    ]));
});

test('Markdown: what a reader sees of it', async () => {
  const source = `---\ntitle: "On ice"\n---\n# Moving *ice*\n\nIce [flows](http://a.example/b "t") \`slowly\`,\nand **melts**.\n\n- one\n- two_three_four\n\n\`\`\`js\nno()\n\`\`\`\nHead\n====\n| a | b |\n|---|---|\n| c | d |\n\nFirn\n: Old snow.\n`;
  const document = await documentOf('ice.md', source);
  expect(document.title).toBe('On ice');
  expect(textsOf(document)).toEqual([
    'Moving ice',
    'Ice flows slowly, and melts.',
    'one',
    'two_three_four',
    'Head',
    'a',
    'b',
    'c',
    'd',
    'Firn: Old snow.',
  ]);
  expect(document.paragraphs.filter(({ heading }) => heading)).toHaveLength(2);
  expect(document.paragraphs.at(-1)?.defined).toEqual(['Firn']);
});

test('pasted text is taken by what it is', () => {
  const titleOf = (text: string) => {
    const found = said(readPasted(text));
    return found.ok ? found.document.title : found.reason;
  };
  expect(titleOf('<html><title>A</title><p>b')).toBe('A');
  expect(titleOf('# Ice\n\nIt flows.')).toBe('Ice');
  expect(titleOf('It flows.')).toBe('Pasted text');
  expect(titleOf(' \n ')).toBe('it has no text');
});

describe('Word', () => {
  test('paragraphs, headings and the title', async () => {
    const document = await documentOf('a.docx', makeDocx([{ heading: 'On ice' }, 'Ice & snow.'], 'Glaciers'));
    expect(document.title).toBe('Glaciers');
    expect(document.paragraphs).toEqual([
      { text: 'On ice', place: 'paragraph 1', heading: true },
      { text: 'Ice & snow.', place: 'paragraph 2', heading: false },
    ]);
    expect((await documentOf('a.docx', makeDocx([{ heading: 'On ice' }, 'It flows.']))).title).toBe('On ice');
  });

  test('deleted text, text boxes given twice and field codes are left out; pages are places', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:body><w:p>${run('Ice ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>${run('flows.')}</w:p>
      <w:p><w:r><w:lastRenderedPageBreak/></w:r>${run('It')}<w:r><w:tab/></w:r>${run('melts.')}</w:p>
      <w:p><mc:AlternateContent><mc:Choice>${run('Box')}</mc:Choice><mc:Fallback>${run('Box')}</mc:Fallback></mc:AlternateContent></w:p></w:body>`;
    const { paragraphs } = await documentOf('a.docx', zipDocx(body));
    expect(paragraphs.map(({ text, place }) => [text, place])).toEqual([
      ['Ice flows.', 'page 1'],
      ['It melts.', 'page 2'],
      ['Box', 'page 2'],
    ]);
  });

  test('a bomb, a document type, broken XML, too deep XML and other archives are refused with the reason', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(8_000_000) });
    expect(await refusalOf('a.docx', bomb)).toBe('it would be far larger unpacked than a document is');
    const dtd = zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') });
    expect(await refusalOf('a.docx', dtd)).toMatch('document type declaration');
    expect(await refusalOf('a.docx', zipDocx('<w:p>'))).toMatch('its text cannot be read');
    expect(await refusalOf('a.docx', zipDocx('<w:a>'.repeat(500) + '</w:a>'.repeat(500)))).toMatch(
      'too deep',
    );
    expect(await refusalOf('a.zip', zipSync({ 'a.txt': strToU8('b') }))).toBe(
      'it is a ZIP file, not a Word document (.docx)',
    );
    expect(await refusalOf('a.docx', makeDocx(['Ice.']).slice(0, 100))).toMatch('damaged');
  });

  test('an archive that lies about its sizes fills no memory', async () => {
    const honest = zipSync({ 'word/document.xml': new Uint8Array(8_000_000) });
    const view = new DataView(honest.buffer, honest.byteOffset);
    // The size in the directory at the archive's end: 1,000 bytes instead of eight million.
    for (let at = 0; at < honest.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    expect(await refusalOf('a.docx', honest)).toBe('it would be far larger unpacked than a document is');
  });
});

describe('a document’s own date', () => {
  const dateOf = async (html: string) => (await documentOf('ice.html', `${html}<p>Ice flows.`)).date;

  test.each([
    ['<meta name="date" content="2019-03-04">', '2019-03-04'],
    [
      '<meta name=date content="2019"><meta property="article:published_time" content="2020-01-15T08:00Z">',
      '2020-01-15',
    ],
    ['<meta name="date" content="soon"><meta itemprop="datePublished" content="2019-03">', '2019-03'],
    [
      '<script type="application/ld+json">{"datePublished": "2018-07-09"}</script><meta name="date" content="2019">',
      '2018-07-09',
    ],
    ['<script type="application/ld+json">{</script><meta name="date" content="2019">', '2019'],
    [
      '<time datetime="1999">Then</time><time itemprop="datePublished" datetime="2001-02-03">Out</time>',
      '2001-02-03',
    ],
    ['<article><time datetime="2001-02-03T10:00">3 February</time><time datetime="2000">', '2001-02-03'],
    // Of something that the page tells of, not of the page.
    ['<p>Opens <time datetime="2001-02-03">on 3 February</time>', undefined],
    ['<main></main><time datetime="2001-02-03">on 3 February</time>', undefined],
    ['<script>{"datePublished": "2018-07-09"}</script>', undefined],
    ['<meta name="date" content="2019-02-30"><meta name="__proto__" content="2019">', undefined],
  ])('%s', async (html, date) => expect(await dateOf(html)).toBe(date));

  test.each([
    [
      '<dcterms:created>2020-05-06T07:08:09Z</dcterms:created><dcterms:modified>2021-06-07T00:00:00Z</dcterms:modified>',
      '2021-06-07',
    ],
    ['<dcterms:created>2020-05-06T07:08:09Z</dcterms:created>', '2020-05-06'],
    ['<dcterms:modified>yesterday</dcterms:modified>', undefined],
    ['', undefined],
  ])('of Word: %s', async (properties, date) => {
    const body = '<w:body><w:p><w:r><w:t>Ice flows.</w:t></w:r></w:p></w:body>';
    expect((await documentOf('a.docx', zipDocx(body, properties))).date).toBe(date);
  });

  test.each([
    [{ CreationDate: "D:20260115100000+01'00'" }, '2026-01-15'],
    [{ CreationDate: 'D:20260115', ModDate: 'D:202602' }, '2026-02'],
    [{ CreationDate: 'D:20260115', ModDate: 'never' }, '2026-01-15'],
    [{ CreationDate: 'D:00000000', ModDate: 7 }, undefined],
  ])('of a PDF: %p', async (info, date) => {
    const items = [{ str: 'Ice flows.', transform: [1, 0, 0, 11, 60, 790], width: 50, height: 11 }];
    const streamTextContent = () =>
      new ReadableStream({
        start: stream => {
          stream.enqueue({ items });
          stream.close();
        },
      });
    const page = { streamTextContent, cleanup: () => undefined };
    const opened = { numPages: 1, getPage: async () => page, getMetadata: async () => ({ info }) };
    const getDocument = () => ({ promise: Promise.resolve(opened), destroy: async () => undefined });
    const found = await readDocument(
      { name: 'a.pdf', bytes: strToU8('%PDF-1.4') },
      { loadPdf: async () => ({ getDocument }) as unknown as PdfReader },
    );
    expect(found).toMatchObject({ ok: true, document: { title: 'a' } });
    expect(found.ok && found.document.date).toBe(date);
  });

  test('of an open page', () => {
    const blocks = [{ text: 'Ice flows.', heading: false }];
    const page = { title: 'On ice', url: 'https://a.example/', language: null, date: '2019-03', blocks };
    expect(readOpenPage(page)).toMatchObject({ ok: true, document: { date: '2019-03' } });
  });
});

test('old Word files, Rich Text, pictures, empty and large files are refused with what to do', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await refusalOf('a.doc', old)).toBe('it is an old Word file (.doc); save it as .docx and try again');
  expect(await refusalOf('a.rtf', '{\\rtf1 ice}')).toMatch('Rich Text Format');
  expect(await refusalOf('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe(
    'it is an image, not a text',
  );
  expect(await refusalOf('a.txt', '')).toMatch('no text');
  expect(await refusalOf('a.txt', new Uint8Array(21 * 1024 * 1024))).toMatch('over the 20 MB limit');
  expect(await refusalOf('a.txt', 'ice '.repeat(1_300_000))).toMatch('the limit is 5,000,000');
});

test('what no list could hold is cleaned away: control characters, halves of characters, wrong languages', () => {
  const page =
    '<html lang="not a language!"><title>On\u0007 ice\u202E</title><p>Cyber\u00ADspace \u200Bis\u0000 here\uD800.';
  const readOf = (text: string): PlacedText => {
    const found = said(readPasted(text));
    if (!found.ok) throw new Error(found.reason);
    return found.document;
  };
  const document = readOf(page);
  expect(document).toMatchObject({ title: 'On ice', language: null });
  expect(textsOf(document)[0]).toMatch(/^Cyberspace is/);
  expect(JSON.stringify(document)).not.toMatch(/[\u202E\u00AD\u200B]/);
  expect(readOf('<html lang="en_GB"><p>Ice.').language).toBe('en-GB');
});

test('a page’s address is kept where it may be shown', () => {
  const page = {
    title: 'On ice',
    language: 'en',
    blocks: [{ text: 'Ice flows.', heading: false, defined: ['Ice'] }],
  };
  const linkOf = (url: string) => {
    const found = readOpenPage({ ...page, url });
    return found.ok ? found.document.link : found.reason;
  };
  expect(linkOf('https://a.example/ice')).toBe('https://a.example/ice');
  expect(linkOf('file:///ice.html')).toBeUndefined();
  expect(said(readOpenPage({ ...page, url: 'https://a.example/', blocks: [] }))).toEqual({
    ok: false,
    reason: 'it has no text',
  });
});

test.each(['[', '![a](', '<!--', '`a', '*a', '|', '<a ', '“a ', 'ABC (x ', 'a\n'])(
  '%p a hundred thousand times is read at once',
  part => {
    const found = readPasted(`# On ice\n\nIt flows.\n\n${part.repeat(100_000)}`);
    expect(found).toMatchObject({ ok: true, document: { title: 'On ice' } });
  },
);
