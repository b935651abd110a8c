import { whyOf } from '../../commands/report.ts';
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
