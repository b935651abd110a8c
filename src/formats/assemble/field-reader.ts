import type { Phrase, PhraseValue } from '../../core/phrase.ts';
import { aboutField, orOf } from '../text/make-fault.ts';
import { joinParts, parseTableDate } from '../../core/dates/parse-date.ts';
import { cleanText } from '../../core/text/field-text.ts';
import type { TextPattern } from '../../core/model/shape.ts';
import { findPatternFault, findTextFault } from '../pack/field-faults.ts';
import { readLanguage } from '../text/read-language.ts';
import type { Fault } from './read-list.ts';

/** Reads the fields of one place of a file: cleans them, and leaves out what a pack may not hold, which it notes. */
export class FieldReader {
  constructor(
    private readonly file: string,
    private readonly place: PhraseValue | null,
    readonly faults: Fault[],
  ) {}

  note(field: string, reason: Phrase): undefined {
    this.faults.push({ file: this.file, place: this.place, field, reason });
  }

  text(field: string, written: string | undefined): string | undefined {
    const text = cleanText(written ?? '');
    if (text === '') return undefined;
    const fault = findTextFault(text);
    return fault === null ? text : this.note(field, fault);
  }

  texts(field: string, written: readonly string[] = []): string[] {
    return written.flatMap(text => this.text(field, text) ?? []);
  }

  date(field: string, written: string | undefined): string | undefined {
    const text = this.text(field, written);
    const parts = parseTableDate(text ?? '');
    return this.#check(field, parts ? joinParts(parts) : text, 'date');
  }

  language(field: string, written: string | undefined): string | undefined {
    const text = this.text(field, written);
    const isTag = text === undefined || findPatternFault('language', text) === null;
    return this.#check(field, isTag ? text : readLanguage(text), 'language');
  }

  link(field: string, written: string | undefined): string | undefined {
    const text = this.text(field, written);
    return this.#check(field, text?.replace(/^www\./i, 'https://$&'), 'link');
  }

  /** The first name is the default. Readers may pass a file's own text as the value. */
  oneOf<T extends string>(field: string, written: T | undefined, names: readonly [T, ...T[]]): T {
    const text = this.text(field, written)?.toLowerCase();
    const name = names.find(each => each === text);
    if (text !== undefined && name === undefined)
      this.note(field, aboutField('faultMustBe', { wanted: orOf(names) }));
    return name ?? names[0];
  }

  #check(field: string, value: string | undefined, pattern: TextPattern): string | undefined {
    if (!value) return value;
    const fault = findPatternFault(pattern, value) ?? findTextFault(value);
    return fault === null ? value : this.note(field, fault);
  }
}

export function compact<T extends object>(fields: T): T {
  const kept = {} as T;
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept;
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
