import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from '../../browsers/find-browser.ts';
import type { Driven } from '../../browsers/driven.ts';
import { importList } from '../../e2e/support/import-list.ts';
import type { BenchRun } from '../bench-run.ts';
import { makeList } from '../generate/forms.ts';
import { makeOwnForms } from '../web/own-forms.ts';

/** A browser has nothing, an extension that does nothing or the least, or ours with the bundled pack and own forms. */
export const VARIANTS = ['none', 'empty', 'least', 'pack', 'forty', 'thousands'] as const;
export type Variant = (typeof VARIANTS)[number];

/**
 * Those with our extension in them: own forms, title, and what they may add to a page over the empty extension, in ms. The
 * goal is for pages of both kinds together; the budgets are what can be kept, for the reasons in docs/performance.md.
 */
export const LISTS = {
  pack: { forms: 0, title: 'bundled pack', goal: 5, isSieved: true, bare: 14, marked: 38 },
  forty: { forms: 40, title: '40 own forms', goal: 12, isSieved: true, bare: 14, marked: 38 },
  thousands: { forms: 10_000, title: '10,000 own forms', goal: 20, isSieved: false, bare: 28, marked: 38 },
} as const;
export type ListVariant = keyof typeof LISTS;
export const LIST_VARIANTS = Object.keys(LISTS) as ListVariant[];

const TITLES = { none: 'no extension', empty: 'empty extension', least: 'the least that a script can do' };

export const titleOf = (variant: Variant): string =>
  variant in LISTS ? LISTS[variant as ListVariant].title : TITLES[variant as keyof typeof TITLES];

export type Browsers<V extends Variant = Variant> = Record<V, Driven>;

/** Starts a browser for each variant; the caller closes them by `closeAll`, also those of a start that failed. */
export async function openVariants<V extends Variant>(
  run: BenchRun,
  { variants, kind, opened }: { variants: readonly V[]; kind: BrowserKind; opened: Driven[] },
): Promise<Browsers<V>> {
  const browsers = {} as Browsers<V>;
  for (const variant of variants) {
    const what =
      variant === 'none' ? 'nothing' : variant in TITLES ? (variant as 'empty' | 'least') : 'extension';
    const driven = await run.launch(what, kind);
    opened.push(driven);
    browsers[variant] = driven;
    const forms = variant in LISTS ? LISTS[variant as ListVariant].forms : 0;
    if (forms) await importForms(driven, makeOwnForms(forms));
  }
  return browsers;
}

/** Brings a list of the reader's own into the extension, through its options page. */
export async function importForms(driven: Driven, forms: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-list-'));
  const file = join(folder, 'bench.json');
  writeFileSync(file, JSON.stringify(makeList(forms)));
  await importList(driven, file);
  rmSync(folder, { recursive: true });
}
