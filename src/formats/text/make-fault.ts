import {
  phrase,
  type Phrase,
  type PhraseKey,
  type PhraseValue,
  type PhraseValues,
} from '../../core/phrase.ts';
import type { Fault } from '../assemble/read-list.ts';

/** The values of a fault's sentence without its field, which is filled in when it is said. */
type Rest<Key extends PhraseKey> = Omit<PhraseValues<Key>, 'field'>;
type RestOf<Key extends PhraseKey> = keyof Rest<Key> extends never ? [] : [values: Rest<Key>];

/** A reason whose sentence says `{field}`: `fillField` fills that in. */
export const aboutField = <Key extends PhraseKey>(key: Key, ...[values]: RestOf<Key>): Phrase =>
  values ? { key, values } : { key };

export const fillField = ({ key, values }: Phrase, field: PhraseValue): Phrase => ({
  key,
  values: { ...values, field },
});

export const makeFault = (
  file: string,
  reason: Phrase,
  place: PhraseValue | null = null,
  field: string | null = null,
): Fault => ({ file, place, field, reason });

export const refuseFile = (
  file: string,
  reason: Phrase,
  place: PhraseValue | null = null,
): { ok: false; faults: Fault[] } => ({ ok: false, faults: [makeFault(file, reason, place)] });

// Numbers of places are written as programs show them, without a sign between thousands.
export const rowPlace = (row: number): Phrase => phrase('placeRow', { row: String(row) });

export const linePlace = (line: number | string): Phrase => phrase('placeLine', { line: String(line) });

export const columnPlace = (line: number, column: number): Phrase =>
  phrase('placeColumn', { line: String(line), column: String(column) });

/** “a, b or c” of names that are the same in all languages. */
export const orOf = (names: readonly string[]): PhraseValue => {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : phrase('orLast', { others: names.slice(0, -1).join(', '), last });
};
