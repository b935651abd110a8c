import type { AcronymSenses } from './acronyms.ts';
import { findCues, isHan, isOfSubject, roleOf, rootOf, type Role } from './cues.ts';
import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import { ENOUGH_IN_HAN, ENOUGH_PLACES, MAX_COUNTED, sumOfShares } from './counting.ts';
import {
  ELSEWHERE,
  ENTRY_BITS,
  EXACT,
  GUARDED,
  PLACE,
  POWER,
  STRONG,
  TELLING,
  TOPIC,
  VIEWPOINT,
  WEAK,
  makeRef,
} from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { EvidenceKind, EvidenceScale, TopicWeights } from '../model/model.ts';
import { getOrMake } from '../get-or-make.ts';
import { type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

/** A sum of 1 opens the gate. Tuned on labelled texts (test/fixtures/corpus); a pack may override it. */
const DEFAULT_SCALE: EvidenceScale = {
  strong: 0.6,
  weak: 0.4,
  cue: 0.8,
  hint: 0.4,
  control: 0.3,
  distant: 0.18,
  telling: 0.4,
  topic: 0.05,
  nearness: { block: 1, section: 0.95, page: 0.75, title: 1.1 },
};

export function scaleOf(own: TopicWeights | undefined): EvidenceScale {
  return { ...DEFAULT_SCALE, ...own, nearness: { ...DEFAULT_SCALE.nearness, ...own?.nearness } };
}

const REPEATED_STRONG_BONUS = 0.2;

/** Ids of evidence without an entry: all cues are one item, and so are all guarded words. Below are roots of words. */
const SHARED_ID = { cue: -1, hint: -2, guarded: -3 };
const FIRST_ROOT_ID = -4;

/** An acronym of one of the subject's bodies: on a page that names a place it counts as half another place. */
const BODY = TELLING | TOPIC | EXACT;

/** Without a place, these may be about any country. */
const NEEDS_PLACE: ReadonlySet<EvidenceKind> = new Set(['topic', 'telling', 'distant']);

/** Without any of these a page names its places in passing, and what stands far from them says nothing. */
const NEAR_PLACE: ReadonlySet<EvidenceKind> = new Set(['cue', 'hint', 'control']);

/** Different words for who controls, and whom, with which words of control count in full. */
const ENOUGH_POWERS = 2;
const WITHOUT_POWERS = 0.4;

interface Item {
  kind: EvidenceKind;
  id: number;
  entry: number;
  block: number;
  section: number;
  title: boolean;
  /** One hit, or the first and the last of a pair. */
  first: Hit;
  last: Hit;
}

export interface Evidence {
  isOpen(block: number): boolean;
  words(except: number): string[];
}

/** The sieve (core/sieve/build-sieve.ts) must weigh everything as much as this does, or more. */
export function* weighEvidenceCooperatively(
  blocks: readonly PageBlock[],
  index: Index,
  pack: number,
  acronyms: AcronymSenses,
): CooperativeTask<Evidence> {
  const items: Item[] = [];
  const { scale } = index.packs[pack]!;
  const roots = new Map<string, number>();
  const named = { here: 0, bodies: 0, elsewhere: 0, inHan: 0 };
  const powers = new Set<string>();
  const rolesOf: Role[][] = [];
  yield* forEachCooperatively(blocks, block => {
    const roles = block.hits.map(hit => withoutAcronyms(roleOf(hit, index, pack), hit, acronyms, pack));
    roles.forEach(({ flags }, i) => {
      if (flags & PLACE) {
        const weight = flags & VIEWPOINT ? 0.5 : 1;
        named.here += weight;
        if (isHan(block.text[block.hits[i]!.start]!)) named.inHan += weight;
      }
      if ((flags & BODY) === BODY) named.bodies += 0.5;
      if (flags & ELSEWHERE) named.elsewhere++;
      if (flags & POWER) powers.add(rootOf(wordsOf(block.text, block.hits[i]!)));
    });
    rolesOf.push(roles);
  });
  const subjects = rolesOf.map(roles => roles.some(isOfSubject));
  yield* forEachCooperatively(blocks, (block, b) => {
    const roles = rolesOf[b]!;
    const at = { block: b, section: block.section, title: block.title === true };
    roles.forEach(({ flags, entry }, i) => {
      const kind = kindOf(flags);
      if (!kind) return;
      const id = kind === 'telling' && flags & GUARDED ? SHARED_ID.guarded : entry;
      const hit = block.hits[i]!;
      items.push({ kind, id, entry, first: hit, last: hit, ...at });
    });
    // A heading has its subject below it, and a paragraph often before or after it.
    const besideSubject = subjects[b - 1] || subjects[b + 1] || false;
    for (const { root, ...cue } of findCues(block, roles, besideSubject)) {
      const id =
        root === undefined
          ? SHARED_ID[cue.kind as keyof typeof SHARED_ID]
          : getOrMake(roots, root, () => FIRST_ROOT_ID - roots.size);
      items.push({ ...cue, id, ...at });
    }
  });
  const isAbout = items.some(({ kind }) => NEAR_PLACE.has(kind));
  const counted = items.filter(
    ({ kind }) => (named.here > 0 || !NEEDS_PLACE.has(kind)) && (isAbout || kind !== 'distant'),
  );
  const here = named.here && named.here + named.bodies;
  const about = named.elsewhere > here ? (here / named.elsewhere) ** 2 : 1;
  const control = about * Math.max(WITHOUT_POWERS, Math.min(1, powers.size / ENOUGH_POWERS));
  const distant = control * Math.min(1, named.here / ENOUGH_PLACES);
  const enough = named.inHan * 2 > named.here ? ENOUGH_IN_HAN : 1;
  // The names of strong and weak entries count in full wherever the page is about.
  const shares: Partial<Record<EvidenceKind, number>> = { strong: 1, weak: 1, control, distant };
  const shareOf = (kind: EvidenceKind): number => shares[kind] ?? about;
  const groups = tallyUp(counted);
  yield;
  const quotes = rankQuotes(counted, blocks, scale);
  let last = -1;
  let isLastOpen = false;
  return {
    isOpen(block) {
      // A block is asked for each of its hits.
      if (block !== last) {
        const at = { block, section: blocks[block]!.section };
        isLastOpen = reaches(enough, groups, at, scale, shareOf);
        last = block;
      }
      return isLastOpen;
    },
    words: except => chooseQuotes(quotes, except, scale.topic),
  };
}

/** An acronym beside its long form is no evidence of its own, and one of another sense is none at all. */
function withoutAcronyms(
  role: Role,
  hit: Hit,
  { beside, others, explained }: AcronymSenses,
  pack: number,
): Role {
  if (!(role.flags & EXACT && role.flags & TOPIC)) return role;
  const ref = makeRef(pack, role.entry);
  if (beside.has(hit) || others.has(ref)) return NO_ROLE;
  return explained.has(ref) ? { ...role, flags: role.flags & ~(TOPIC | TELLING) } : role;
}

const NO_ROLE: Role = { flags: 0, entry: -1 };

interface Tally {
  kind: Item['kind'];
  total: number;
  title: number;
  sections: Map<number, number>;
  blocks: Map<number, number>;
  /** Cached weight for sections that have none of it, which are most of a page. */
  far: number | null;
}

/** By kind, so that judging a block does not depend on the number of mentions. */
function tallyUp(items: readonly Item[]): Tally[][] {
  const groups = new Map<number, Tally[]>();
  for (const { kind, id, block, section, title } of items) {
    const group = getOrMake(groups, id * 2 + (kind === 'strong' ? 1 : 0), () => []);
    let tally = group.find(each => each.kind === kind);
    if (!tally) {
      tally = { kind, total: 0, title: 0, sections: new Map(), blocks: new Map(), far: null };
      group.push(tally);
    }
    tally.total++;
    if (title) tally.title++;
    else {
      tally.sections.set(section, (tally.sections.get(section) ?? 0) + 1);
      tally.blocks.set(block, (tally.blocks.get(block) ?? 0) + 1);
    }
  }
  return [...groups.values()];
}

function reaches(
  enough: number,
  groups: readonly Tally[][],
  { block, section }: { block: number; section: number },
  scale: EvidenceScale,
  shareOf: (kind: EvidenceKind) => number,
): boolean {
  let sum = 0;
  for (const group of groups) {
    let best = 0;
    for (const tally of group) {
      const { kind } = tally;
      best = Math.max(best, weightOf(tally, block, section, scale) * shareOf(kind));
    }
    sum += best;
    if (sum >= enough) return true;
  }
  return false;
}

function weightOf(tally: Tally, block: number, section: number, scale: EvidenceScale): number {
  const inSection = tally.sections.get(section);
  if (inSection === undefined) return (tally.far ??= weigh(tally, scale, 0, 0));
  const inBlock = tally.blocks.get(block) ?? 0;
  return weigh(tally, scale, inBlock, inSection - inBlock);
}

function weigh(tally: Tally, scale: EvidenceScale, inBlock: number, inSection: number): number {
  const { kind, total, title } = tally;
  const { nearness } = scale;
  const limit = kind === 'cue' || kind === 'hint' ? MAX_COUNTED[kind] : 1;
  const before = title + inBlock;
  const shares =
    nearness.title * sumOfShares(0, title, limit) +
    nearness.block * sumOfShares(title, inBlock, limit) +
    nearness.section * sumOfShares(before, inSection, limit) +
    nearness.page * sumOfShares(before + inSection, total - before - inSection, limit);
  const again = kind === 'strong' && total > 1 ? Math.min(REPEATED_STRONG_BONUS, scale.strong) : 0;
  return again + scale[kind] * shares;
}

function kindOf(flags: number): Item['kind'] | null {
  if (flags & STRONG) return 'strong';
  if (flags & WEAK) return 'weak';
  if (flags & TOPIC) return flags & TELLING ? 'telling' : 'topic';
  return null;
}

const wordsOf = (text: string, { start, end }: Hit): string => text.slice(start, end).replace(/\s+/g, ' ');

interface Quote {
  entry: number;
  words: string;
  weight: number;
}

function rankQuotes(items: readonly Item[], blocks: readonly PageBlock[], scale: EvidenceScale): Quote[] {
  // Shared ids stand for several words, which may be those of different entries.
  const quotes = new Map<number, Quote>();
  for (const { id, entry, kind, block, first, last } of items) {
    const weight = scale[kind];
    const key = id * 2 ** (ENTRY_BITS + 1) + entry;
    if (weight <= (quotes.get(key)?.weight ?? 0)) continue;
    const { text } = blocks[block]!;
    const words = first === last ? wordsOf(text, first) : `${wordsOf(text, first)} … ${wordsOf(text, last)}`;
    quotes.set(key, { entry, words, weight });
  }
  const isPair = ({ words }: Quote): number => Number(words.includes(' … '));
  return [...quotes.values()].sort((a, b) => isPair(a) - isPair(b) || b.weight - a.weight);
}

function chooseQuotes(quotes: readonly Quote[], except: number, everyday: number): string[] {
  const others = quotes.filter(({ entry }) => entry !== except);
  // Everyday forms are quoted only where nothing else remains.
  const named = others.filter(({ weight }) => weight > everyday);
  return (named.length ? named : others).slice(0, 3).map(({ words }) => words);
}
