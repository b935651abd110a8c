import { phrase, type PhraseValue } from '../../core/phrase.ts';
import { showText } from '../text/show-text.ts';
import { chooseText } from '../text/choose-language.ts';
import { nameProperty } from './rdf-names.ts';

export type RdfValue = { id: string } | { text: string; language?: string };

export interface RdfSubject {
  id: string;
  values: RdfProperties;
  unread: Set<string> | null;
}

/** A graph has many subjects with a few values each: a map for each takes much memory. */
export class RdfProperties {
  readonly #pairs: (string | RdfValue)[] = [];

  add(name: string, value: RdfValue): void {
    this.#pairs.push(name, value);
  }

  has(name: string): boolean {
    return this.#pairs.includes(name);
  }

  get(name: string): RdfValue[] | undefined {
    const values: RdfValue[] = [];
    for (let i = 0; i < this.#pairs.length; i += 2)
      if (this.#pairs[i] === name) values.push(this.#pairs[i + 1] as RdfValue);
    return values.length > 0 ? values : undefined;
  }

  keys(): Set<string> {
    return new Set(this.#pairs.filter(each => typeof each === 'string'));
  }
}

export class RdfGraph {
  readonly #subjects = new Map<string, RdfSubject>();

  add(subject: string, property: string, value: RdfValue): void {
    const known = this.subject(subject);
    const name = nameProperty(property);
    if (name === null) {
      known.unread ??= new Set();
      known.unread.add(property);
      return;
    }
    known.values.add(name, value);
  }

  subject(id: string): RdfSubject {
    let subject = this.#subjects.get(id);
    if (!subject) {
      subject = { id, values: new RdfProperties(), unread: null };
      this.#subjects.set(id, subject);
    }
    return subject;
  }

  find(id: string): RdfSubject | undefined {
    return this.#subjects.get(id);
  }

  subjects(): Iterable<RdfSubject> {
    return this.#subjects.values();
  }

  valuesOf(subject: RdfSubject, property: string): RdfValue[] {
    const values = subject.values.get(property);
    return values ? values.flatMap(value => this.#spread(value)) : [];
  }

  #spread(value: RdfValue): RdfValue[] {
    const head = 'id' in value ? this.find(value.id) : undefined;
    if (!head?.values.has('first')) return [value];
    const members: RdfValue[] = [];
    const seen = new Set<RdfSubject>();
    for (let node: RdfSubject | undefined = head; node && !seen.has(node);) {
      seen.add(node);
      members.push(...(node.values.get('first') ?? []));
      const [rest]: RdfValue[] = node.values.get('rest') ?? [];
      node = rest && 'id' in rest ? this.find(rest.id) : undefined;
    }
    return members;
  }

  textsOf(subject: RdfSubject, property: string): RdfText[] {
    return this.valuesOf(subject, property).flatMap((value): RdfText[] => {
      if ('text' in value) return [{ ...value, node: null }];
      const node = this.find(value.id);
      const texts =
        node && (node.values.get('literalForm') ?? node.values.get('value') ?? node.values.get('label'));
      return (texts ?? []).flatMap(each => ('text' in each && node ? [{ ...each, node }] : []));
    });
  }

  /** One of the texts, in a language if that is asked for. */
  textOf(subject: RdfSubject, property: string, language?: string): string | undefined {
    const texts = this.textsOf(subject, property);
    const text = texts.length > 1 && language !== undefined ? chooseText(texts, language, 'en') : texts[0];
    if (text) return text.text;
    const [value] = this.valuesOf(subject, property);
    if (value === undefined || 'text' in value) return undefined;
    const node = this.find(value.id);
    const title = node && (this.textOf(node, 'title', language) ?? this.textOf(node, 'prefLabel', language));
    return title ?? (value.id.startsWith('_:') ? undefined : value.id);
  }
}

export type RdfText = { text: string; language?: string; node: RdfSubject | null };

export const placeOf = ({ id }: RdfSubject): PhraseValue =>
  id.startsWith('_:') ? phrase('placeConceptUnnamed') : `<${showText(id)}>`;
