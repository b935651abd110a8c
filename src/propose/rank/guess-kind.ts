import type { EntryKind } from '../../core/model/model.ts';
import type { CommonWords } from '../../core/text/common-words.ts';
import { bestSpelling, type Candidate } from '../find/candidates.ts';
import { kindOfName } from '../find/name-words.ts';

/** Guesses what kind of thing a candidate is, by the words of its name and what stands beside it. */
export function guessKind(candidate: Candidate, common: CommonWords): EntryKind {
  const name = bestSpelling(candidate);
  const isName = candidate.signals.has('name') || /^\p{Lu}[\p{Ll}\p{L}’'-]*(?:\s\p{Lu}|$)/u.test(name);
  if (!isName && !candidate.signals.has('acronym')) return 'concept';
  if (candidate.hints.has('law')) return 'law';
  const byWords = /\s/.test(name) ? kindOfName(name) : null;
  if (byWords && /^\p{Lu}/u.test(name)) return byWords;
  if (isPerson(candidate, name, common)) return 'person';
  // "in London", but not "in CT"
  return candidate.hints.has('place') && /\p{Lu}\p{Ll}{2}/u.test(name) ? 'place' : 'concept';
}

/** True of two to four words with capitals, of which an everyday list has hardly one. */
function isPerson(candidate: Candidate, name: string, common: CommonWords): boolean {
  const words = name.split(/\s+/);
  if (
    words.length > 4 ||
    !words.every(word => /^\p{Lu}[\p{Ll}'’-]+|^(?:the|de|von|van|der|[IVX]+)$/u.test(word))
  )
    return false;
  if (candidate.hints.has('person')) return true;
  const known = words.filter(word => /^\p{Lu}/u.test(word) && common.rankOf(word) !== null).length;
  return words.length > 1 && known === 0;
}
