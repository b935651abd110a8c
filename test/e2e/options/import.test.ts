import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInSurface } from '../support/axe.ts';
import type { ExtensionPage } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { describeInBrowsers, testInLong } from '../support/e2e.ts';
import { makeTable } from '../../bench/generate/large-list.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

/** The import shows these of itself. */
interface Shown {
  state: string;
  status: string;
  preview: string | null;
  confirm: string | null;
  filters: string[];
  rows: string[];
  fields: string[];
}

const SHOWN = `(() => {
  const said = element => element.innerText.replace(/\\s+/g, ' ').trim();
  const texts = selector => [...document.querySelectorAll(selector)].map(said);
  const status = document.querySelector('#import-status');
  const confirm = document.querySelector('#import-confirm');
  return {
    state: status.className,
    status: said(status),
    preview: document.querySelector('#preview')?.innerText ?? null,
    confirm: confirm && !confirm.disabled ? confirm.innerText : null,
    filters: texts('.filters button'),
    rows: texts('.import-rows tbody tr'),
    fields: [...document.querySelectorAll('.import-columns select')].map(each => said(each.selectedOptions[0])),
  };
})()`;

interface Wanted {
  what: string;
  is: (shown: Shown) => boolean;
  milliseconds?: number;
}

function untilShown(options: ExtensionPage, { what, is, milliseconds }: Wanted): Promise<Shown> {
  const ask = async (): Promise<Shown | false> => {
    const shown = await options.evaluate<Shown>(SHOWN);
    return is(shown) && shown;
  };
  return until(what, ask, milliseconds);
}

const untilPreview = (options: ExtensionPage, name: string, milliseconds?: number): Promise<Shown> =>
  untilShown(options, {
    what: `the preview of ${name}`,
    is: ({ preview, confirm, rows }) => preview === name && confirm !== null && rows.length > 0,
    milliseconds,
  });
const untilState = (options: ExtensionPage, state: string, milliseconds?: number): Promise<Shown> =>
  untilShown(options, { what: `the state ${state}`, is: shown => shown.state === state, milliseconds });

/** Chooses in a select as a reader does: its own event, not the value alone. */
const COUNT = IS_LONG ? 100_000 : 10_000;
const ALL = COUNT.toLocaleString('en');

const choose = (options: ExtensionPage, selector: string, value: string): Promise<string> =>
  options.evaluate<string>(`(field => {
    field.value = '${value}';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field.value;
  })(document.querySelector('${selector}'))`);

/** Pastes into the page, or drops on it, what the clipboard or the pointer would bring. */
const bring = (
  options: ExtensionPage,
  how: 'paste' | 'drop',
  data: Record<string, string>,
): Promise<unknown> =>
  options.evaluate(`(data => {
    const dataTransfer = new DataTransfer();
    for (const [type, text] of Object.entries(data)) {
      if (type.includes('/')) dataTransfer.setData(type, text);
      else dataTransfer.items.add(new File([text], type));
    }
    const event = new Event('${how}', { bubbles: true, cancelable: true });
    // Firefox hands no data of scripts to events of its own.
    const name = '${how}' === 'paste' ? 'clipboardData' : 'dataTransfer';
    Object.defineProperty(event, name, { value: dataTransfer });
    document.querySelector('h1').dispatchEvent(event);
    return true;
  })(${JSON.stringify(data)})`);

