import { readPageText } from '../../../src/content/requests/read-page-text.ts';

// jsdom has no layout.
beforeAll(() => void Object.assign(Element.prototype, { checkVisibility: () => true }));

function pageOf(html: string): Document {
  document.documentElement.lang = 'en-GB';
  document.title = 'On ice';
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return document;
}

test('the blocks of a page as the walker joins them, headings and defined terms told', () => {
  const { blocks, ...head } = readPageText(
    pageOf(
      '<h1>Moving <em>ice</em></h1><p>A <dfn>moraine</dfn> is a ridge<sup>1</sup>\n of stones.</p><ul><li>One<li>Two</ul>',
    ),
  );
  expect(head).toEqual({ title: 'On ice', url: location.href, language: 'en-GB' });
  expect(blocks).toEqual([
    { text: 'Moving ice', heading: true },
    { text: 'A moraine is a ridge of stones.', heading: false, defined: ['moraine'] },
    { text: 'One', heading: false },
    { text: 'Two', heading: false },
  ]);
});

test('its date is told where it says one', () => {
  const html = '<article><time datetime="2019-03-04T08:00Z">4 March</time><p>Said.</p></article>';
  expect(readPageText(pageOf(html)).date).toBe('2019-03-04');
  expect(readPageText(pageOf('<p>Said.</p>'))).not.toHaveProperty('date');
});

test('menus, footers, fields, scripts and what the reader writes are left out', () => {
  const { blocks } = readPageText(
    pageOf(
      '<nav>Home</nav><p>Said.</p><form>Name <input value="x"></form><div contenteditable>Mine</div><script>no()</script><footer>Foot</footer><div role="navigation">More</div>',
    ),
  );
  expect(blocks.map(({ text }) => text)).toEqual(['Said.']);
});

test('shadow trees are read after the tree that holds them', () => {
  const page = pageOf('<div id="host"></div><p>Last.</p>');
  const root = page.getElementById('host')!.attachShadow({ mode: 'open' });
  root.append(document.createRange().createContextualFragment('<p>Inside.</p>'));
  expect(readPageText(page).blocks.map(({ text }) => text)).toEqual(['Last.', 'Inside.']);
});
