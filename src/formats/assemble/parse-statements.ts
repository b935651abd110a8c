import { aboutField } from '../text/make-fault.ts';
import { isSame } from '../../core/is-same.ts';
import { STATEMENT_KINDS, type Statement, type StatementSource } from '../../core/model/model.ts';
import { IdMaker } from '../../core/model/ids.ts';
import { quote } from '../text/show-text.ts';
import { compact, unique, type FieldReader } from './field-reader.ts';
import type { WrittenStatement } from './read-list.ts';

type Content = Omit<Statement, 'id'>;

export class Statements {
  readonly all: Statement[] = [];
  readonly #ids: IdMaker;
  readonly #byId = new Map<string, Statement>();
  readonly #idByContent = new Map<string, string>();

  /** `taken` are the ids that the file gives; what another program's file says without a speaker is `defaultBy`’s. */
  constructor(
    taken: Iterable<string>,
    private readonly defaultBy: string,
  ) {
    this.#ids = new IdMaker(taken);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Adds a statement and returns its id, made from `name` if it has none; undefined for one without a text. */
  add(fields: FieldReader, written: WrittenStatement, name: string): string | undefined {
    const before = fields.faults.length;
    const text = fields.text('statement', written.text);
    if (text === undefined) {
      return fields.faults.length > before ? undefined : fields.note('statement', aboutField('faultEmpty'));
    }
    const given = fields.text('statement id', written.id);
    const content = compact<Content>({
      text,
      kind: fields.oneOf('kind of statement', written.kind, STATEMENT_KINDS),
      // Only Sidelight’s own files give ids: there, a statement without a speaker is to stay so.
      by: fields.text('by', written.by) ?? (given === undefined ? this.defaultBy : undefined),
      date: fields.date('date', written.date),
      passage: fields.text('passage', written.passage),
      source: parseSource(fields, written.source),
    });
    const disagrees = unique(fields.texts('disagrees', written.disagrees));
    if (disagrees.length > 0) content.disagrees = disagrees;
    const key = given === undefined ? JSON.stringify(content) : '';
    const known = given === undefined ? this.#idByContent.get(key) : undefined;
    if (known !== undefined) return known;
    const other = given === undefined ? undefined : this.#byId.get(given);
    if (other) {
      const { id, ...rest } = other;
      if (isSame(rest, content)) return id;
      fields.note('statement id', aboutField('faultIdOfOther', { id: quote(id) }));
    }
    const id = other || given === undefined ? this.#ids.make(name) : given;
    const statement = { id, ...content };
    this.all.push(statement);
    this.#byId.set(id, statement);
    if (given === undefined) this.#idByContent.set(key, id);
    return id;
  }

  dropUnknownDisagreements(): number {
    let dropped = 0;
    for (const statement of this.all) {
      if (!statement.disagrees) continue;
      const known = statement.disagrees.filter(id => id !== statement.id && this.has(id));
      dropped += statement.disagrees.length - known.length;
      if (known.length > 0) statement.disagrees = known;
      else delete statement.disagrees;
    }
    return dropped;
  }
}

function parseSource(fields: FieldReader, written: WrittenStatement['source']): StatementSource | undefined {
  const title = fields.text('source', written?.title);
  const link = fields.link('source link', written?.link);
  const name = title ?? link;
  return name === undefined ? undefined : compact({ title: name, link });
}
