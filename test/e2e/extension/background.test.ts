import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, untilMarks } from '../support/e2e.ts';
import { hoverOver } from '../../commands/inspect.ts';
import { markedTexts } from '../support/painted.ts';

describeInBrowsers('a background that was ended', session => {
  test('everything works when it is ended before each step', async () => {
    const { open, report, driven } = session();
    await driven.helper();
    await driven.stopBackground();
    const page = await open('topic.html');
    const { mentions } = await report(page);
    expect(mentions.filter(({ marked }) => marked)).toHaveLength(3);

    await driven.stopBackground();
    const card = await hoverOver({ driven, page, text: 'cybersovereignty', shot: null });
    expect(card.statements.length).toBeGreaterThan(0);

    await driven.stopBackground();
    const popup = await driven.openPopup(page);
    await until('the popup to be drawn', () =>
      popup.evaluate<boolean>(`Boolean(document.querySelector('.brand'))`),
    );
    await driven.stopBackground();
    await popup.click('.brand input[role=switch]');
    await untilMarks(page, 'gone');
    await driven.stopBackground();
    await popup.click('.brand input[role=switch]');
    await untilMarks(page, 'there', 2000);
    await popup.close();

    await driven.stopBackground();
    const options = await driven.extensionPage('options/index.html#new', true);
    await options.fill('#entry-headword', 'networked country');
    await driven.stopBackground();
    await options.click('#entry-add');
    await until('the term to be stored', () =>
      options.evaluate<boolean>(`document.body.innerText.includes('Added')`),
    );
    await driven.stopBackground();
    await until(
      'the new term to be marked',
      async () => (await markedTexts(page)).includes('networked country'),
      2000,
    );
    await options.close();
  });
});
