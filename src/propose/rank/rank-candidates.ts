import { bestSpelling, SIGNAL_SCORES, type Candidate } from '../find/candidates.ts';
import { COUNTRY_SHARE, countriesIn } from './countries.ts';
import { isKey } from './keyboard.ts';
import type { Keyness } from './keyness.ts';
import { STOPS, VAGUE } from '../find/lexicon.ts';

export interface Ranked {
  candidate: Candidate;
  text: string;
  score: number;
}

export function rankCandidates(candidates: Iterable<Candidate>, keyness: Keyness): Ranked[] {
  const ranked: Ranked[] = [];
  for (const candidate of candidates) {
    const text = bestSpelling(candidate);
    if (isJunk(text)) continue;
    const score = scoreOf(candidate, text, keyness);
    if (score > 0) ranked.push({ candidate, text, score });
  }
  return ranked.sort((a, b) => b.score - a.score || a.candidate.first - b.candidate.first);
}

function scoreOf(candidate: Candidate, text: string, keyness: Keyness): number {
  const words = text.split(/\s+/).filter(word => !STOPS.has(word.toLowerCase()));
  const rarities = words.map(word => (/^[\p{Lu}\p{N}-]{2,}$/u.test(word) ? 1 : keyness.of(word)));
  const mean = rarities.reduce((sum, each) => sum + each, 0) / (rarities.length || 1);
  const rarity = 0.5 * mean + 0.5 * Math.max(0, ...rarities);
  const isName = candidate.signals.has('name') || candidate.signals.has('maybe');
  let score = Math.log2(1 + candidate.cValue) * (0.25 + 0.75 * rarity);
  // A single word has to be rare, or to come again and again.
  if (words.length === 1 && !isName)
    score *= keyness.isUnknown(words[0]!) ? 1.25 : 0.1 + 0.5 * rarity * rarity;
  for (const [signal, times] of candidate.signals) {
    const again = signal === 'name' || signal === 'maybe' || signal === 'heading' ? 0.35 : 0.12;
    score += SIGNAL_SCORES[signal] * (1 + again * Math.min(3, Math.log2(times)));
  }
  // Of the quoted, called and defined, everyday single words say least.
  if (words.length === 1 && !isName) score *= 0.35 + 0.65 * rarity;
  if (isName && words.length > 1) score += 0.6;
  return countriesIn('en').has(text) ? score * COUNTRY_SHARE : score;
}

const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const JUNK = new RegExp(
  String.raw`^(?:[\d\W_]+|.|\d.*|[\\/].*|(?:figure|table|section|chapter|page|step|part|fig|appendix)\s+\w{1,4}|(?:${MONTH})\b.*|\p{L}+[’'](?:ll|re|ve|d|m|t)|by\s.*|\p{L}\.\d.*|[kmgt]i?b|[mµn]s|[ckm]?m|k?g|[kmg]?hz|[ap]m|px|op|cit|pp?|ibid|vol|prev|next|isbn|et al|\p{L}{1,2}/\p{Ll}{1,2})$`,
  'iu',
);

function isJunk(text: string): boolean {
  const lower = text.toLowerCase();
  if (JUNK.test(text) && !/\p{Script=Han}{2}/u.test(text)) return true;
  return isKey(text) || VAGUE.has(lower) || STOPS.has(lower);
}
