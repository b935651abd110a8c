import { phrase, type Phrase, type PhraseKey, type PhraseValue } from '../../core/phrase.ts';
import type { Fault } from '../assemble/read-list.ts';
import { fillField, makeFault } from '../text/make-fault.ts';
import { quote } from '../text/show-text.ts';
import type { Path, ShapeFault } from './read-shape.ts';

const ITEMS = new Map<string, PhraseKey>([
  ['forms', 'placeSpelling'],
  ['related', 'placeRelated'],
  ['strong', 'placeStrong'],
  ['weak', 'placeWeak'],
  ['disagrees', 'placeDisagreeing'],
  ['statements', 'placeStatement'],
  ['before', 'placeWordBefore'],
  ['after', 'placeWordAfter'],
]);

/** Lists whose names stand for one of their items too. */
const SAME = new Set(['signs', 'viewpoints', 'controls', 'powers']);

export function nameEntry(number: number, headword: unknown): Phrase {
  const shown = typeof headword === 'string' ? headword.trim() : '';
  return shown
    ? phrase('placeTermNamed', { number: String(number), term: quote(shown) })
    : phrase('placeTerm', { number: String(number) });
}

export function placeFault({ path, reason }: ShapeFault, written: unknown, file: string): Fault {
  const places = path.slice(0, -1).flatMap((key, i): PhraseValue[] => {
    if (typeof key === 'number') return [nameItem(path, i, key, written)];
    return typeof path[i + 1] === 'number' ? [] : [key];
  });
  const place = places.reduce<PhraseValue | null>(
    (outer, inner) => (outer === null ? inner : phrase('placeWithin', { outer, inner })),
    null,
  );
  return makeFault(file, fillField(reason, nameLast(path, written)), place);
}

function nameLast(path: Path, written: unknown): Phrase {
  const last = path.at(-1);
  if (typeof last === 'number') return nameItem(path, path.length - 1, last, written);
  const list = path.at(-2);
  const name = String(last);
  return list === 'weights' || list === 'nearness'
    ? phrase('fieldWeight', { name })
    : phrase('fieldNamed', { name });
}

function nameItem(path: Path, i: number, index: number, written: unknown): Phrase {
  const list = String(path[i - 1]);
  if (list === 'entries') return nameEntry(index + 1, headwordOf(written, index));
  const number = String(index + 1);
  // An entry's statements are ids; the pack's own are statements.
  const key = list === 'statements' && i > 1 ? 'placeStatementId' : ITEMS.get(list);
  if (key !== undefined) return { key, values: { number } };
  return phrase('placeItem', { name: SAME.has(list) ? list : list.replace(/s$/, ''), number });
}

function headwordOf(written: unknown, index: number): unknown {
  const entry = (written as { entries?: unknown[] }).entries?.[index];
  return typeof entry === 'object' && entry !== null ? (entry as { headword?: unknown }).headword : null;
}