const folder = mkdtempSync(join(tmpdir(), 'sidelight-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const TBX = `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><titleStmt><title>Gates</title></titleStmt><sourceDesc><p>Ours.</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="c1"><descrip type="definition">A gate that slides down.</descrip>
<langSec xml:lang="en"><termSec><term>portcullis</term></termSec></langSec></conceptEntry></body></text></tbx>`;

describeInBrowsers('import', (session, testInOne) => {
  let options: ExtensionPage;
  beforeEach(async () => {
    options = await session().driven.extensionPage('options/index.html#import', true);
    await until('the page', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#import-file'))`),
    );
  });
  afterEach(() => options.close());

  const lists = (): Promise<string> => options.evaluate<string>(`document.querySelector('.packs').innerText`);
  const usable = async (): Promise<void> => expect(await findInSurface(options)).toEqual([]);

  test('a table is mapped, looked at, stored in one act, taken back, and its columns are known again', async () => {
    const file = write(
      'fenster.csv',
      'Begriff;Erklärung;Notiz\nOberlicht;Ein Fenster über einer Tür.;alt\nErker;Ein Vorbau.;\n;Ohne Begriff.;\n',
    );
    await usable();
    await options.chooseFile('#import-file', file);
    const read = await untilPreview(options, 'fenster.csv');
    expect(read.filters).toEqual(['New 2', 'Skipped 1']);
    expect(read.fields).toEqual(['Term', 'Definition', 'Note']);
    await usable();
    await choose(options, '.import-columns li:nth-child(3) select', '');
    await untilShown(options, {
      what: 'the column to be left out',
      is: ({ fields }) => fields[2] === 'Leave out',
    });
    await untilPreview(options, 'fenster.csv');
    await options.click('.filters button:last-child');
    await untilShown(options, {
      what: 'the refused row',
      is: ({ rows }) => /^row 4 .*term is missing/i.test(rows[0]!),
    });
    await usable();
    await session().keepPicture('import-refused', () => options.screenshot());
    await options.click('#import-confirm');
    const done = await untilState(options, 'done');
    expect(done.status).toBe('Imported “fenster”: 2 new terms.');
    expect(await lists()).toContain('fenster');
    await usable();
    await session().keepPicture('import-done', () => options.screenshot());
    await options.click('#undo');
    await until('the list to be gone', async () => !(await lists()).includes('fenster'));
    await options.chooseFile('#import-file', file);
    expect((await untilPreview(options, 'fenster.csv')).fields[2]).toBe('Leave out');
  });

  testInLong('TBX by drop, cells and definitions by paste', async () => {
    await bring(options, 'drop', { 'gates.tbx': TBX });
    const tbx = await untilPreview(options, 'gates.tbx');
    expect(tbx.rows).toEqual(['portcullis A gate that slides down.']);
    await options.click('#import-confirm');
    await untilState(options, 'done');
    expect(await lists()).toContain('Gates');
    await bring(options, 'paste', {
      'text/plain': 'headword\tsummary\nportcullis\tA gate that falls.\nbarbican\tA tower before a gate.\n',
      'text/html': '<table><tr><td>headword</td></tr></table>',
    });
    const cells = await untilPreview(options, 'pasted text');
    expect(cells.filters).toEqual(['New 2', 'Duplicates 1']);
    const gates = await options.evaluate<string>(
      `[...document.querySelectorAll('#import-list option')].find(each => each.innerText.startsWith('Gates')).value`,
    );
    await choose(options, '#import-list', gates);
    await untilShown(options, {
      what: 'the comparison',
      is: ({ filters, confirm }) => filters.join() === 'New 1,Changed 1' && confirm !== null,
    });
    // The notice of the act before may stand over it.
    await options.click('.notice [aria-label^=Close]');
    await options.click('.filters button:nth-child(2)');
    await untilShown(options, {
      what: 'what changes',
      is: ({ rows }) => /slides down.*that falls/.test(rows[0]!),
    });
    await usable();
    await session().keepPicture('import-changed', () => options.screenshot());
    await options.click('#import-confirm');
    expect((await untilState(options, 'done')).status).toBe('Imported “Gates”: 1 new term, 1 changed.');
    await bring(options, 'paste', {
      'text/plain': 'ward – a court',
      'text/html': '<dl><dt>ward</dt><dd>A court.</dd></dl>',
    });
    expect((await untilPreview(options, 'pasted text')).rows).toEqual(['ward A court.']);
  });

  testInOne('all by keyboard: paste, look, choose the list, store, go to it', async () => {
    const focused = (): Promise<string> =>
      options.evaluate<string>(
        `(each => each.id || each.ariaLabel || each.innerText || each.tagName)(document.activeElement)`,
      );
    const tabTo = async (what: string, key = 'Tab'): Promise<void> => {
      for (let presses = 0; presses < 40 && (await focused()) !== what; presses++) await options.press([key]);
      expect(await focused()).toBe(what);
    };
    await bring(options, 'paste', { 'text/plain': 'headword\tsummary\nsluice\tA gate for water.\n' });
    await untilPreview(options, 'pasted text');
    expect(await focused()).toBe('preview');
    await tabTo('import-title');
    await tabTo('import-confirm');
    await options.press(['Enter']);
    await untilState(options, 'done');
    await tabTo('Pasted terms');
    await options.press(['Enter']);
    await until('the list', () =>
      options.evaluate<boolean>(`document.querySelector('h1').innerText === 'Pasted terms'`),
    );
    // The page's own undo: the notice of the import is gone where going there by keys took its time.
    await tabTo('Undo: imported “Pasted terms”', 'Shift+Tab');
    await options.press(['Enter']);
    await until('the list to be gone', async () => !(await lists()).includes('Pasted terms'));
  });

  testInOne(
    'what is no list is refused in words: two files, rubbish, an empty file, 100 MB unread',
    async () => {
      const stored = await lists();
      await bring(options, 'drop', { 'a.csv': 'x', 'b.csv': 'y' });
      expect((await untilState(options, 'failed')).status).toContain('one file at a time');
      await usable();
      await session().keepPicture('import-failed', () => options.screenshot());
      await bring(options, 'drop', { 'empty.csv': '' });
      await untilShown(options, {
        what: 'the empty file',
        is: ({ status }) => /empty\.csv: .*is empty/i.test(status),
      });
      await options.chooseFile('#import-file', write('broken.tbx', '<tbx><body></tbx>'));
      await untilShown(options, {
        what: 'the broken file',
        is: ({ status }) => status.includes('broken.tbx'),
      });
      const large = join(folder, 'large.csv');
      const descriptor = openSync(large, 'w');
      ftruncateSync(descriptor, 100 * 1024 * 1024);
      closeSync(descriptor);
      await options.chooseFile('#import-file', large);
      const refused = await untilShown(options, {
        what: 'the refusal',
        is: ({ status }) => status.includes('large.csv'),
      });
      expect(refused.status).toContain('100 MB is over the 20 MB limit');
      expect(await lists()).toBe(stored);
    },
  );

  testInLong('reading can be cancelled; nothing is stored, and another file is read', async () => {
    const stored = await lists();
    await options.chooseFile('#import-file', write('many.csv', makeTable(150_000)));
    await until('the progress', () =>
      options.evaluate<boolean>(`Boolean(document.querySelector('#import-cancel'))`),
    );
    await usable();
    await session().keepPicture('import-progress', () => options.screenshot());
    await options.click('#import-cancel');
    await untilState(options, 'start');
    await options.chooseFile('#import-file', write('few.csv', 'headword,summary\nmullion,A bar.\n'));
    expect((await untilPreview(options, 'few.csv')).filters).toEqual(['New 1']);
    expect(await lists()).toBe(stored);
  });

  testInOne(`${ALL} terms are read with progress and stored in one act`, async () => {
    // Progress shows only after a while, which a quick machine does not need: here each short timer runs at once. Those
    // that take a notice away are long.
    await options.evaluate(`(() => {
      const { setTimeout } = window;
      window.setTimeout = (work, wait, ...rest) => setTimeout(work, wait > 1000 ? wait : 0, ...rest);
      window.told = new Set();
      new MutationObserver(() => {
        const progress = document.querySelector('.import-progress');
        if (progress) told.add(progress.innerText.split('\\n')[0]);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return true;
    })()`);
    const start = performance.now();
    await options.chooseFile('#import-file', write('all.csv', makeTable(COUNT)));
    const read = await untilPreview(options, 'all.csv', 50_000);
    expect(read.filters).toEqual([`New ${ALL}`]);
    const took = performance.now() - start;
    const again = performance.now();
    await options.click('#import-confirm');
    const done = await untilState(options, 'done', 50_000);
    expect(done.status).toBe(`Imported “all”: ${ALL} new terms.`);
    const stored = performance.now() - again;
    // Which of its steps take long enough to be told of differs between browsers and runs.
    expect((await options.evaluate<string[]>('[...told]')).join()).toMatch(
      /(?:Reading|Checking) the terms …/,
    );
    process.stdout.write(
      `${session().kind}: ${ALL} terms read in ${Math.round(took)} ms, stored in ${Math.round(stored)} ms\n`,
    );
    await options.click('#undo');
    await until('the list to be gone', async () => !/\ball\b/.test(await lists()), 20_000);
  });
});
