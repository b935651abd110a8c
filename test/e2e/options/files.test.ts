import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInSurface } from '../support/axe.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, testInLong } from '../support/e2e.ts';

/** Has the page keep the files that it offers, as `saved`, instead of only offering them. */
const KEEP_FILES = `(() => {
  window.saved = [];
  let last;
  URL.createObjectURL = blob => (last = blob, 'blob:kept');
  HTMLAnchorElement.prototype.click = function () {
    last.text().then(text => saved.push({ name: this.download, text }));
  };
  return true;
})()`;

interface Saved {
  name: string;
  text: string;
}

const folder = mkdtempSync(join(tmpdir(), 'sidelight-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write({ name, text }: Saved): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Presses the button or the item of a menu with a name. */
const press = (options: ExtensionPage, name: string): Promise<boolean> =>
  until(`“${name}”`, () =>
    options.evaluate<boolean>(`(() => {
      const found = [...document.querySelectorAll('button, [role=menuitem]')].find(each => each.innerText.trim().startsWith('${name}'));
      found?.click();
      return Boolean(found);
    })()`),
  );

const shows = (options: ExtensionPage, selector: string, words: string): Promise<unknown> =>
  until(words, () =>
    options.evaluate<boolean>(
      `(document.querySelector(${JSON.stringify(selector)})?.innerText ?? '').includes(${JSON.stringify(words)})`,
    ),
  );

async function nextSaved(options: ExtensionPage, count: number): Promise<Saved> {
  const saved = await until('the file', async () => {
    const files = await options.evaluate<Saved[]>('window.saved');
    return files.length === count && files;
  });
  return saved[count - 1]!;
}

describeInBrowsers('files', (session, testInOne) => {
  let options: ExtensionPage;
  let opened = false;
  const open = async (hash: string): Promise<void> => {
    options = await session().driven.extensionPage(`options/index.html${hash}`, true);
    await until('the page', () => options.evaluate<boolean>(`Boolean(document.querySelector('h1'))`));
    await options.evaluate(KEEP_FILES);
    opened = true;
  };
  afterEach(async () => {
    if (opened) await options.close();
    opened = false;
  });
  const usable = async (): Promise<void> => expect(await findInSurface(options)).toEqual([]);

  test('the bundled list goes out in each format, and comes back as it was', async () => {
    await open('');
    const formats = ['Sidelight list', 'Table', 'TBX', 'SKOS'];
    for (const [at, format] of formats.entries()) {
      await press(options, 'Export');
      if (at === 0) await usable();
      await press(options, format);
      const file = await nextSaved(options, at + 1);
      await options.evaluate(`location.hash = '#import'`);
      await shows(options, 'h1', 'Import');
      await options.chooseFile('#import-file', write(file));
      await shows(options, '#import-confirm', 'Import 36 terms');
      expect(
        await options.evaluate<string>(`document.querySelector('.filters').innerText.replace(/\\s+/g, ' ')`),
      ).toBe('New 36');
      await press(options, 'Cancel');
      await options.evaluate(`location.hash = document.querySelector('.packs a').hash`);
      await shows(options, 'h1', 'China');
    }
  });

  testInLong('the print view has every term', async () => {
    await open('');
    await options.evaluate(
      `location.hash = document.querySelector('.packs a').hash.replace('#pack', '#print')`,
    );
    await until('the terms', () =>
      options.evaluate<boolean>(`document.querySelectorAll('.printed').length === 36`),
    );
    await usable();
    await session().keepPicture('print-view', () => options.screenshot());
  });

  testInOne('a backup is saved, shown before it is restored, and refused where it is damaged', async () => {
    await open('#import');
    const csv = write({ name: 'bay.csv', text: 'headword,summary\noriel,A bay window.\n' });
    await options.chooseFile('#import-file', csv);
    await shows(options, '#import-confirm', 'Import 1 term');
    await options.click('#import-confirm');
    await shows(options, '#import-status', 'Imported');
    await options.evaluate(`location.hash = '#backup'`);
    await shows(options, 'h1', 'Backup');
    await usable();
    await press(options, 'Save a backup');
    const backup = await nextSaved(options, 1);
    expect(backup.name).toMatch(/^sidelight-backup-\d{4}-\d\d-\d\d\.json$/);
    await options.click('#undo');
    await until('the list to be gone', () =>
      options.evaluate<boolean>(`!document.querySelector('.packs').innerText.includes('bay')`),
    );
    await options.chooseFile('#backup-file', write({ name: 'half.json', text: backup.text.slice(0, -40) }));
    await shows(options, '#backup-status', 'This backup is incomplete');
    await options.chooseFile('#backup-file', write(backup));
    await shows(options, '.preview', 'New, 1 term');
    await usable();
    await session().keepPicture('restore', () => options.screenshot());
    await options.click('#restore-confirm');
    await shows(options, '#backup-status', 'Restored');
    await shows(options, '.packs', 'bay');
  });
});
