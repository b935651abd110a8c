import { reportsOf, whyOf } from '../../commands/report.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

describeInBrowsers('spellings that the pack does not have', session => {
  test('forms in simplified characters are marked in traditional ones; a name that is something else is not', async () => {
    const { open, report } = session();
    const page = await open('spellings.html');
    const { mentions, errors } = await report(page);
    expect(mentions.map(({ text, entry, marked }) => [text, entry, marked])).toEqual([
      ['世界互聯網大會', 'world-internet-conference', true],
      ['命運共同體', 'community-of-shared-destiny', true],
      ['Freedom House', 'freedom-house', false],
      ['Freedom House', 'freedom-house', true],
    ]);
    expect(whyOf(mentions[2]!)).toBe('Not marked: part of the name “Freedom House Hotel”.');
    expect(await markedTexts(page)).toEqual(['世界互聯網大會', '命運共同體', 'Freedom House']);
    expect(errors).toEqual([]);
  });
});

describeInBrowsers('words that only look like a term', (session, testInOne) => {
  testInOne(
    'stay unmarked, each with its reason, in the page and in a frame on another subject',
    async () => {
      const { driven, open } = session();
      const page = await open('look-alikes.html');
      const [top, ...frames] = await reportsOf(driven, page, 1500);
      expect(top.report.mentions.filter(({ marked }) => marked).length).toBeGreaterThan(15);
      const inAside = `[...CSS.highlights.values()].flatMap(all => [...all])
      .filter(({ startContainer: { parentElement: at } }) => at.closest('aside')).length`;
      expect(await page.evaluate(inAside)).toBe(0);
      const unmarked = top.report.mentions.filter(({ marked }) => !marked);
      const reasonsOf = (words: string, code: string) =>
        unmarked
          .filter(({ text, reason }) => text === words && reason.code === code)
          .map(({ reason }) => reason);
      expect(reasonsOf('Xi', 'other-name')).toEqual([{ code: 'other-name', name: 'Xi’an' }]);
      expect(reasonsOf('Freedom House', 'other-name')).toEqual([
        { code: 'other-name', name: 'Freedom House Church' },
      ]);
      expect(reasonsOf('google', 'address')).toEqual([{ code: 'address' }]);
      for (const word of ['cacophony', 'Googled', 'CAC', 'gfw'])
        expect(top.report.mentions.map(({ text }) => text)).not.toContain(word);
      const cooking = frames.find(({ report }) => report.url.endsWith('cooking.html'));
      expect(cooking?.report.mentions.map(({ text, marked, reason }) => [text, marked, reason])).toEqual(
        ['Google', 'Twitter', 'WIC', 'united front'].map(text => [
          text,
          false,
          { code: 'off-topic', topic: 'China’s internet governance', evidence: [] },
        ]),
      );
    },
  );
});
