import { MARK_COLOURS, MARK_LINES, type Entry, type Pack, type Source } from '../../core/model/model.ts';
import { cleanText, quote, showText } from '../text/clean-text.ts';
import { findHashFault } from '../pack/field-faults.ts';
import { MAX_ENTRIES } from '../../core/model/pack-shape.ts';
import { IdMaker, slugOf } from '../pack/pack-ids.ts';
import type { Fault, ReadList, WrittenItem, WrittenList } from './read-list.ts';
import { parseDateField, parseLanguage, parseText, noteFault, type Place } from './parse-field.ts';
import { parseItem, type TakenItem } from './parse-item.ts';
import { Statements } from './parse-statements.ts';

const count = (value: number): string => value.toLocaleString('en');

/**
 * Makes a pack of what a file has. An item without a headword is refused; a field that may not be kept is left out of
 * its item; both are noted with their place. The pack is one that `parsePack` reads. Never throws.
 * The list is used up by it.
 */
export function assembleList(list: WrittenList, fileName: string): ReadList {
  const excess = findExcess(list);
  if (excess) return { ok: false, faults: [{ file: fileName, place: null, field: null, reason: excess }] };
  const faults: Fault[] = [...list.refused];
  const notes = [...list.notes];
  const placed = (place: string | null): Place => ({ file: fileName, place, faults });
  const head = takeHead(placed(null), list, fileName);
  const givenIds = statementIds(list);
  const taken = list.items.flatMap((item, i, all) => {
    // What was taken may go: a long list takes much memory.
    all[i] = NOTHING;
    return parseItem(placed(item.place), item) ?? [];
  });
  const items = mergeItems(taken, fileName, faults);
  const ids = new IdMaker(items.flatMap(({ id }) => id ?? []));
  const named = items.map(item => Object.assign(item, { id: item.id ?? ids.make(item.entry.headword) }));
  const statements = new Statements(givenIds, head.title);
  for (const { place, ...statement } of list.statements ?? []) {
    statements.take(placed(place), statement, head.title);
  }
  const lost = { related: new Lost(), statements: new Lost() };
  const find = finder(named);
  const entries: Entry[] = named.map(item => {
    const own = item.statements.flatMap(
      (statement, k) => statements.take(placed(item.place), statement, `${item.id}-${k + 1}`) ?? [],
    );
    const known = item.statementIds.filter(id => statements.has(id) || lost.statements.add(id));
    const related = item.related.flatMap(name => find(name) ?? lost.related.take(name));
    return {
      id: item.id,
      ...item.entry,
      related: [...new Set(related)].filter(id => id !== item.id),
      statements: [...new Set([...known, ...own])],
    };
  });
  if (statements.all.length > MAX_ENTRIES) {
    const reason = `it has ${count(statements.all.length)} statements; the limit is ${count(MAX_ENTRIES)}`;
    return { ok: false, faults: [{ file: fileName, place: null, field: null, reason }] };
  }
  const disagreeing = statements.settle();
  notes.push(...lost.related.say('related term', 'names no entry of the list'));
  notes.push(...lost.statements.say('statement id', 'names no statement of the list'));
  if (disagreeing) notes.push(`${count(disagreeing)} disagreeing ids name no other statement of the list.`);
  const pack: Pack = { ...head, entries, statements: statements.all };
  return { ok: true, pack, notes, refused: faults, left: [...new Set(list.left)], format: list.format };
}

const NOTHING: WrittenItem = { place: '', headword: '' };

/** What is said of a list with too many entries; readers may stop where there are more. */
export const TOO_MANY_ENTRIES = `it has more than ${count(MAX_ENTRIES)} entries, which is the limit`;

function findExcess({ items, statements = [] }: WrittenList): string | null {
  if (items.length > MAX_ENTRIES) return TOO_MANY_ENTRIES;
  return statements.length > MAX_ENTRIES
    ? `it has more than ${count(MAX_ENTRIES)} statements, which is the limit`
    : null;
}

