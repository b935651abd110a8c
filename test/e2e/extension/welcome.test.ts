import { join } from 'node:path';
import { builtExtension } from '../../commands/build-extension.ts';
import { outlast, until } from '../../browsers/waiting.ts';
import { DELAYS } from '../support/delays.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { reportsOf, whyOf } from '../../commands/report.ts';

describeInBrowsers('the welcome page', session => {
  test('is marked as any page is, and nothing refuses the card’s code', async () => {
    const page = await session().driven.extensionPage('welcome/index.html', true);
    await until('marks', () => page.evaluate<boolean>('CSS.highlights.size > 0'), 5000);
    // It is imported soon after the marks; what the page's policy refuses is among the errors that are looked at below.
    await outlast(DELAYS.cardCode);
    const kind = `import('/content/card.js').then(part => typeof part.PageCard)`;
    expect(await page.evaluate<string>(kind)).toBe('function');
    await page.close();
  });

  test('as a page of the web: what stays unmarked stays so, each with its reason', async () => {
    const { driven, server, kind } = session();
    const page = await driven.openPage(server.addressOf(join(builtExtension(kind), 'welcome', 'index.html')));
    const [top, ...frames] = await reportsOf(driven, page, 1500);
    expect(top.report.mentions.filter(({ marked }) => marked).length).toBeGreaterThan(15);
    const inAside = `[...CSS.highlights.values()].flatMap(all => [...all])
      .filter(({ startContainer: { parentElement: at } }) => at.closest('aside')).length`;
    expect(await page.evaluate(inAside)).toBe(0);
    const why = (text: string, about: RegExp): string[] =>
      top.report.mentions.filter(each => each.text === text && about.test(whyOf(each))).map(whyOf);
    expect(why('Xi', /Xi’an/)).toEqual(['Not marked: part of the name “Xi’an”.']);
    expect(why('Freedom House', /Church/)).toEqual(['Not marked: part of the name “Freedom House Church”.']);
    expect(why('google', /./)).toEqual(['Not marked: part of an address, a file name or a handle.']);
    for (const word of ['cacophony', 'Googled', 'CAC', 'gfw'])
      expect(top.report.mentions.map(({ text }) => text)).not.toContain(word);
    const cooking = frames.find(({ report }) => report.url.endsWith('cooking.html'));
    expect(cooking?.report.mentions.map(each => [each.text, each.marked, whyOf(each)])).toEqual(
      ['Google', 'Twitter', 'WIC', 'united front'].map(text => [
        text,
        false,
        `Held back: “${text}” has many uses, and nothing else shows that this page is about China's internet governance.`,
      ]),
    );
    await page.close();
  });
});
