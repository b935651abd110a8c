import { STATEMENT_KINDS, type Statement } from '../../core/model/model.ts';
import { quote } from '../text/clean-text.ts';
import { IdMaker } from '../pack/pack-ids.ts';
import type { WrittenStatement } from './read-list.ts';
import { noteFault, parseDateField, parseLink, parseText, type Place } from './parse-field.ts';
import { parseOneOf } from './parse-item.ts';

/** The statements of a list that is being put together. */
export class Statements {
  readonly all: Statement[] = [];
  readonly #ids: IdMaker;
  readonly #byId = new Map<string, Statement>();
  /** The ids of statements without an id of their own, by what they say. */
  readonly #said = new Map<string, string>();
  readonly #by: string;

  /** `taken` are the ids that the file gives; `by` is who says what nobody is named for. */
  constructor(taken: Iterable<string>, by: string) {
    this.#ids = new IdMaker(taken);
    this.#by = by;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Takes a statement and answers with its id; undefined where it has no text that may be kept. `name`: of its entry. */
  take(at: Place, written: WrittenStatement, name: string): string | undefined {
    const before = at.faults.length;
    const text = parseText(at, 'statement', written.text);
    if (text === undefined) {
      if (at.faults.length === before) noteFault(at, 'statement', 'is empty');
      return undefined;
    }
    const statement: Omit<Statement, 'id'> = {
      text,
      kind: parseOneOf({
        at,
        field: 'kind of statement',
        names: STATEMENT_KINDS,
        value: written.kind,
        otherwise: 'reported',
      }),
      by: parseText(at, 'by', written.by) ?? this.#by,
    };
    const date = parseDateField(at, 'date', written.date);
    if (date !== undefined) statement.date = date;
    const passage = parseText(at, 'passage', written.passage);
    if (passage !== undefined) statement.passage = passage;
    const title = parseText(at, 'source', written.source?.title);
    const link = parseLink(at, 'source link', written.source?.link);
    if (title !== undefined) statement.source = link === undefined ? { title } : { title, link };
    else if (link !== undefined) statement.source = { title: link, link };
    const disagrees = (written.disagrees ?? []).flatMap(id => parseText(at, 'disagrees', id) ?? []);
    if (disagrees.length) statement.disagrees = [...new Set(disagrees)];
    return this.#keep({ at, statement, id: parseText(at, 'statement id', written.id), name });
  }

  #keep({ at, statement, id, name }: Kept): string | undefined {
    const content = JSON.stringify(statement);
    if (id === undefined) {
      const known = this.#said.get(content);
      if (known !== undefined) return known;
    }
    const same = id === undefined ? undefined : this.#byId.get(id);
    if (same) {
      const { id: known, ...rest } = same;
      if (JSON.stringify(rest) === content) return known;
      noteFault(
        at,
        'statement id',
        `${quote(known)} is also that of another statement; this one gets its own`,
      );
    }
    const own = same ? this.#ids.make(name) : (id ?? this.#ids.make(name));
    const kept = { id: own, ...statement };
    this.all.push(kept);
    this.#byId.set(own, kept);
    if (id === undefined) this.#said.set(content, own);
    return own;
  }

  /** Takes out what statements disagree with and is not there; answers with how many there were. */
  settle(): number {
    let lost = 0;
    for (const statement of this.all) {
      if (!statement.disagrees) continue;
      const known = statement.disagrees.filter(id => id !== statement.id && this.has(id));
      lost += statement.disagrees.length - known.length;
      if (known.length) statement.disagrees = known;
      else delete statement.disagrees;
    }
    return lost;
  }
}

interface Kept {
  at: Place;
  statement: Omit<Statement, 'id'>;
  id: string | undefined;
  name: string;
}
