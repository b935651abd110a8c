import type { PhraseValue } from '../../core/phrase.ts';
import { aboutField } from '../text/make-fault.ts';
import { ENTRY_KINDS, GATES, type Entry, type ExcludedContexts, type Form } from '../../core/model/model.ts';
import { compact, unique, type FieldReader } from './field-reader.ts';
import type { WrittenItem, WrittenStatement } from './read-list.ts';

export interface ParsedItem {
  place: PhraseValue;
  id?: string;
  entry: Omit<Entry, 'id' | 'related' | 'statements'>;
  related: string[];
  statementIds: string[];
  statements: WrittenStatement[];
}

/** Cleans and checks an item; undefined, with a fault, for one without a headword that may be kept. */
export function parseItem(fields: FieldReader, item: WrittenItem): ParsedItem | undefined {
  const before = fields.faults.length;
  const headword = fields.text('headword', item.headword);
  if (headword === undefined) {
    return fields.faults.length > before ? undefined : fields.note('headword', aboutField('faultMissing'));
  }
  const forms = (item.forms ?? []).flatMap(form => parseForm(fields, form) ?? []);
  const links = unique((item.links ?? []).flatMap(link => fields.link('link', link) ?? []));
  return {
    place: item.place,
    id: fields.text('id', item.id),
    entry: {
      headword,
      kind: fields.oneOf('kind', item.kind, ENTRY_KINDS),
      summary: fields.text('summary', item.summary) ?? '',
      forms: forms.length > 0 ? dropRepeats(forms) : [{ text: headword, gate: 'always' }],
      ...(links.length > 0 ? { links } : {}),
    },
    related: unique(fields.texts('related', item.related)),
    statementIds: unique(fields.texts('statement', item.statementIds)),
    statements: [...(item.statements ?? [])],
  };
}

function parseForm(fields: FieldReader, written: Partial<Form>): Form | undefined {
  const text = fields.text('form', written.text);
  if (text === undefined) return undefined;
  return compact<Form>({
    text,
    gate: fields.oneOf('gate', written.gate, GATES),
    language: fields.language('language', written.language),
    case: written.case,
    compound: written.compound,
    inflect: written.inflect,
    not: written.not && parseContexts(fields, written.not),
  });
}

function parseContexts(fields: FieldReader, written: ExcludedContexts): ExcludedContexts | undefined {
  const before = fields.texts('before', written.before);
  const after = fields.texts('after', written.after);
  if (before.length + after.length === 0) return undefined;
  return { ...(before.length > 0 ? { before } : {}), ...(after.length > 0 ? { after } : {}) };
}

export function dropRepeats(forms: Form[]): Form[] {
  if (forms.length < 2) return forms;
  return [...new Map(forms.map(form => [JSON.stringify(form), form])).values()];
}
