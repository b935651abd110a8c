import { phrase, type Phrase, type PhraseValue } from '../../core/phrase.ts';
import { MARK_COLOURS, MARK_LINES, type Entry, type Pack, type Source } from '../../core/model/model.ts';
import type { PackMetadata } from '../../core/packs/pack-edits.ts';
import { MAX_ENTRIES } from '../../core/model/pack-shape.ts';
import { findPatternFault } from '../pack/field-faults.ts';
import { IdMaker, slugOf } from '../../core/model/ids.ts';
import { cleanText } from '../../core/text/field-text.ts';
import { quote, showText } from '../text/show-text.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { aboutField, refuseFile } from '../text/make-fault.ts';
import { compact, FieldReader, unique } from './field-reader.ts';
import { dropRepeats, parseItem, type ParsedItem } from './parse-item.ts';
import { Statements } from './parse-statements.ts';
import { MAX_LINKS, tidyItem } from './tidy-item.ts';
import type { Fault, ReadList, WrittenItem, WrittenList } from './read-list.ts';

export const TOO_MANY_ENTRIES = phrase('faultTooManyTerms', { limit: MAX_ENTRIES });

/** Makes a pack of what a file has, and uses the list up. Bad items are refused, bad fields left out. Never throws. */
export function assembleList(list: WrittenList, fileName: string): ReadList {
  const excess = findExcess(list);
  if (excess) return refuseFile(fileName, excess);
  const faults: Fault[] = [...list.refused];
  const fieldsAt = (place: PhraseValue | null): FieldReader => new FieldReader(fileName, place, faults);
  const head = parseHead(fieldsAt(null), list, fileName);
  const givenIds = listStatementIds(list);
  // Our own files say exactly what they mean.
  const isForeign = list.id === undefined;
  const hasMarkup = list.format !== 'definitions' && list.format !== 'anki' && list.format !== 'contextive';
  let links = 0;
  const parsed = list.items.flatMap((item, i, all) => {
    // Items that were read are let go: a long list takes much memory.
    all[i] = NO_ITEM;
    if (isForeign) links += Math.max(0, (item.links?.length ?? 0) - MAX_LINKS);
    return parseItem(fieldsAt(item.place), isForeign ? tidyItem(item, hasMarkup) : item) ?? [];
  });
  const items = mergeItems(parsed, fieldsAt);
  const ids = new IdMaker(items.flatMap(({ id }) => id ?? []));
  const named = items.map(item => Object.assign(item, { id: item.id ?? ids.make(item.entry.headword) }));
  const statements = new Statements(givenIds, head.title);
  for (const { place, ...statement } of list.statements ?? []) {
    statements.add(fieldsAt(place), statement, head.title);
  }
  const unknown: { related: string[]; statements: string[] } = { related: [], statements: [] };
  const findId = makeIdFinder(named);
  const entries: Entry[] = named.map(item => {
    const own = item.statements.flatMap(
      (statement, k) => statements.add(fieldsAt(item.place), statement, `${item.id}-${k + 1}`) ?? [],
    );
    unknown.statements.push(...item.statementIds.filter(id => !statements.has(id)));
    unknown.related.push(...item.related.filter(name => findId(name) === undefined));
    const known = item.statementIds.filter(id => statements.has(id));
    const related = item.related.flatMap(name => findId(name) ?? []);
    return {
      id: item.id,
      ...item.entry,
      related: unique(related).filter(id => id !== item.id),
      statements: unique([...known, ...own]),
    };
  });
  const all = statements.all.length;
  if (all > MAX_ENTRIES) {
    return refuseFile(fileName, phrase('faultStatementsOver', { number: all, limit: MAX_ENTRIES }));
  }
  const disagreeing = statements.dropUnknownDisagreements();
  const notes = [
    ...list.notes,
    ...describeUnknown(unknown),
    ...(links > 0 ? [phrase('noteLinks', { count: links, limit: MAX_LINKS })] : []),
    ...(disagreeing ? [phrase('noteDisagreeing', { count: disagreeing })] : []),
  ];
  const pack: Pack = { ...head, entries, statements: statements.all };
  return { ok: true, pack, notes, refused: faults, left: dropSame(list.left), format: list.format };
}

const NO_ITEM: WrittenItem = { place: '', headword: '' };

function findExcess({ items, statements = [] }: WrittenList): Phrase | null {
  if (items.length > MAX_ENTRIES) return TOO_MANY_ENTRIES;
  return statements.length > MAX_ENTRIES ? phrase('faultTooManyStatements', { limit: MAX_ENTRIES }) : null;
}

