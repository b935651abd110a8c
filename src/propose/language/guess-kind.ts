import type { EntryKind } from '../../core/model/model.ts';
import type { Candidate } from '../find/candidates.ts';
import type { Language } from './language.ts';
import { CHINESE, JAPANESE } from './rules/chinese-japanese.ts';

/** German puts what a thing is at the end of the word. */
const GERMAN_ENDS: readonly (readonly [EntryKind, RegExp])[] = [
  ['law', /(?:gesetz|verordnung|abkommen|konvention|charta)$/i],
  [
    'organisation',
    /(?:agentur|ministerium|universität|gesellschaft|verband|bundesamt|regierung|behörde|kommission|institut|bundestag|fraktion)$/i,
  ],
];

/** "concept" where neither the words of a term nor what stands beside it says more. */
export function guessKindIn(language: Language, candidate: Candidate, text: string): EntryKind {
  if (candidate.hints.has('person')) return 'person';
  const { rules, tag } = language;
  if (!rules) return byEnd((tag === 'zh' ? CHINESE : JAPANESE).kinds, text);
  const isName = candidate.signals.has('name');
  if (rules.order === 'german') {
    // "zuständige Behörde" and "Gesetz" are any.
    const isOne = isName || candidate.signals.has('acronym') || /^\p{Lu}\p{Ll}+$/u.test(text);
    const head = text.split(/\s(?:für|von|der|des)\s/)[0]!;
    return isOne && !/^\p{Lu}\p{Ll}{0,8}$/u.test(head) ? byEnd(GERMAN_ENDS, head) : 'concept';
  }
  if (!isName || !/\s/.test(text)) return 'concept';
  const parts = text.toLowerCase().split(/[\s’']+/);
  const head = rules.heads.find(
    ({ words }) => words.has(parts[0]!) || (rules.order === 'slavic' && words.has(parts.at(-1)!)),
  );
  return head?.kind ?? 'concept';
}

const byEnd = (kinds: readonly (readonly [EntryKind, RegExp])[], text: string): EntryKind =>
  kinds.find(([, end]) => end.test(text))?.[0] ?? 'concept';
