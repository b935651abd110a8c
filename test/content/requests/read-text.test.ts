import { MarkedPage } from '../../../src/content/page/marked-page.ts';
import { PageState } from '../../../src/content/page/page-state.ts';
import { readText } from '../../../src/content/requests/read-text.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { readIndex } from '../../../src/core/index/index-read.ts';
import { MAX_TEXT_CHARS } from '../../../src/core/timing.ts';
import { siteSettings } from '../site-settings.ts';
import { makePack } from '../../helpers/packs.ts';

const bytes = buildIndex([makePack()]);

function makeState(): PageState {
  const state = new PageState(document, 'a.example');
  state.progress = 'on';
  const ask = (): never => {
    throw new Error('nobody is asked');
  };
  state.marked = new MarkedPage(readIndex(bytes)!, { revision: '1', bytes, knownRefs: [] }, ask);
  return state;
}

const read = (state: PageState, most = MAX_TEXT_CHARS): ReturnType<typeof readText> => readText(state, most);

const sectionsOf = async (state = makeState()): Promise<string[][] | undefined> =>
  (await read(state))?.sections;

beforeEach(() => {
  document.head.innerHTML = '<title>Tools</title><meta name="description" content="of a garden">';
  document.body.innerHTML = '<p>A draw hoe by the bed.</p><code>draw hoe</code><p>Two <b>draw</b> hoes.</p>';
});

test('the blocks of the page as they are read for marks, below their headings', async () => {
  document.body.innerHTML +=
    '<h2>Beds</h2><p>One.</p><input value="none"><h2>Paths</h2><h2>Pots</h2><p>Two.</p>';
  const text = await read(makeState());
  expect(text).toEqual({
    head: 'Tools | of a garden',
    sections: [['A draw hoe by the bed.', 'Two draw hoes.'], ['Beds', 'One.'], ['Paths'], ['Pots', 'Two.']],
    spent: expect.any(Number),
  });
});

test('shadow trees stand where their hosts are', async () => {
  document.body.firstElementChild!.attachShadow({ mode: 'open' }).innerHTML = '<p>one draw hoe</p>';
  expect(await sectionsOf()).toEqual([['one draw hoe', 'A draw hoe by the bed.', 'Two draw hoes.']]);
});

test('what is longer than a book is cut, and says so', async () => {
  const long = 'words '.repeat(5000);
  const paragraphs = Array.from({ length: 1 + MAX_TEXT_CHARS / long.length }, () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = long;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  const text = await read(makeState());
  expect(text?.isCut).toBe(true);
  const length = text!.sections.flat().join('').length;
  expect(length).toBeLessThanOrEqual(MAX_TEXT_CHARS);
  expect(length).toBeGreaterThan(MAX_TEXT_CHARS - long.length - 100);
});

test('nor is it longer than is asked for, with its title', async () => {
  const text = await read(makeState(), 45);
  expect(text).toMatchObject({
    head: 'Tools | of a garden',
    sections: [['A draw hoe by the bed.']],
    isCut: true,
  });
  expect((await read(makeState(), 5))?.head).toBe('Tools');
});

test('the page is as it was, and nothing listens to it afterwards', async () => {
  const before = document.documentElement.outerHTML;
  const listen = jest.spyOn(EventTarget.prototype, 'addEventListener');
  const observe = jest.spyOn(MutationObserver.prototype, 'observe');
  await read(makeState());
  expect(document.documentElement.outerHTML).toBe(before);
  expect(observe).not.toHaveBeenCalled();
  expect(listen.mock.contexts.filter(on => on instanceof Node || on === window)).toEqual([]);
  listen.mockRestore();
  observe.mockRestore();
});

test('a reading that is broken off ends, and a page that is not read has no text', async () => {
  document.body.innerHTML = '<p>A draw hoe.</p>'.repeat(5000);
  const state = makeState();
  const reading = read(state);
  state.marked!.life.abort();
  expect(await reading).toBeNull();
  expect(
    await read(Object.assign(makeState(), { settings: siteSettings({}, { isSiteOff: true }) })),
  ).toBeNull();
  expect(await read(Object.assign(makeState(), { marked: null }))).toBeNull();
});

test('a frame that nobody sees is not read', async () => {
  document.body.innerHTML = '<iframe></iframe>';
  const frame = document.querySelector('iframe')!;
  document.body.append('An advertisement.');
  const view = jest.spyOn(document, 'defaultView', 'get');
  view.mockReturnValue(frame.contentWindow as never);
  const isShown = jest.fn(() => true);
  Object.assign(frame, { checkVisibility: isShown });
  expect(await sectionsOf()).toEqual([['An advertisement.']]);
  expect(isShown).toHaveBeenCalledWith({ visibilityProperty: true, opacityProperty: true });
  isShown.mockReturnValue(false);
  expect(await read(makeState())).toBeNull();
  isShown.mockReturnValue(true);
  Object.assign(frame.contentWindow!, { innerWidth: 0 });
  expect(await read(makeState())).toBeNull();
  view.mockRestore();
});
