import { nameProperty } from './rdf-names.ts';

/** What a subject has: another subject by its id, or a text. */
export type RdfValue = { id: string } | { text: string; language?: string };

/** What a graph says of one subject. */
export interface RdfSubject {
  id: string;
  values: Map<string, RdfValue[]>;
  /** Addresses of properties that are not read. */
  unread: Set<string> | null;
}

/** The statements of a graph that a list of terms can be made of, subject by subject in the order of the file. */
export class RdfGraph {
  readonly #subjects = new Map<string, RdfSubject>();

  /** Adds what the graph says of a subject. */
  add(subject: string, property: string, value: RdfValue): void {
    const known = this.subject(subject);
    const name = nameProperty(property);
    if (name === null) {
      known.unread ??= new Set();
      known.unread.add(property);
      return;
    }
    const values = known.values.get(name);
    if (values) values.push(value);
    else known.values.set(name, [value]);
  }

  /** A subject, which is made where there is none yet. */
  subject(id: string): RdfSubject {
    let subject = this.#subjects.get(id);
    if (!subject) {
      subject = { id, values: new Map(), unread: null };
      this.#subjects.set(id, subject);
    }
    return subject;
  }

  /** A subject; undefined where the graph says nothing of it. */
  find(id: string): RdfSubject | undefined {
    return this.#subjects.get(id);
  }

  subjects(): Iterable<RdfSubject> {
    return this.#subjects.values();
  }

  /** What a subject has of a property; an RDF list stands for what is in it. */
  valuesOf(subject: RdfSubject, property: string): RdfValue[] {
    return (subject.values.get(property) ?? []).flatMap(value => this.#spread(value));
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

  /** The texts of a property: written right there, or as a node of their own, as labels and notes may be. */
  textsOf(subject: RdfSubject, property: string): RdfText[] {
    return this.valuesOf(subject, property).flatMap((value): RdfText[] => {
      if ('text' in value) return [{ ...value, node: null }];
      const node = this.find(value.id);
      const said =
        node && (node.values.get('literalForm') ?? node.values.get('value') ?? node.values.get('label'));
      return (said ?? []).flatMap(each => ('text' in each && node ? [{ ...each, node }] : []));
    });
  }

  /** The first text of a property; of one that is an address, its title or the address itself. */
  textOf(subject: RdfSubject, property: string): string | undefined {
    const [text] = this.textsOf(subject, property);
    if (text) return text.text;
    const [value] = this.valuesOf(subject, property);
    if (value === undefined || 'text' in value) return undefined;
    const node = this.find(value.id);
    const title = node && (this.textsOf(node, 'title')[0] ?? this.textsOf(node, 'prefLabel')[0]);
    return title?.text ?? (value.id.startsWith('_:') ? undefined : value.id);
  }
}

/** A text of a graph, with the node that it stands in. */
export type RdfText = { text: string; language?: string; node: RdfSubject | null };
