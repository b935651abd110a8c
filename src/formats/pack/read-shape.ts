import { phrase, type Phrase, type PhraseKey, type PhraseValue } from '../../core/phrase.ts';
import type { Shape } from '../../core/model/shape.ts';
import { cleanText } from '../../core/text/field-text.ts';
import { quote } from '../text/show-text.ts';
import { aboutField, orOf } from '../text/make-fault.ts';
import { findPatternFault, findTextFault } from './field-faults.ts';

export type Path = readonly (string | number)[];

/** A value that does not fit its shape; the sentence of `reason` says `{field}`. */
export interface ShapeFault {
  path: Path;
  reason: Phrase;
}

type TextShape = Extract<Shape, { kind: 'text' }>;
type ListShape = Extract<Shape, { kind: 'list' }>;
type ObjectShape = Extract<Shape, { kind: 'object' }>;

export function readShape(written: unknown, shape: Shape): { value: unknown; faults: ShapeFault[] } {
  const reader = new ShapeReader();
  const value = reader.read(written, shape);
  return { value, faults: reader.faults };
}

class ShapeReader {
  readonly faults: ShapeFault[] = [];
  readonly #path: (string | number)[] = [];

  read(written: unknown, shape: Shape): unknown {
    switch (shape.kind) {
      case 'text':
        return this.#readText(written, shape);
      case 'flag':
        return typeof written === 'boolean' ? written : this.#failKind('kindFlag', written);
      case 'number':
        if (typeof written !== 'number') return this.#failKind('kindNumber', written);
        return written >= 0 && written <= shape.max
          ? written
          : this.#fail(
              aboutField('faultMustBeSays', {
                wanted: phrase('wantedRange', { most: shape.max }),
                given: String(written),
              }),
            );
      case 'choice': {
        if (typeof written === 'string' && shape.names.includes(written)) return written;
        const wanted = orOf(shape.names);
        return this.#fail(
          typeof written === 'string'
            ? aboutField('faultMustBeSays', { wanted, given: quote(written) })
            : aboutField('faultMustBe', { wanted }),
        );
      }
      case 'constant': {
        if (written === shape.value) return written;
        const wanted =
          typeof shape.value === 'number'
            ? phrase('wantedVersion', { version: shape.value })
            : quote(shape.value);
        return this.#fail(aboutField('faultMustBeNot', { wanted, given: showValue(written) }));
      }
      case 'list':
        return this.#readList(written, shape);
      case 'object':
        return this.#readObject(written, shape);
    }
  }

  #readText(written: unknown, { pattern }: TextShape): string | undefined {
    if (typeof written !== 'string') return this.#failKind('kindText', written);
    const text = cleanText(written);
    const faults = [
      findTextFault(text),
      text === '' ? aboutField('faultEmpty') : null,
      pattern ? findPatternFault(pattern, text) : null,
    ];
    for (const fault of faults) if (fault !== null) this.#fail(fault);
    return text;
  }

  #readList(written: unknown, { of, minItems = 0 }: ListShape): unknown[] | undefined {
    if (!Array.isArray(written)) return this.#failKind('kindList', written);
    const items = written.map((item: unknown, i) => this.#readAt(i, item, of));
    if (items.length < minItems) {
      this.#fail(aboutField(of.kind === 'object' ? 'faultNoSpellings' : 'faultNoItems'));
    }
    return items;
  }

  #readObject(written: unknown, { fields, minFields = 0, shortForm }: ObjectShape) {
    const given: unknown =
      shortForm !== undefined && typeof written === 'string' ? { [shortForm]: written } : written;
    if (typeof given !== 'object' || given === null) {
      return this.#failKind(shortForm === undefined ? 'kindObject' : 'kindTextOrObject', written);
    }
    const read: Record<string, unknown> = {};
    let count = 0;
    for (const [name, { shape, presence, otherwise }] of fields) {
      const value = (given as Record<string, unknown>)[name];
      if (value !== undefined) {
        count++;
        read[name] = this.#readAt(name, value, shape);
      } else if (presence === 'defaulted') read[name] = this.read(otherwise, shape);
      else if (presence === 'required')
        this.faults.push({ path: [...this.#path, name], reason: aboutField('faultMissing') });
    }
    if (count < minFields) this.#fail(aboutField('faultNoContexts'));
    return read;
  }

  #readAt(key: string | number, written: unknown, shape: Shape): unknown {
    this.#path.push(key);
    const value = this.read(written, shape);
    this.#path.pop();
    return value;
  }

  #failKind(wanted: PhraseKey, written: unknown): undefined {
    return this.#fail(aboutField('faultMustBeNot', { wanted: { key: wanted }, given: nameKind(written) }));
  }

  #fail(reason: Phrase): undefined {
    this.faults.push({ path: [...this.#path], reason });
  }
}

function nameKind(value: unknown): PhraseValue {
  if (value === null) return 'null';
  if (Array.isArray(value)) return phrase('kindList');
  if (typeof value === 'string') return phrase('kindText');
  if (typeof value === 'number') return phrase('kindNumber');
  return phrase(typeof value === 'boolean' ? 'kindFlag' : 'kindObject');
}

function showValue(value: unknown): PhraseValue {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : nameKind(value);
}
