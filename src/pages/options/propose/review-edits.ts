import { sayValue } from '../../../locale/say.ts';
import type { Entry, Pack, PackMark, Statement } from '../../../core/model/model.ts';
import { foldForm } from '../../../core/text/fold.ts';
import { siteName } from '../../../core/settings/site-rules.ts';
import { checkLink } from '../../../core/text/safe-link.ts';
import { makeId } from '../../../core/model/ids.ts';
import { atEnd, type StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { ProposedList, ProposedTerm } from './propose-worker.ts';
import { joinForms } from './review.ts';

/** This many of a new list's first terms are strong evidence of its subject. */
const STRONG_TERMS = 8;

export type DocumentHead = Pick<ProposedList, 'title' | 'language' | 'link' | 'date'>;

export function makeList(
  terms: readonly ProposedTerm[],
  {
    title,
    document,
    isPrivate,
    taken,
    mark,
  }: {
    title: string;
    document: DocumentHead;
    isPrivate: boolean;
    taken: readonly string[];
    mark: PackMark;
  },
): { edit: StoreEdit; id: string } {
  const id = makeId(title, taken);
  const empty: Pack = {
    format: 'sidelight-pack',
    version: 1,
    id,
    title,
    language: document.language ?? 'en',
    source: { title: document.title, ...(document.date ? { date: document.date } : {}) },
    mark,
    private: isPrivate,
    entries: [],
    statements: [],
  };
  const { entries, statements } = makeEntries(terms, empty, document);
  const clear = entries
    .filter(({ forms }) => forms.some(({ gate }) => gate === 'always'))
    .map(each => each.id);
  // Everyday words are marked only where the document's own terms show that a page has the same subject.
  const topic = {
    name: title,
    strong: clear.slice(0, STRONG_TERMS),
    weak: clear.slice(STRONG_TERMS),
    cues: { places: [], subjects: [] },
  };
  return { id, edit: { type: 'add-pack', pack: { ...empty, topic, entries, statements } } };
}

/** The edit that adds accepted terms to a list; an entry with the same headword gets the new forms and statements. */
export function addToList(terms: readonly ProposedTerm[], pack: Pack, document: DocumentHead): StoreEdit {
  const { entries, statements } = makeEntries(terms, pack, document);
  return {
    type: 'edit-pack',
    pack: pack.id,
    edits: [
      { type: 'put-statements', items: statements.map(atEnd) },
      { type: 'put-entries', items: entries.map(atEnd) },
    ],
  };
}

function makeEntries(
  terms: readonly ProposedTerm[],
  pack: Pack,
  document: DocumentHead,
): { entries: Entry[]; statements: Statement[] } {
  const known = new Map(pack.entries.map(entry => [foldForm(entry.headword), entry]));
  const entryIds = new Set(pack.entries.map(({ id }) => id));
  const statementIds = new Set(pack.statements.map(({ id }) => id));
  const { title, link } = document;
  // What a page says is attributed to its site; what a document without an address says, to its title.
  const host = link === undefined ? undefined : checkLink(link)?.host;
  const by = host === undefined ? title : siteName(host.replace(/:\d+$/, ''));
  const isOwnSource = pack.source?.title === title && link === undefined;
  const said = { by, ...(isOwnSource ? {} : { source: { title, ...(link ? { link } : {}) } }) };
  const statements = new Map<string, Statement>();
  const state = ({ text, place: phrase }: ProposedTerm['statements'][number]): string => {
    const place = sayValue(phrase);
    // A sentence that mentions several terms is one statement.
    const key = `${place}\n${text}`;
    let statement = statements.get(key);
    if (!statement) {
      const id = makeId(`${place} ${title}`, statementIds);
      statementIds.add(id);
      statement = {
        id,
        text,
        kind: 'reported',
        ...said,
        passage: place,
      };
      statements.set(key, statement);
    }
    return statement.id;
  };
  const entries = new Map<string, Entry>();
  for (const term of terms) {
    const key = foldForm(term.headword);
    const old = entries.get(key) ?? known.get(key);
    const id = old?.id ?? makeId(term.headword, entryIds);
    entryIds.add(id);
    entries.set(key, {
      ...(old ?? { headword: term.headword, kind: term.kind, related: [] }),
      id,
      summary: old?.summary || term.summary,
      forms: joinForms(old?.forms ?? [], term.forms),
      statements: [...new Set([...(old?.statements ?? []), ...term.statements.map(state)])],
    });
  }
  return { entries: [...entries.values()], statements: [...statements.values()] };
}
