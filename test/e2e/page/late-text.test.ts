import { describeInBrowsers, untilMarks } from '../support/e2e.ts';

describeInBrowsers('a page without text', session => {
  test('is marked once a script has written some', async () => {
    const page = await session().open('late-text.html');
    await session().report(page);
    await page.evaluate(
      `document.getElementById('here').textContent = 'All about cybersovereignty, and more.'`,
    );
    await untilMarks(page, 'there', 2000);
    expect(await session().marked(page)).toEqual(['cybersovereignty']);
  });

  test('says of itself that marks are on, and that there are none', async () => {
    const page = await session().open('late-text.html');
    expect(await session().report(page)).toMatchObject({ state: 'on', mentions: [], errors: [] });
  });
});
