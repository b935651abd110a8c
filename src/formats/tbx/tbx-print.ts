import { OWN } from './tbx-fields.ts';
import type { Entry, Form, Pack, Statement } from '../../core/model/model.ts';
import { isXmlName, openTag, printElement } from '../xml/xml-print.ts';

/** Prints a pack as TBX-Basic, version 3, without indents: 100,000 entries must stay under the size that is read. */
export function printTbx(pack: Pack): string {
  const printing: Printing = {
    pack,
    ids: makeXmlIds(pack.entries),
    statements: new Map(pack.statements.map(statement => [statement.id, statement])),
    headwords: new Map(pack.entries.map(entry => [entry.id, entry.headword])),
    printed: new Set(),
  };
  const entries = pack.entries.flatMap(entry => printEntry(entry, printing));
  const rest = pack.statements.filter(({ id }) => !printing.printed.has(id));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    openTag('tbx', {
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': pack.language,
      xmlns: 'urn:iso:std:iso:30042:ed-2',
    }),
    ...printHeader(pack),
    '<text>',
    '<body>',
    ...entries,
    '</body>',
    ...(rest.length > 0 ? printBack(rest) : []),
    '</text>',
    '</tbx>',
    '',
  ].join('\n');
}

function printHeader({ id, title, licence, source, mark }: Pack): string[] {
  const plain = source ? [source.title, source.date, source.note].filter(Boolean).join(', ') : title;
  const own: [string, string | undefined][] = [
    [OWN.id, id],
    [OWN.licence, licence],
    [OWN.mark, mark && `${mark.colour} ${mark.line}`],
    [OWN.sourceTitle, source?.title],
    [OWN.date, source?.date],
    [OWN.note, source?.note],
  ];
  const printOwn = own.flatMap(([type, value]) =>
    value === undefined ? [] : [`        ${printElement('p', { type }, value)}`],
  );
  return [
    '  <tbxHeader>',
    '    <fileDesc>',
    '      <titleStmt>',
    `        ${printElement('title', {}, title)}`,
    '      </titleStmt>',
    '      <sourceDesc>',
    `        ${printElement('p', {}, plain)}`,
    ...printOwn,
    '      </sourceDesc>',
    '    </fileDesc>',
    '  </tbxHeader>',
  ];
}

interface Printing {
  pack: Pack;
  /** The `xml:id` of each entry: its id where that may be one. */
  ids: Map<string, string>;
  statements: Map<string, Statement>;
  headwords: Map<string, string>;
  printed: Set<string>;
}

function makeXmlIds(entries: Entry[]): Map<string, string> {
  const taken = new Set(entries.map(({ id }) => id));
  let number = 0;
  const next = (): string => {
    do number++;
    while (taken.has(`e${number}`));
    return `e${number}`;
  };
  return new Map(entries.map(({ id }) => [id, isXmlName(id) ? id : next()]));
}

function printEntry(entry: Entry, printing: Printing): string[] {
  const { pack, ids, headwords } = printing;
  const xmlId = ids.get(entry.id) ?? entry.id;
  const { sections, needsName } = groupForms(entry, pack.language);
  const summary = entry.summary ? printElement('descrip', { type: 'definition' }, entry.summary) : null;
  const related = entry.related.map(id =>
    printElement('ref', { type: 'crossReference', target: ids.get(id) ?? id }, headwords.get(id) ?? id),
  );
  return [
    openTag('conceptEntry', { id: xmlId }),
    ...(xmlId === entry.id ? [] : [admin(OWN.id, entry.id)]),
    ...(entry.kind === 'concept' ? [] : [admin(OWN.kind, entry.kind)]),
    ...(needsName ? [admin(OWN.headword, entry.headword)] : []),
    ...(summary === null ? [] : [summary]),
    ...related,
    ...(entry.links ?? []).map(printLink),
    ...printSections(sections, printing, entry),
    '</conceptEntry>',
  ];
}

const LINK = 'externalCrossReference';

const printLink = (link: string): string => printElement('xref', { type: LINK, target: link }, link);

const admin = (type: string, value: string): string => printElement('admin', { type }, value);

interface PlacedForm {
  form: Form;
  place: number;
  isForm: boolean;
}

