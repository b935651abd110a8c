import { find } from '../../src/core/match/find.ts';
import type { Hit } from '../../src/core/match/hit.ts';
import type { HanTable } from '../../src/core/index/han-variants.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import { entryOf, packOf } from '../../src/core/index/index-layout.ts';
import { readIndex, type Index } from '../../src/core/index/index-read.ts';
import type { Form, Pack } from '../../src/core/model/model.ts';
import { makeEntry, makePack } from './packs.ts';

/** A form as tests write it: its text alone where the rest does not matter. */
export type FormLike = string | (Partial<Form> & { text: string });

/** The form with its gate filled in. */
export function makeForm(form: FormLike): Form {
  return { gate: 'always', ...(typeof form === 'string' ? { text: form } : form) };
}

/** A pack with one entry for each form; the entry is named by the form's text. */
export function packOfForms(forms: readonly FormLike[], fields: Partial<Pack> = {}): Pack {
  const entries = forms.map(makeForm).map(form => makeEntry({ headword: form.text, forms: [form] }));
  return makePack({ entries, ...fields });
}

/** The index of packs, opened. */
export function indexOf(...packs: Pack[]): Index {
  return indexWith(undefined, ...packs);
}

/** Builds the index with a table of Chinese characters. */
export function indexWith(han: HanTable | undefined, ...packs: Pack[]): Index {
  const index = readIndex(buildIndex(packs, han));
  if (!index) throw new Error('The index cannot be read.');
  return index;
}

/** All hits of a text. */
export function hitsOf(text: string, index: Index): Hit[] {
  const hits: Hit[] = [];
  find(text, index, hit => hits.push(hit));
  return hits;
}

/** The text's words that a pack of these forms finds. */
export function wordsFound(text: string, ...forms: FormLike[]): string[] {
  return hitsOf(text, indexOf(packOfForms(forms))).map(hit => text.slice(hit.start, hit.end));
}

/** The hit's forms as `pack:entry` numbers, in its order. */
export function placesOf(hit: Hit, index: Index): string[] {
  return hit.forms.map(form => `${packOf(index.formRef[form]!)}:${entryOf(index.formRef[form]!)}`);
}
