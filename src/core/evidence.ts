import type { Hit } from './find.ts';
import type { PageBlock } from './gates.ts';
import { PLACE, STRONG, SUBJECT, TELLING, TOPIC, WEAK, entryOf, packOf } from './index-layout.ts';
import type { Index } from './index-read.ts';

/**
 * How much each kind of evidence counts; 1 in sum opens the gate. Found on labelled texts (test/fixtures/corpus): one
 * strong form, or one telling word near a place, needs something beside it; everyday words together prove little.
 */
const WEIGHT = { strong: 0.6, weak: 0.4, cue: 1, hint: 0.4, telling: 0.4, topic: 0.05 };
/** A strong form that comes again counts this much more. */
const STRONG_AGAIN = 0.2;
/** How much of its weight evidence keeps by where it stands, seen from the mention. */
const NEARNESS = { block: 1, section: 0.9, page: 0.75, title: 1.1 };
/** A place and a subject within this many characters of each other are one cue. */
const CUE_REACH = 90;
/** Cues count less and less, the second half, the third a third, and no more than these: length is no evidence. */
const COUNTED = { cue: 4, hint: 3 };

interface Item {
  kind: keyof typeof WEIGHT;
  /** Names the evidence, so that the same one counts once; cues are all one. */
  id: string;
  words: string;
  block: number;
  section: number;
  title: boolean;
}

/** Evidence of one pack's topic on a page, asked for one block at a time. */
export interface Evidence {
  /** True if the gate is open for mentions of the block. */
  isOpen(block: number): boolean;
  /** Words of the page that count, the weightiest first, for the reader; those of the entry itself are left out. */
  words(except: number): string[];
}

/** Weighs what a page says of a pack's topic: strong and weak forms, cues, and topic forms together. */
export function weighEvidence(blocks: readonly PageBlock[], index: Index, pack: number): Evidence {
  const items: Item[] = [];
  let hasPlace = false;
  blocks.forEach((block, b) => {
    const at = { block: b, section: block.section, title: block.title === true };
    const roles = block.hits.map(hit => roleOf(hit, index, pack));
    roles.forEach(({ flags, entry }, i) => {
      if (flags & PLACE) hasPlace = true;
      const kind = kindOf(flags);
      if (kind) items.push({ kind, id: `e${entry}`, words: wordsOf(block, block.hits[i]), ...at });
    });
    items.push(...findCues(block, roles).map(cue => ({ ...cue, id: cue.kind, ...at })));
  });
  // Without any place, topic forms may be about any country.
  const counted = hasPlace ? items : items.filter(({ kind }) => kind !== 'topic' && kind !== 'telling');
  const open = new Map<number, boolean>();
  return {
    isOpen(block) {
      let known = open.get(block);
      if (known === undefined) open.set(block, (known = sumFor(counted, block, blocks[block].section) >= 1));
      return known;
    },
    words: except => tellWords(counted.filter(({ id }) => id !== `e${except}`)),
  };
}

function sumFor(items: readonly Item[], block: number, section: number): number {
  const weights = new Map<string, number[]>();
  for (const item of items) {
    const weight = WEIGHT[item.kind] * nearnessOf(item, block, section);
    const key = item.kind === 'strong' ? `strong ${item.id}` : item.id;
    const known = weights.get(key);
    if (known) known.push(weight);
    else weights.set(key, [weight]);
  }
  let sum = 0;
  for (const [key, found] of weights) {
    found.sort((a, b) => b - a);
    if (key === 'cue' || key === 'hint') {
      found.slice(0, COUNTED[key]).forEach((weight, i) => (sum += weight / (i + 1)));
    } else sum += found[0] + (key.startsWith('strong') && found.length > 1 ? STRONG_AGAIN : 0);
  }
  return sum;
}

function nearnessOf(item: Item, block: number, section: number): number {
  if (item.title) return NEARNESS.title;
  if (item.block === block) return NEARNESS.block;
  return item.section === section ? NEARNESS.section : NEARNESS.page;
}

interface Role {
  /** Flags of all its forms in the pack. */
  flags: number;
  entry: number;
}

function roleOf(hit: Hit, index: Index, pack: number): Role {
  const role = { flags: 0, entry: -1 };
  if (hit.fault || hit.inside !== undefined) return role;
  for (const form of hit.forms) {
    if (packOf(index.formRef[form]) !== pack) continue;
    const flags = index.formFlags[form];
    role.flags |= flags;
    if (flags & (STRONG | WEAK | TOPIC)) role.entry = entryOf(index.formRef[form]);
  }
  return role;
}

function kindOf(flags: number): Item['kind'] | null {
  if (flags & STRONG) return 'strong';
  if (flags & WEAK) return 'weak';
  if (flags & TOPIC) return flags & TELLING ? 'telling' : 'topic';
  return null;
}

/** The pairs of a place and a subject that stand near each other in the block; a word counts in one pair only. */
function findCues(block: PageBlock, roles: readonly Role[]): Pick<Item, 'kind' | 'words'>[] {
  const cues: Pick<Item, 'kind' | 'words'>[] = [];
  let place = -1;
  let subject = -1;
  roles.forEach(({ flags }, i) => {
    if (flags & PLACE) place = i;
    if (flags & SUBJECT) subject = i;
    if (!(flags & (PLACE | SUBJECT)) || place < 0 || subject < 0) return;
    const [first, second] = [block.hits[Math.min(place, subject)], block.hits[Math.max(place, subject)]];
    if (second.start - first.start > CUE_REACH) return;
    const tells = roles[subject].flags & TELLING && isOneSentence(block.text.slice(first.end, second.start));
    const [a, b] = [wordsOf(block, first), wordsOf(block, second)];
    cues.push({ kind: tells ? 'cue' : 'hint', words: first === second ? `“${a}”` : `“${a} … ${b}”` });
    place = subject = -1;
  });
  return cues;
}

/** A word tells of the place in its own sentence; that of the next may be about another matter. */
const isOneSentence = (between: string): boolean => !/[.!?。！？]/.test(between);

const wordsOf = (block: PageBlock, hit: Hit): string =>
  block.text.slice(hit.start, hit.end).replace(/\s+/g, ' ');

function tellWords(items: readonly Item[]): string[] {
  const told = new Map<string, { words: string; weight: number }>();
  for (const { id, kind, words } of items) {
    const weight = WEIGHT[kind];
    if (weight > (told.get(id)?.weight ?? 0)) told.set(id, { words, weight });
  }
  const sorted = [...told.values()].sort((a, b) => b.weight - a.weight);
  // Everyday forms count for little and are named only where nothing else is there.
  const named = sorted.filter(({ weight }) => weight > WEIGHT.topic);
  return (named.length ? named : sorted)
    .slice(0, 3)
    .map(({ words }) => (words.startsWith('“') ? words : `“${words}”`));
}