function groupForms({ headword, forms }: Entry, language: string) {
  const placed: PlacedForm[] = forms.map((form, place) => ({ form, place, isForm: true }));
  const isHeadword = ({ form }: PlacedForm): boolean => form.text === headword;
  if (!placed.some(isHeadword)) {
    placed.unshift({ form: { text: headword, gate: 'always' }, place: -1, isForm: false });
  }
  const sections = new Map<string, PlacedForm[]>();
  for (const each of placed) {
    const tag = each.form.language ?? language;
    const section = sections.get(tag) ?? [];
    section.push(each);
    sections.set(tag, section);
  }
  return { sections, needsName: !sections.get(language)?.some(isHeadword) };
}

function printSections(sections: Map<string, PlacedForm[]>, printing: Printing, entry: Entry): string[] {
  const flat = [...sections.values()].flat().filter(({ isForm }) => isForm);
  const [first] = entry.forms;
  // The reader puts the term that is the headword first, and leaves the others as they stand.
  const startsWell =
    first?.text === entry.headword && sections.get(printing.pack.language)?.[0]?.form === first;
  const isInOrder = flat.length === 1 || (startsWell && flat.every(({ place }, i) => place === i));
  // Statements stand with the first term, as contexts do.
  let statements = entry.statements.flatMap(id => printStatementOf(id, printing));
  return [...sections].flatMap(([tag, forms]) => [
    openTag('langSec', { 'xml:lang': tag }),
    ...forms.flatMap(each => {
      const here = statements;
      statements = [];
      const term = printTerm(each, isInOrder, entry.headword).join('');
      return here.length > 0 ? [`<termSec>${term}`, ...here, '</termSec>'] : [`<termSec>${term}</termSec>`];
    }),
    '</langSec>',
  ]);
}

const PREFERRED = printElement('termNote', { type: 'administrativeStatus' }, 'preferredTerm-admn-sts');

function printTerm({ form, place, isForm }: PlacedForm, isInOrder: boolean, headword: string): string[] {
  const flags = (['case', 'compound', 'inflect'] as const).flatMap(flag =>
    form[flag] === undefined ? [] : [admin(OWN[flag], form[flag] ? 'yes' : 'no')],
  );
  return [
    printElement('term', {}, form.text),
    ...(form.text === headword ? [PREFERRED] : []),
    ...(isForm ? [] : [admin(OWN.isForm, 'no')]),
    ...(isForm && !isInOrder ? [admin(OWN.place, String(place))] : []),
    ...(form.gate === 'always' ? [] : [admin(OWN.gate, form.gate)]),
    ...flags,
    ...(form.not?.before ?? []).map(word => admin(OWN.before, word)),
    ...(form.not?.after ?? []).map(word => admin(OWN.after, word)),
  ];
}

function printStatementOf(id: string, { statements, printed }: Printing): string[] {
  const statement = statements.get(id);
  if (!statement || printed.has(id)) return [admin(OWN.statement, id)];
  printed.add(id);
  return printStatement(statement);
}

function fieldsOf({ id, text, kind, by, date, passage, source, disagrees }: Statement): [string, string][] {
  const fields: [string, string | undefined][] = [
    ['context', text],
    ['source', by],
    [OWN.statement, id],
    [OWN.kind, kind],
    [OWN.date, date],
    [OWN.passage, passage],
    [OWN.sourceTitle, source?.title],
    [LINK, source?.link],
    ...(disagrees ?? []).map((other): [string, string] => [OWN.disagrees, other]),
  ];
  return fields.flatMap(([category, value]) => (value === undefined ? [] : [[category, value]]));
}

function printStatement(statement: Statement): string[] {
  const lines = fieldsOf(statement).map(([category, value]) => {
    if (category === LINK) return printLink(value);
    return category === 'context'
      ? printElement('descrip', { type: category }, value)
      : admin(category, value);
  });
  return [`<descripGrp>${lines.join('')}</descripGrp>`];
}

function printBack(statements: Statement[]): string[] {
  const lines = statements.map(statement => {
    const items = fieldsOf(statement).map(([type, value]) => printElement('item', { type }, value));
    return `<refObject>${items.join('')}</refObject>`;
  });
  return ['<back>', openTag('refObjectSec', { type: OWN.statement }), ...lines, '</refObjectSec>', '</back>'];
}
