import type { Entry, Pack, Statement } from '../../core/model/model.ts';
import { quoteCell } from '../csv/csv-print.ts';

/** Prints a pack as Anki's "Notes in Plain Text". The guids let Anki update its notes when the list is imported again. */
export function printAnki(pack: Pack): string {
  const statements = new Map(pack.statements.map(statement => [statement.id, statement]));
  const settings = [
    '#separator:tab',
    '#html:false',
    '#guid column:1',
    `#deck:${pack.title}`,
    '#columns:guid\tTerm\tDefinition\tSynonyms\tStatements',
  ];
  const notes = pack.entries.map(entry =>
    [`${pack.id}/${entry.id}`, ...printFields(entry, statements)].map(quoteCell).join('\t'),
  );
  return [...settings, ...notes, ''].join('\n');
}

function printFields(entry: Entry, statements: ReadonlyMap<string, Statement>): string[] {
  const others = entry.forms.map(({ text }) => text).filter(text => text !== entry.headword);
  const said = entry.statements.flatMap(id => statements.get(id) ?? []);
  return [
    entry.headword,
    entry.summary,
    others.join('; '),
    said.map(({ text, by }) => (by ? `${text} (${by})` : text)).join('; '),
  ];
}
