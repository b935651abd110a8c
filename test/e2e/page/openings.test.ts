import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers } from '../support/e2e.ts';
import { importList } from '../support/import-list.ts';
import { markedTexts } from '../support/painted.ts';

describeInBrowsers('a page that opens no topic', session => {
  test('a reader’s own words are marked before all of it is read; a report tells the rest, and evidence marks it', async () => {
    const { driven, open, report } = session();
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-openings-'));
    writeFileSync(join(folder, 'kitchen.csv'), 'headword,summary\nlentils,Small seeds.\n');
    await importList(driven, join(folder, 'kitchen.csv'));
    rmSync(folder, { recursive: true });
    const page = await open('cooking.html');
    const marks = async (): Promise<string> => (await markedTexts(page)).join();
    await until('the own word to be marked', async () => (await marks()) === 'lentils');
    const { mentions } = await report(page);
    expect(mentions.map(({ text, marked }) => [text, marked])).toEqual([
      ['Google', false],
      ['lentils', true],
      ['Twitter', false],
    ]);
    expect(await marks()).toBe('lentils');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<p>China’s censors in Beijing block websites behind the Great Firewall of China; cyberspace rules ban Google.</p>')`);
    await until('the topic to open', async () => (await marks()).includes('Google'));
    expect(await marks()).toContain('lentils');
  });
});
