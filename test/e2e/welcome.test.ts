import { sleep, until } from '../support/driven.ts';
import { describeInBrowsers } from '../support/e2e.ts';

describeInBrowsers('the welcome page', session => {
  test('is marked as any page is, and nothing refuses the card’s code', async () => {
    const page = await session().driven.extensionPage('welcome/index.html', true);
    await until('marks', () => page.evaluate<boolean>('CSS.highlights.size > 0'), 5000);
    // It is imported soon after the marks; what the page's policy refuses is among the errors that are looked at below.
    await sleep(1500);
    const kind = `import('/content/card.js').then(part => typeof part.CardController)`;
    expect(await page.evaluate<string>(kind)).toBe('function');
    await page.close();
  });
});
