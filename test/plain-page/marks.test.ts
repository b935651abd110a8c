import { countPixels } from '../e2e/support/painted.ts';
import { outlast, until } from '../browsers/waiting.ts';
import { DELAYS } from '../e2e/support/delays.ts';
import { describeOnPlainPages, INDIGO_PIXEL, type PlainPage } from './plain-page.ts';
import { inTurn } from '../helpers/long-run.ts';

const LIGHT = 'sidelight-indigo-solid-light';
const DARK = 'sidelight-indigo-solid-dark';
const OTHER_PACK = 'sidelight-teal-dotted-light';

const hitAt = async (plain: PlainPage, x: number, y: number) => {
  await plain.page.mouse.move(x, y);
  return plain.call('hit');
};

const hitOn = async (plain: PlainPage, text: string, box = 0) => {
  const { x, y } = await plain.middleOf(text, box);
  return hitAt(plain, x, y);
};

describeOnPlainPages('marks on a plain page', (open, kind) => {
  test('stand on the terms, each in the highlight of its pack, and leave the page’s nodes alone', async () => {
    const plain = await open('<p>A quernstone, a tenterhook.</p><p>Nothing.</p><p>An oast house.</p>');
    expect(await plain.untilPainted('quernstone', 'tenterhook', 'oast house')).toEqual([
      { text: 'quernstone', highlight: LIGHT },
      { text: 'tenterhook', highlight: OTHER_PACK },
      { text: 'oast house', highlight: LIGHT },
    ]);
    expect(await plain.run('[...document.querySelectorAll("p")].map(p => p.childNodes.length)')).toEqual([
      1, 1, 1,
    ]);
  });

  test('are seen, and after the end leave neither a pixel nor a name', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    const before = await plain.run('document.documentElement.outerHTML');
    await until('the line', async () => countPixels(await plain.page.screenshot(), INDIGO_PIXEL) > 10);
    await plain.call('stop');
    expect(await plain.run('CSS.highlights.size')).toBe(0);
    expect(countPixels(await plain.page.screenshot(), INDIGO_PIXEL)).toBe(0);
    expect(await plain.run('document.documentElement.outerHTML')).toBe(before);
  });

  test('after the end, new text gets none', async () => {
    const plain = await open('<p>A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.call('stop');
    await plain.run('document.body.append("Another quernstone.")');
    await outlast(DELAYS.pageChange);
    expect(await plain.texts()).toEqual([]);
  });

  test('follow the page: text that comes, changes and goes', async () => {
    const plain = await open('<p id="one">A quernstone.</p><p id="two">Nothing.</p>');
    await plain.untilPainted('quernstone');
    await plain.run('two.firstChild.data = "A tenterhook."');
    await plain.untilPainted('quernstone', 'tenterhook');
    await plain.run('one.textContent = "Two: an oast house, a quernstone."');
    await plain.untilPainted('oast house', 'quernstone', 'tenterhook');
    await plain.run('two.remove()');
    await plain.untilPainted('oast house', 'quernstone');
    await plain.run('one.textContent = "Nothing."');
    await plain.untilPainted();
  });

  test('follow the reader: a word that is never marked, and the first of each alone', async () => {
    const plain = await open('<p>A quernstone, a tenterhook, a quernstone.</p>');
    await plain.untilPainted('quernstone', 'tenterhook', 'quernstone');
    await plain.call('change', { never: ['tenterhook'] });
    await plain.untilPainted('quernstone', 'quernstone');
    await plain.call('change', { never: [], marks: 'first' });
    await plain.untilPainted('quernstone', 'tenterhook');
  });

  test('come back after the page has emptied the registry', async () => {
    const plain = await open('<p id="one">A quernstone.</p>');
    await plain.untilPainted('quernstone');
    await plain.run('CSS.highlights.clear()');
    expect(await plain.texts()).toEqual([]);
    await plain.run('document.body.append("Another quernstone.")');
    await plain.untilPainted('quernstone', 'quernstone');
  });

  test.each(
    inTurn(kind, [
      ['white paper', 'background: white', LIGHT],
      ['a dark colour', 'background: #102030; color: white', DARK],
      ['a dark gradient', 'background: linear-gradient(#000, #222); color: white', DARK],
      ['a veil over white', 'background: rgb(0 0 0 / 10%)', LIGHT],
      ['a picture under white text', 'background: url(none.png); color: white', DARK],
      ['a picture under black text', 'background: url(none.png) #000; color: black', LIGHT],
    ]),
  )('on %s', async (_name, style, highlight) => {
    const plain = await open(`<div style="${style}"><p>A <b>quernstone</b>.</p></div>`);
    expect(await plain.untilPainted('quernstone')).toEqual([{ text: 'quernstone', highlight }]);
  });

  test('take the other colour when the page turns dark, and light again', async () => {
    const plain = await open(
      '<style>.night body { background: black; color: white }</style><p>A quernstone, an oast house.</p>',
    );
    await plain.untilHighlights(LIGHT, LIGHT);
    await plain.run('document.documentElement.classList.add("night")');
    await plain.untilHighlights(DARK, DARK);
    await plain.run('document.documentElement.classList.remove("night")');
    await plain.untilHighlights(LIGHT, LIGHT);
  });

  test('far from the view wait, of many, until the reader comes there', async () => {
    const many = Array.from({ length: 50 }, () => 'quernstone');
    const near = many.map(word => `<p style="margin: 0">A ${word}.</p>`).join('');
    const plain = await open(`${near}<div style="height: 9000px"></div><p>An oast house.</p>`);
    await plain.untilPainted(...many);
    await plain.run('scrollTo(0, 9000)');
    await plain.untilPainted('oast house');
    await plain.run('dispatchEvent(new Event("beforeprint"))');
    expect(await plain.texts()).toEqual([...many, 'oast house']);
    await plain.run('dispatchEvent(new Event("afterprint"))');
    await plain.untilPainted('oast house');
  });

  test('across inline elements are one, hit in each of its parts, and nowhere beside them', async () => {
    const plain = await open('<p>An <b>oast</b> <i>hou<u>se</u></i> stands here.</p>');
    await plain.untilPainted('oast house');
    const boxes = await plain.call('boxesOf', 'oast house');
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    for (const [at, line] of boxes.entries())
      expect([at, await hitOn(plain, 'oast house', at)]).toEqual([at, { text: 'oast house', line }]);
    const { right, bottom, top } = boxes.at(-1)!;
    expect(await hitAt(plain, right + 20, (top + bottom) / 2)).toBeNull();
    expect(await hitAt(plain, right - 4, bottom + 30)).toBeNull();
  });

  test('over two lines are hit on both, each by its own box', async () => {
    const plain = await open('<p style="width: 0">oast house</p>');
    await plain.untilPainted('oast house');
    const boxes = (await plain.call('boxesOf', 'oast house')).filter(({ left, right }) => right - left > 8);
    expect(boxes).toHaveLength(2);
    for (const line of boxes) {
      const found = await hitAt(plain, line.left + 10, (line.top + line.bottom) / 2);
      expect(found).toEqual({ text: 'oast house', line });
    }
  });

  test('under something else, or inert, are not hit', async () => {
    const plain = await open('<p id="one">A quernstone.</p>');
    await plain.untilPainted('quernstone');
    expect((await hitOn(plain, 'quernstone'))?.text).toBe('quernstone');
    await plain.leave();
    await plain.run('one.inert = true');
    expect(await hitOn(plain, 'quernstone')).toBeNull();
    await plain.leave();
    await plain.run(`one.inert = false;
      Object.assign(document.body.appendChild(document.createElement('div')).style, { position: 'fixed', inset: 0 })`);
    expect(await hitOn(plain, 'quernstone')).toBeNull();
  });

  test('in an open shadow root are painted and hit; a closed one is the page’s own', async () => {
    const plain = await open('<p>A tenterhook.</p>');
    await plain.untilPainted('tenterhook');
    await plain.run(`for (const mode of ['open', 'closed']) {
      const host = document.createElement('section');
      const text = Object.assign(document.createElement('p'), { textContent: 'An oast house.' });
      host.attachShadow({ mode }).append(text);
      document.body.append(host);
    }`);
    await plain.untilPainted('tenterhook', 'oast house');
    const [line] = await plain.call('boxesOf', 'oast house');
    expect(await hitOn(plain, 'oast house')).toEqual({ text: 'oast house', line });
  });

  test.each(
    inTurn(kind, [
      ['directly in a shadow root', 'root.append("An oast house.")'],
      ['directly in a slot', 'root.append(document.createElement("slot")), host.append("An oast house.")'],
      [
        'in a slot of its own element',
        'root.append(document.createElement("slot")), host.append(Object.assign(document.createElement("b"), { textContent: "An oast house." }))',
      ],
    ]),
  )('%s are painted and hit', async (_name, fill) => {
    const plain = await open('<p>A tenterhook.</p>');
    await plain.untilPainted('tenterhook');
    await plain.run(`{
      const host = document.body.appendChild(document.createElement('section'));
      const root = host.attachShadow({ mode: 'open' });
      ${fill};
    }`);
    await plain.untilPainted('tenterhook', 'oast house');
    const [line] = await plain.call('boxesOf', 'oast house');
    expect(await hitOn(plain, 'oast house')).toEqual({ text: 'oast house', line });
  });
});
