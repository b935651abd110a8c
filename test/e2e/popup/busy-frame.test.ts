import { stretch, until } from '../../browsers/waiting.ts';
import { describeInBrowsers, fixture } from '../support/e2e.ts';

describeInBrowsers('the popup beside a page', (session, _testInOne, kind) => {
  test('a frame that does not answer keeps neither the page nor the switches from the reader', async () => {
    const { driven, openRead, server } = session();
    const page = await openRead('plain.html');
    const address = server.addressOf(fixture('topic.html'), 'localhost');
    await page.evaluate(`document.body.append(Object.assign(document.createElement('iframe'),
      { src: ${JSON.stringify(address)}, width: 600, height: 400 })); null`);
    const isFrameMarked = async (): Promise<boolean> =>
      ((await page.frames()[1]?.evaluate(`CSS.highlights.size`)) as number) > 0;
    await until('the marks of the frame', isFrameMarked);
    await page.frames()[1]!.evaluate(`setTimeout(() => {
      const end = Date.now() + ${stretch(12_000)};
      while (Date.now() < end);
    }); null`);
    const popup = await driven.openPopup(page);
    // Firefox under test has the page in the process of the frame.
    const awaited = kind === 'chromium' ? '.term-row' : '.packs';
    const isDrawn = (): Promise<boolean> => popup.evaluate(`document.querySelector('${awaited}') !== null`);
    await until('the popup', isDrawn, 8000);
    await popup.close();
  });
});
