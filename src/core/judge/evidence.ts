import { findCues, roleOf } from './cues.ts';
import type { Hit } from '../match/hit.ts';
import type { PageBlock } from './mention.ts';
import { GUARDED, PLACE, STRONG, TELLING, TOPIC, WEAK } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { EvidenceKind, EvidenceScale, TopicWeights } from '../model/model.ts';
import { type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

/**
 * How much each kind of evidence counts, and how much of that it keeps by where it stands, seen from the mention; 1 in
 * sum opens the gate. Found on labelled texts (test/fixtures/corpus): one strong form, or one telling word near a place,
 * needs something beside it; everyday words together prove little. A pack may say otherwise.
 */
const USUAL: EvidenceScale = {
  strong: 0.6,
  weak: 0.4,
  cue: 1,
  hint: 0.4,
  telling: 0.4,
  topic: 0.05,
  nearness: { block: 1, section: 0.9, page: 0.75, title: 1.1 },
};

/** The scale of a pack's topic: its own weights, and the usual ones where it has none. */
export function scaleOf(own: TopicWeights | undefined): EvidenceScale {
  return { ...USUAL, ...own, nearness: { ...USUAL.nearness, ...own?.nearness } };
}

/** A strong form that comes again counts this much more. */
const STRONG_AGAIN = 0.2;
/** Cues count less and less, the second half, the third a third, and no more than these: length is no evidence. */
const COUNTED = { cue: 4, hint: 3 };

/** Evidence without an entry: all cues are one matter, and so are guarded words, however many forms hold them. */
const SHARED = { cue: -1, hint: -2, guarded: -3 };

interface Item {
  kind: EvidenceKind;
  /** Names the evidence, so that the same one counts once: its entry, or one of `SHARED`. */
  id: number;
  /** The entry that it names, -1 for cues. */
  entry: number;
  block: number;
  section: number;
  title: boolean;
  /** Where it stands: one hit, or the first and the last of a pair. */
  first: Hit;
  last: Hit;
}

/** Evidence of one pack's topic on a page, asked for one block at a time. */
export interface Evidence {
  /** True if the gate is open for mentions of the block. */
  isOpen(block: number): boolean;
  /** Words of the page that count, the weightiest first, for the reader; those of the entry itself are left out. */
  words(except: number): string[];
}

/** Weighs what a page says of a pack's topic, a block a step: strong and weak forms, cues, and topic forms together. */
export function* weighEvidenceCooperatively(
  blocks: readonly PageBlock[],
  index: Index,
  pack: number,
): CooperativeTask<Evidence> {
  const items: Item[] = [];
  const { scale } = index.packs[pack]!;
  let hasPlace = false;
  yield* forEachCooperatively(blocks, (block, b) => {
    const roles = block.hits.map(hit => roleOf(hit, index, pack));
    hasPlace ||= roles.some(({ flags }) => flags & PLACE);
    const at = { block: b, section: block.section, title: block.title === true };
    roles.forEach(({ flags, entry }, i) => {
      const kind = kindOf(flags);
      if (!kind) return;
      const id = kind === 'telling' && flags & GUARDED ? SHARED.guarded : entry;
      const hit = block.hits[i]!;
      items.push({ kind, id, entry, first: hit, last: hit, ...at });
    });
    for (const cue of findCues(block, roles)) items.push({ ...cue, id: SHARED[cue.kind], entry: -1, ...at });
  });
  // Without any place, topic forms may be about any country.
  const counted = hasPlace ? items : items.filter(({ kind }) => kind !== 'topic' && kind !== 'telling');
  const groups = tallyUp(counted);
  yield;
  const told = rankWords(counted, blocks, scale);
  const open = new Map<number, boolean>();
  const words = new Map<number, string[]>();
  return {
    isOpen: block =>
      remember(open, block, () => reachesOne(groups, { block, section: blocks[block]!.section, scale })),
    words: except => remember(words, except, () => chooseWords(told, except, scale.topic)),
  };
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** Where one kind of one evidence stands: how often in all, in the title, and in each section and block. */
interface Tally {
  kind: Item['kind'];
  total: number;
  title: number;
  sections: Map<number, number>;
  blocks: Map<number, number>;
  /** Its weight in sections that have none of it, once it is known: so it is seen from most of a page. */
  far: number | null;
}

/**
 * Counts the evidence once, so that judging a block takes as long as there are different things, not mentions of them.
 * Kinds of one entry stand together, since only the best of them counts; a strong form counts beside the others.
 */
function tallyUp(items: readonly Item[]): Tally[][] {
  const groups = new Map<number, Tally[]>();
  for (const { kind, id, block, section, title } of items) {
    const group = remember(groups, id * 2 + (kind === 'strong' ? 1 : 0), () => []);
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

/** Where evidence is weighed from, and how. */
interface View {
  block: number;
  section: number;
  scale: EvidenceScale;
}

function reachesOne(groups: readonly Tally[][], view: View): boolean {
  let sum = 0;
  for (const group of groups) {
    let best = 0;
    for (const tally of group) best = Math.max(best, weightOf(tally, view));
    sum += best;
    if (sum >= 1) return true;
  }
  return false;
}

function weightOf(tally: Tally, { block, section, scale }: View): number {
  const inSection = tally.sections.get(section);
  if (inSection === undefined) return (tally.far ??= weigh(tally, scale, 0, 0));
  const inBlock = tally.blocks.get(block) ?? 0;
  return weigh(tally, scale, inBlock, inSection - inBlock);
}

/** The nearest count first. */
function weigh(tally: Tally, scale: EvidenceScale, inBlock: number, inSection: number): number {
  const { kind, total, title } = tally;
  const { nearness } = scale;
  const most = kind === 'cue' || kind === 'hint' ? COUNTED[kind] : 1;
  const before = title + inBlock;
  const shares =
    nearness.title * sumOfShares(0, title, most) +
    nearness.block * sumOfShares(title, inBlock, most) +
    nearness.section * sumOfShares(before, inSection, most) +
    nearness.page * sumOfShares(before + inSection, total - before - inSection, most);
  const again = kind === 'strong' && total > 1 ? Math.min(STRONG_AGAIN, scale.strong) : 0;
  return again + scale[kind] * shares;
}

/** What `count` more are worth after `taken`: the first 1, the second a half, and none beyond `most`. */
function sumOfShares(taken: number, count: number, most: number): number {
  let sum = 0;
  const end = Math.min(taken + count, most);
  while (taken < end) sum += 1 / ++taken;
  return sum;
}

function kindOf(flags: number): Item['kind'] | null {
  if (flags & STRONG) return 'strong';
  if (flags & WEAK) return 'weak';
  if (flags & TOPIC) return flags & TELLING ? 'telling' : 'topic';
  return null;
}

const wordsOf = (text: string, { start, end }: Hit): string => text.slice(start, end).replace(/\s+/g, ' ');

interface Told {
  entry: number;
  words: string;
  weight: number;
}

/** The words of each evidence: first what names something, then pairs of words, each the weightiest first. */
function rankWords(items: readonly Item[], blocks: readonly PageBlock[], scale: EvidenceScale): Told[] {
  const told = new Map<number, Told>();
  for (const { id, entry, kind, block, first, last } of items) {
    const weight = scale[kind];
    if (weight <= (told.get(id)?.weight ?? 0)) continue;
    const { text } = blocks[block]!;
    const words = first === last ? wordsOf(text, first) : `${wordsOf(text, first)} … ${wordsOf(text, last)}`;
    told.set(id, { entry, words, weight });
  }
  const isPair = ({ words }: Told): number => Number(words.includes(' … '));
  return [...told.values()].sort((a, b) => isPair(a) - isPair(b) || b.weight - a.weight);
}

function chooseWords(told: readonly Told[], except: number, everyday: number): string[] {
  const others = told.filter(({ entry }) => entry !== except);
  // Everyday forms count for little and are named only where nothing else is there.
  const named = others.filter(({ weight }) => weight > everyday);
  return (named.length ? named : others).slice(0, 3).map(({ words }) => words);
}
