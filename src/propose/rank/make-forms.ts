import type { CommonWords } from '../../core/text/common-words.ts';
import type { EntryKind, Form } from '../../core/model/model.ts';
import type { Candidate } from '../find/candidates.ts';

/** A word that is more common than this marks too much by itself, and one of several words of a phrase. */
const MAX_RANK_ALONE = 12_000;
const MAX_RANK_IN_PHRASE = 5000;

export interface FormSense {
  headword: string;
  kind: EntryKind;
  common: Pick<CommonWords, 'rankOf'>;
  keyOf: (text: string) => string;
}

export function makeForms(candidate: Candidate, { headword, kind, common, keyOf }: FormSense): Form[] {
  const forms = new Map<string, Form>();
  const add = (form: Form): void => {
    if (!forms.has(form.text)) forms.set(form.text, form);
  };
  add(formOf(headword, common));
  const key = keyOf(headword);
  for (const spelling of candidate.spellings.keys())
    if (isOtherWriting(spelling, headword) && keyOf(spelling) === key) add(formOf(spelling, common));
  for (const [alias, isAcronym] of candidate.aliases) {
    if (isAcronym || (kind === 'person' && !/\s/.test(alias)))
      add({ text: alias, gate: 'topic', case: true });
    else add(formOf(alias, common));
  }
  return [...forms.values()];
}

function formOf(text: string, common: Pick<CommonWords, 'rankOf'>): Form {
  const words = text.split(/[\s-]+/);
  const maxRank = words.length > 1 ? MAX_RANK_IN_PHRASE : MAX_RANK_ALONE;
  const isEveryday = words.every(word => {
    const rank = common.rankOf(word);
    return word.length < 3 || (rank !== null && rank <= maxRank);
  });
  if (!isEveryday) return { text, gate: 'always' };
  // "Freedom House" is clear by its capitals.
  const isName = words.every(word => /^\p{Lu}/u.test(word) || word.length < 4);
  if (words.length > 1 && isName) return { text, gate: 'always', case: true };
  return { text, gate: 'topic', ...(isName ? { case: true } : {}) };
}

/** Tells whether pages do not find it under the headword anyway: case, accents and plurals are the matcher's work. */
function isOtherWriting(spelling: string, headword: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[-‐‑–]/g, ' ');
  const [a, b] = [plain(spelling), plain(headword)];
  return a !== b && a !== `${b}s` && a !== `${b}es`;
}
