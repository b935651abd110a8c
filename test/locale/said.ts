import { english } from '../../src/_locales/english.ts';
import type { Phrase } from '../../src/core/phrase.ts';
import { describeFault, describeNote } from '../../src/formats/assemble/print-fault.ts';
import type { Fault, ReadingNote } from '../../src/formats/assemble/read-list.ts';
import { fillField } from '../../src/formats/text/make-fault.ts';
import { sayPhrase } from '../../src/locale/say.ts';

type Said<Value> = Value extends Phrase
  ? string
  : Value extends readonly (infer Item)[]
    ? Said<Item>[]
    : Value extends object
      ? { [Name in keyof Value]: Said<Value[Name]> }
      : Value;

/** A value with all phrases in it said; a reason without its field, which stands beside it. */
export function said<Value>(value: Value): Said<Value> {
  if (typeof value !== 'object' || value === null) return value as Said<Value>;
  if (isPhrase(value)) return sayReason(value) as Said<Value>;
  if (Array.isArray(value)) return value.map(said) as Said<Value>;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value as Said<Value>;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, said(each)])) as Said<Value>;
}

const isPhrase = (value: object): value is Phrase =>
  'key' in value &&
  Object.hasOwn(english, value.key as string) &&
  Object.keys(value).every(name => name === 'key' || name === 'values');

const sayReason = (reason: Phrase): string =>
  sayPhrase(reason.values?.field === undefined ? fillField(reason, '') : reason).trim();

export const sayFault = (fault: Fault): string => sayPhrase(describeFault(fault));

export const sayNote = (note: ReadingNote): string => sayPhrase(describeNote(note));
