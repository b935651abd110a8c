import { askPage, openChanges, pressControl, untilNotice } from '../support/card-hands.ts';
import { untilStill } from '../support/card-text.ts';
import { emulateMedia } from '../support/conditions.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture, testInLong } from '../support/e2e.ts';
import { importOnce } from '../support/import-list.ts';
import { markIn, openLayers } from '../support/layers.ts';
import { lookAt, seeBar, seeCard } from '../support/look.ts';
import { markedTexts } from '../support/painted.ts';
import { inTurn } from '../../helpers/long-run.ts';

/** The fields of the open card that a pack fills: their words, direction, and whether what is around them is apart. */
const FIELDS = `root => {
  const card = root.querySelector('[role=dialog]:has(h2)');
  return card && ['h2', '.summary', '.says p', '.who bdi', '.source', '.link'].flatMap(selector =>
    [...card.querySelectorAll(selector)].map(each => {
      const { direction, unicodeBidi, display } = getComputedStyle(each);
      const isApart = !display.startsWith('inline') || unicodeBidi === 'isolate';
      return { selector, words: each.textContent.trim(), direction, isApart };
    }));
}`;

interface Field {
  selector: string;
  words: string;
  direction: string;
  isApart: boolean;
}

describeInBrowsers('the card and writing from right to left', (session, _testInOne, kind) => {
  test.each(
    inTurn(
      kind,
      [
        ['arabic', 'rtl', /[\u0600-\u06ff]/],
        ['hebrew', 'rtl', /[\u0590-\u05ff]/],
        ['english', 'ltr', /[a-z]/i],
      ],
      2,
    ),
  )('a page from right to left, %s: every field by itself', async (language, direction, letters) => {
    const { driven, kind } = session();
    for (const list of ['arabic', 'hebrew']) await importOnce(driven, fixture(`${list}-list.json`));
    const page = await openLayers(session(), 'right-to-left.html', 3);
    const name = `rtl-${language}`;
    const card = await seeCard(session(), page, { selector: `#${language}`, name });
    const words = await markIn(page, `#${language}`);
    // Flush with the side where the words begin.
    expect(Math.abs(card.box.x + card.box.width - words.x - words.width)).toBeLessThan(2);
    const fields = await driven.inCard<Field[]>(page, FIELDS);
    expect(fields?.length).toBeGreaterThanOrEqual(5);
    for (const field of fields ?? []) {
      const isOurs = !letters.test(field.words);
      expect({ ...field, direction: isOurs ? direction : field.direction }).toEqual({
        ...field,
        direction,
        isApart: true,
      });
    }
    expect(card.texts.find(({ words: said }) => said === 'system')?.direction).toBe('ltr');
    await page.keyboard.press('Escape');
    await emulateMedia(page, kind, { scheme: 'dark' });
    await page.setViewport({ width: 320, height: 480 });
    await seeCard(session(), page, { selector: `#${language}`, name: `${name}-narrow` });
  });

  testInLong('what the card says about words from right to left is English all the same', async () => {
    const { driven, keepPicture } = session();
    for (const list of ['arabic', 'hebrew']) await importOnce(driven, fixture(`${list}-list.json`));
    const page = await openLayers(session(), 'right-to-left.html', 3);
    await openChanges(session(), page, 'جدار الحماية العظيم');
    await untilStill(driven, page);
    await keepPicture('condition-rtl-why', () => page.screenshot());
    const { texts } = await lookAt(driven, page, 'card');
    const ours = texts.filter(({ words }) => /Marked:|Never mark/.test(words));
    expect(ours.map(({ direction }) => direction)).toEqual(['ltr', 'ltr']);
    await pressControl(session(), page, 'Never mark “جدار الحماية العظيم”');
    expect(await untilNotice(driven, page)).toBe('“جدار الحماية العظيم” will never be marked.');
    const { texts: after } = await lookAt(driven, page, 'card');
    expect(after.find(({ words }) => words.includes('never be marked'))?.direction).toBe('ltr');
    await keepPicture('condition-rtl-notice', () => page.screenshot());
    await pressControl(session(), page, 'Undo');
    await until('the mark', async () => (await markedTexts(page)).length === 3);
    await page.evaluate(`getSelection().selectAllChildren(document.querySelector('h1'))`);
    await askPage(driven, page, { name: 'why-not', request: { text: 'ملاحظات' } });
    await until('the answer', () => driven.inCard(page, `root => root.querySelector('.part') && true`));
    await untilStill(driven, page);
    const answer = await lookAt(driven, page, 'card');
    expect(answer.texts.find(({ words }) => words.includes('is not in your lists'))?.direction).toBe('ltr');
    await keepPicture('condition-rtl-answer', () => page.screenshot());
    await page.keyboard.press('Escape');
    const bar = await seeBar(session(), page, 'rtl-bar');
    expect(bar.texts.find(({ words }) => /[\u0600-\u06ff]/.test(words))?.direction).toBe('rtl');
  });
});