function parseHead(fields: FieldReader, list: WrittenList, fileName: string): PackMetadata {
  const fileTitle = showText(fileName)
    .replace(/(.)\.[a-z\d]{1,8}$/i, '$1')
    .trim();
  const title = fields.text('title', list.title) ?? (fileTitle || 'List');
  const colour = MARK_COLOURS.find(each => each === list.mark?.colour);
  const line = MARK_LINES.find(each => each === list.mark?.line);
  return compact<PackMetadata>({
    format: 'sidelight-pack',
    version: 1,
    id: fields.text('id', list.id) ?? slugOf(title),
    title,
    language: fields.language('language', list.language) ?? guessLanguage(list.items) ?? 'en',
    licence: fields.text('licence', list.licence),
    source: list.source && parseSource(fields, list.source),
    mark: colour && line ? { colour, line } : undefined,
  });
}

function parseSource(fields: FieldReader, written: Source): Source | undefined {
  const title = fields.text('source', written.title);
  if (title === undefined) return undefined;
  return compact<Source>({
    title,
    date: fields.date('source date', written.date),
    note: fields.text('source note', written.note),
    passages: written.passages?.flatMap(({ id: name, sha256 }) => {
      const id = fields.text('passage', name);
      return id === undefined || findPatternFault('sha256', sha256) !== null ? [] : [{ id, sha256 }];
    }),
  });
}

function listStatementIds({ statements = [], items }: WrittenList): string[] {
  return [...statements, ...items.flatMap(item => item.statements ?? [])].flatMap(({ id }) =>
    id === undefined ? [] : cleanText(id),
  );
}

/** Merges items with the same id into the first, which keeps its headword, kind and summary. */
function mergeItems(items: ParsedItem[], fieldsAt: (place: PhraseValue) => FieldReader): ParsedItem[] {
  const byId = new Map<string, ParsedItem>();
  const merged = new Set<ParsedItem>();
  const kept = items.filter(item => {
    const first = item.id === undefined ? undefined : byId.get(item.id);
    if (!first) {
      if (item.id !== undefined) byId.set(item.id, item);
      return true;
    }
    merged.add(first);
    const { entry } = first;
    const { forms, links = [], summary } = item.entry;
    entry.summary ||= summary;
    if (summary && summary !== entry.summary) {
      const reason = aboutField('faultDefinitionTwice', { place: first.place, id: quote(first.id ?? '') });
      fieldsAt(item.place).note('summary', reason);
    }
    for (const form of forms) entry.forms.push(form);
    for (const link of links) (entry.links ??= []).push(link);
    for (const name of item.related) first.related.push(name);
    for (const id of item.statementIds) first.statementIds.push(id);
    for (const statement of item.statements) first.statements.push(statement);
    return false;
  });
  // At the end, as thousands of items may have one id.
  for (const { entry } of merged) {
    entry.forms = dropRepeats(entry.forms);
    if (entry.links) entry.links = unique(entry.links);
  }
  return kept;
}

function makeIdFinder(items: readonly { id: string; entry: { headword: string } }[]) {
  const ids = new Set(items.map(({ id }) => id));
  // Made when needed: many lists name no other entries, or these by their ids.
  let byHeadword: Map<string, string> | undefined;
  const mapHeadwords = (): Map<string, string> => {
    const map = new Map<string, string>();
    for (const fold of [(text: string) => text, (text: string) => text.toLowerCase()]) {
      for (const { id, entry } of items) {
        const key = fold(entry.headword);
        if (!map.has(key)) map.set(key, id);
      }
    }
    return map;
  };
  return (name: string): string | undefined => {
    if (ids.has(name)) return name;
    byHeadword ??= mapHeadwords();
    return byHeadword.get(name) ?? byHeadword.get(name.toLowerCase());
  };
}

function describeUnknown({ related, statements }: { related: string[]; statements: string[] }): Phrase[] {
  const notes: Phrase[] = [];
  if (related.length > 0) {
    const [count, term] = [related.length, quote(related[0]!)];
    notes.push(
      count === 1
        ? phrase('noteRelatedUnknown', { term })
        : phrase('noteRelatedUnknownMany', { count, term }),
    );
  }
  if (statements.length > 0) {
    const [count, id] = [statements.length, quote(statements[0]!)];
    notes.push(
      count === 1
        ? phrase('noteStatementUnknown', { id })
        : phrase('noteStatementUnknownMany', { count, id }),
    );
  }
  return notes;
}

const dropSame = (names: readonly PhraseValue[]): PhraseValue[] => [
  ...new Map(names.map(name => [JSON.stringify(name), name])).values(),
];