function takeHead(
  at: Place,
  list: WrittenList,
  fileName: string,
): Omit<Pack, 'entries' | 'statements'> & { title: string } {
  const file = showText(fileName);
  const title =
    parseText(at, 'title', list.title) ?? (file.replace(/(.)\.[a-z\d]{1,8}$/i, '$1').trim() || 'List');
  const head: Omit<Pack, 'entries' | 'statements'> = {
    format: 'sidelight-pack',
    version: 1,
    id: parseText(at, 'id', list.id) ?? slugOf(title),
    title,
    language: parseLanguage(at, 'language', list.language) ?? 'en',
  };
  const licence = parseText(at, 'licence', list.licence);
  if (licence !== undefined) head.licence = licence;
  const source = list.source && takeSource(at, list.source);
  if (source) head.source = source;
  const colour = MARK_COLOURS.find(each => each === list.mark?.colour);
  const line = MARK_LINES.find(each => each === list.mark?.line);
  if (colour && line) head.mark = { colour, line };
  return head;
}

function takeSource(at: Place, written: Source): Source | undefined {
  const title = parseText(at, 'source', written.title);
  if (title === undefined) return undefined;
  const source: Source = { title };
  const date = parseDateField(at, 'source date', written.date);
  if (date !== undefined) source.date = date;
  const note = parseText(at, 'source note', written.note);
  if (note !== undefined) source.note = note;
  const passages = written.passages?.flatMap(passage => {
    const id = parseText(at, 'passage', passage.id);
    return id === undefined || findHashFault(passage.sha256) !== null ? [] : [{ id, sha256: passage.sha256 }];
  });
  if (passages) source.passages = passages;
  return source;
}

function statementIds(list: WrittenList): string[] {
  return [...(list.statements ?? []), ...list.items.flatMap(item => item.statements ?? [])].flatMap(
    ({ id }) => (id === undefined ? [] : cleanText(id)),
  );
}

/** Makes one of items that have the same id: the first one's headword, kind and summary, and what any of them has. */
function mergeItems(items: TakenItem[], file: string, faults: Fault[]): TakenItem[] {
  const byId = new Map<string, TakenItem>();
  // What has been added to an item, so that many items with one id take no square of time.
  const added = new Map<TakenItem, { forms: Set<string>; links: Set<string> }>();
  return items.filter(item => {
    const first = item.id === undefined ? undefined : byId.get(item.id);
    if (!first) {
      if (item.id !== undefined) byId.set(item.id, item);
      return true;
    }
    const at: Place = { file, place: item.place, faults };
    const { entry } = first;
    const own = added.get(first) ?? {
      forms: new Set(entry.forms.map(form => JSON.stringify(form))),
      links: new Set(entry.links),
    };
    added.set(first, own);
    for (const form of item.entry.forms) {
      const key = JSON.stringify(form);
      if (!own.forms.has(key)) entry.forms.push(form);
      own.forms.add(key);
    }
    entry.summary ||= item.entry.summary;
    if (item.entry.summary && item.entry.summary !== entry.summary) {
      noteFault(
        at,
        'summary',
        `is left out: ${first.place} has another one for the id ${quote(first.id ?? '')}`,
      );
    }
    for (const link of item.entry.links ?? []) {
      if (!own.links.has(link)) (entry.links ??= []).push(link);
      own.links.add(link);
    }
    for (const name of item.related) first.related.push(name);
    for (const id of item.statementIds) first.statementIds.push(id);
    for (const statement of item.statements) first.statements.push(statement);
    return false;
  });
}

/** Finds the id of an entry that is named by its id or its headword. */
function finder(items: readonly { id: string; entry: { headword: string } }[]) {
  const ids = new Set(items.map(({ id }) => id));
  // Many lists name no other entries, or these by their ids.
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

/** Names that nothing has, counted, with the first as an example. */
class Lost {
  #count = 0;
  #first = '';

  take(name: string): string[] {
    if (this.#count++ === 0) this.#first = name;
    return [];
  }

  add(name: string): boolean {
    return this.take(name).length > 0;
  }

  say(what: string, fault: string): string[] {
    if (this.#count === 0) return [];
    if (this.#count === 1) return [`The ${what} ${quote(this.#first)} ${fault}.`];
    const plural = fault.replace(/^names/, 'name');
    return [`${count(this.#count)} ${what}s ${plural}, such as ${quote(this.#first)}.`];
  }
}
