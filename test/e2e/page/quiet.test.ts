import { describeInBrowsers } from '../support/e2e.ts';
import { hoverOver } from '../../commands/inspect.ts';

describeInBrowsers('the extension', session => {
  test('its manifest gives the browser nothing to warn of', async () => {
    expect(await session().driven.manifestWarnings()).toEqual([]);
  });

  test('every keyboard command that it suggests is assigned', async () => {
    const helper = await session().driven.helper();
    const commands = await helper.evaluate<{ name: string; shortcut: string }[]>('chrome.commands.getAll()');
    const suggested = await helper.evaluate<string[]>(
      `Object.entries(chrome.runtime.getManifest().commands)
        .filter(([, command]) => command.suggested_key)
        .map(([name]) => name)`,
    );
    expect(suggested.toSorted()).toEqual(['read', 'toggle']);
    for (const name of suggested) {
      const isAssigned = commands.some(command => command.name === name && command.shortcut !== '');
      expect({ name, isAssigned }).toEqual({ name, isAssigned: true });
    }
  });

  test('it asks for nothing beyond its own files', async () => {
    const { driven, openRead } = session();
    const page = await openRead('topic.html');
    await hoverOver({ driven, page, text: 'Great Firewall', shot: null });
    const options = await driven.extensionPage('options/index.html');
    await options.close();
    expect(await driven.requests()).toEqual([]);
  });
});
