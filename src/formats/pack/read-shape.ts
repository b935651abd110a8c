import type { Shape } from '../../core/model/shape.ts';
import { cleanText, findTextFault, quote } from '../text/clean-text.ts';
import { findPatternFault } from './field-faults.ts';

export type Path = readonly (string | number)[];

/** A value that does not fit its shape; `reason` is the end of a sentence that starts with the field. */
export interface ShapeFault {
  path: Path;
  reason: string;
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
        return typeof written === 'boolean' ? written : this.#failKind('true or false', written);
      case 'number':
        if (typeof written !== 'number') return this.#failKind('a number', written);
        return written >= 0 && written <= shape.max
          ? written
          : this.#fail(`must be from 0 to ${shape.max}; it says ${written}`);
      case 'choice': {
        if (typeof written === 'string' && shape.names.includes(written)) return written;
        const given = typeof written === 'string' ? `; it says ${quote(written)}` : '';
        return this.#fail(`must be ${shape.names.slice(0, -1).join(', ')} or ${shape.names.at(-1)}${given}`);
      }
      case 'constant': {
        if (written === shape.value) return written;
        const wanted =
          typeof shape.value === 'number'
            ? `${shape.value}, the version that this Sidelight reads`
            : quote(shape.value);
        return this.#fail(`must be ${wanted}, not ${showValue(written)}`);
      }
      case 'list':
        return this.#readList(written, shape);
      case 'object':
        return this.#readObject(written, shape);
    }
  }

  #readText(written: unknown, { pattern }: TextShape): string | undefined {
    if (typeof written !== 'string') return this.#failKind('text', written);
    const text = cleanText(written);
    const faults = [
      findTextFault(text),
      text === '' ? 'is empty' : null,
      pattern ? findPatternFault(pattern, text) : null,
    ];
    for (const fault of faults) if (fault !== null) this.#fail(fault);
    return text;
  }

  #readList(written: unknown, { of, minItems = 0 }: ListShape): unknown[] | undefined {
    if (!Array.isArray(written)) return this.#failKind('a list', written);
    const items = written.map((item: unknown, i) => this.#readAt(i, item, of));
    if (items.length < minItems) {
      const absence = of.kind === 'object' ? 'if the term is its only spelling' : 'if there are none';
      this.#fail(`must not be empty; leave the field out ${absence}`);
    }
    return items;
  }

  #readObject(written: unknown, { fields, minFields = 0, shortForm }: ObjectShape) {
    const given: unknown =
      shortForm !== undefined && typeof written === 'string' ? { [shortForm]: written } : written;
    if (typeof given !== 'object' || given === null) {
      return this.#failKind(shortForm === undefined ? 'an object' : 'text or an object', written);
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
        this.faults.push({ path: [...this.#path, name], reason: 'is missing' });
    }
    if (count < minFields) this.#fail('must say what stands before or after the spelling');
    return read;
  }

  #readAt(key: string | number, written: unknown, shape: Shape): unknown {
    this.#path.push(key);
    const value = this.read(written, shape);
    this.#path.pop();
    return value;
  }

  #failKind(wanted: string, written: unknown): undefined {
    return this.#fail(`must be ${wanted}, not ${nameKind(written)}`);
  }

  #fail(reason: string): undefined {
    this.faults.push({ path: [...this.#path], reason });
  }
}

function nameKind(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'an object';
}

function showValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'Array';
  return typeof value === 'object' && value !== null ? 'Object' : String(value);
}
