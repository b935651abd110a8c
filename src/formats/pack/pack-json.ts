import { phrase, type Phrase, type PhraseValue } from '../../core/phrase.ts';
import type { Entry, Form, Pack } from '../../core/model/model.ts';
import { MAX_ENTRIES, packShape } from '../../core/model/pack-shape.ts';
import type { Fault } from '../assemble/read-list.ts';
import { showText, quote } from '../text/show-text.ts';
import { makeFault, refuseFile } from '../text/make-fault.ts';
import { parseJson } from './json-text.ts';
import { placeFault, nameEntry } from './pack-faults.ts';
import { IdMaker, slugOf } from '../../core/model/ids.ts';
import { readShape } from './read-shape.ts';

export type ParsedPack = { ok: true; pack: Pack } | { ok: false; faults: Fault[] };

const MAX_FAULTS = 50;

type WrittenPack = Derived<Omit<Pack, 'entries'>, 'id' | 'title'> & { entries: WrittenEntry[] };
type WrittenEntry = Derived<Entry, 'id' | 'summary' | 'forms'>;
type Derived<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export function parsePack(text: string, file: string): ParsedPack {
  const json = parseJson(text);
  if (!json.ok) return refuseFile(file, phrase('faultJson', { reason: json.reason }), json.place);
  const written = json.value;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return refuseFile(file, phrase('faultNotObject'));
  }
  const excess = findExcess(written);
  if (excess !== null) return refuseFile(file, excess);
  const read = readShape(written, packShape);
  const misshapen = read.faults.map(fault => placeFault(fault, written, file));
  if (misshapen.length > 0) return refuse(file, misshapen);
  const pack = derive(read.value as WrittenPack, showText(file) || 'list');
  const faults = findReferenceFaults(pack, file);
  return faults.length > 0 ? refuse(file, faults) : { ok: true, pack };
}

function findExcess(written: object): Phrase | null {
  for (const [name, list] of Object.entries(written)) {
    if ((name === 'entries' || name === 'statements') && Array.isArray(list) && list.length > MAX_ENTRIES) {
      const key = name === 'entries' ? 'faultTermsOver' : 'faultStatementsOver';
      return phrase(key, { number: list.length, limit: MAX_ENTRIES });
    }
  }
  return null;
}

function refuse(file: string, faults: Fault[]): ParsedPack {
  const more = faults.length - MAX_FAULTS;
  if (more <= 0) return { ok: false, faults };
  const last = makeFault(file, phrase('faultsMoreInFile', { count: more }));
  return { ok: false, faults: [...faults.slice(0, MAX_FAULTS), last] };
}

function derive(written: WrittenPack, file: string): Pack {
  const { format, version, id, title = file.replace(/\.json$/i, '') || file, entries, ...rest } = written;
  const ids = new IdMaker(entries.flatMap(entry => entry.id ?? []));
  return {
    format,
    version,
    id: id ?? slugOf(title),
    title,
    ...rest,
    entries: entries.map(entry => deriveEntry(entry, ids)),
  };
}

function deriveEntry(written: WrittenEntry, ids: IdMaker): Entry {
  const headwordForm: Form = { text: written.headword, gate: 'always' };
  const { id, headword, kind, summary = '', forms = [headwordForm], ...rest } = written;
  return { id: id ?? ids.make(headword), headword, kind, summary, ...rest, forms };
}

function findReferenceFaults(pack: Pack, file: string): Fault[] {
  const faults: Fault[] = [];
  const add = (place: PhraseValue, reason: Phrase): void => void faults.push(makeFault(file, reason, place));
  const placeOf = (i: number): Phrase => nameEntry(i + 1, pack.entries[i]?.headword);
  const statementPlace = (i: number): Phrase => phrase('placeStatement', { number: String(i + 1) });
  const listIds = (
    items: readonly { id: string }[],
    nameItem: (i: number) => Phrase,
  ): Map<string, number> => {
    const ids = new Map<string, number>();
    items.forEach(({ id }, i) => {
      const first = ids.get(id);
      if (first === undefined) ids.set(id, i);
      else add(nameItem(i), phrase('faultIdTaken', { id: quote(id), place: nameItem(first) }));
    });
    return ids;
  };
  const entries = listIds(pack.entries, placeOf);
  const statements = listIds(pack.statements, statementPlace);
  pack.entries.forEach((entry, i) => {
    for (const id of entry.related) {
      if (!entries.has(id)) add(placeOf(i), phrase('faultRelatedUnknown', { id: quote(id) }));
    }
    for (const id of entry.statements) {
      if (!statements.has(id)) add(placeOf(i), phrase('faultStatementUnknown', { id: quote(id) }));
    }
  });
  pack.statements.forEach(({ id, disagrees = [] }, i) => {
    for (const other of disagrees) {
      if (other === id) add(statementPlace(i), phrase('faultDisagreesItself'));
      else if (!statements.has(other))
        add(statementPlace(i), phrase('faultDisagreeingUnknown', { id: quote(other) }));
    }
  });
  for (const list of ['strong', 'weak', 'telling'] as const) {
    for (const id of pack.topic?.[list] ?? []) {
      if (!entries.has(id)) add('topic', phrase('faultTopicUnknown', { list, id: quote(id) }));
    }
  }
  return faults;
}
