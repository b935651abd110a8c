import { whyOf } from '../../commands/report.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { markedTexts } from '../support/painted.ts';

describeInBrowsers('where the page itself explains a term', session => {
  test('the first mention is not marked and says why; the next one is marked', async () => {
    const { open, report, keepPicture } = session();
    const page = await open('definitions.html');
    const { mentions, errors } = await report(page);
    const terms = [
      'Great Firewall',
      'cybersovereignty',
      'World Internet Conference',
      'Freedom House',
      'internet censorship',
    ];
    for (const term of terms) {
      const [first, next] = mentions.filter(({ text }) => text === term);
      expect([term, first?.marked, next?.marked]).toEqual([term, false, true]);
      expect(whyOf(first!)).toMatch(/^Not marked: the page gives its own explanation of the term here/);
    }
    expect(await markedTexts(page)).toEqual(terms);
    expect(errors).toEqual([]);
    await keepPicture('definitions', () => page.screenshot());
  });
});
