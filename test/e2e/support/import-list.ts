import { resolve } from 'node:path';
import type { Driven } from '../../browsers/driven.ts';
import { until } from '../../browsers/waiting.ts';
import { BadInput } from '../../commands/start/pages.ts';

const STATUS = `(() => {
  const status = document.querySelector('#import-status');
  const lines = [...status.querySelectorAll('li')].map(line => line.innerText.trim());
  return {
    state: status.className,
    hasPreview: Boolean(document.querySelector('#import-confirm')),
    text: status.innerText.replace(/\\s+/g, ' ').trim(),
    errors: lines,
  };
})()`;

interface ImportStatus {
  state: string;
  hasPreview: boolean;
  text: string;
  errors: string[];
}

/** A list of 100,000 terms takes a while, in ms. */
const PATIENCE = 60_000;

/** Imports a list through the options page, as a reader does; a refused list is bad input, with the page's own words. */
export async function importList(driven: Driven, file: string): Promise<string> {
  const options = await driven.extensionPage('options/index.html#import');
  try {
    await options.chooseFile('#import-file', resolve(file));
    const read = await until(
      'the list to be read',
      async () => {
        const status = await options.evaluate<ImportStatus>(STATUS);
        return (status.hasPreview || status.state === 'failed') && status;
      },
      PATIENCE,
    );
    if (read.state === 'failed') throw new BadInput(read.errors.join('; ') || read.text);
    await options.evaluate(`document.querySelector('#import-confirm').click()`);
    const done = await until(
      'the list to be stored',
      async () => {
        const status = await options.evaluate<ImportStatus>(STATUS);
        return (status.state === 'done' || status.state === 'failed') && status;
      },
      PATIENCE,
    );
    if (done.state === 'failed') throw new BadInput(done.errors.join('; ') || done.text);
    return done.text;
  } finally {
    await options.close();
  }
}

const imported = new WeakMap<Driven, Set<string>>();

/** Imports once in a file of tests: its list stays for the tests that follow. */
export async function importOnce(driven: Driven, file: string): Promise<void> {
  const files = imported.get(driven) ?? new Set();
  if (!files.has(file)) await importList(driven, file);
  imported.set(driven, files.add(file));
}
