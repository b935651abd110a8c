import { describeInBrowsers } from '../support/e2e.ts';
import { hoverOver } from '../support/inspect.ts';

describeInBrowsers('the extension', session => {
  test('its manifest gives the browser nothing to warn of', async () => {
    expect(await session().driven.manifestWarnings()).toEqual([]);
  });

  test('every keyboard command that it suggests is assigned', async () => {
    const helper = await session().driven.helper();
    const commands = await helper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    const own = commands.filter(({ name }) => !name.startsWith('_execute'));
    expect(own.map(({ name }) => name)).toContain('toggle');
    for (const { name, shortcut } of own)
      expect({ name, isAssigned: shortcut !== '' }).toEqual({ name, isAssigned: true });
  });

  test('it asks for nothing beyond its own files', async () => {
    const { driven, open, report } = session();
    const page = await open('topic.html');
    await report(page);
    await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
    const options = await driven.extensionPage('options/index.html');
    await options.close();
    expect(await driven.requests()).toEqual([]);
  });
});
