import { NO_ENTRY, PLACE, STRONG, SUBJECT, TOPIC, WEAK, entryOf, packOf } from './index-layout.ts';
import type { Hit } from './find.ts';
import type { Index } from './index-read.ts';
import type { PageBlock } from './gates.ts';

/** How much each kind of evidence counts; 1 in sum opens the gate. */
const WEIGHT = { strong: 0.6, strongAgain: 0.2, weak: 0.25, cue: 0.45, topic: 0.12 };
/** How much of its weight evidence keeps by where it stands, seen from the mention. */
const NEARNESS = { block: 1, section: 0.9, page: 0.75, title: 1.1 };
/** A place and a subject within this many characters of each other are one cue. */
const CUE_REACH = 90;
/** Cues count less and less: the second half, the third a third … so that a long page is not topical by length alone. */
const CUES_COUNTED = 4;

interface Item {
  /** Names the evidence, so that the same one counts once: `e12` for an entry, `c` for cues. */
  id: string;
  kind: keyof typeof WEIGHT;
  words: string;
  block: number;
  section: number;
  title: boolean;
}

/** Evidence of one pack's topic on a page, asked for one block at a time. */
export interface Evidence {
  /** True if the gate is open for mentions of the block. */
  isOpen(block: number): boolean;
  /** Words of the page that count, the weightiest first, for the reader. */
  words(): string[];
}

/** Weighs what a page says of a pack's topic: strong and weak forms, cues, and topic forms together. */
export function weighEvidence(blocks: readonly PageBlock[], index: Index, pack: number): Evidence {
  const items: Item[] = [];
  let places = false;
  blocks.forEach((block, b) => {
    const at = { block: b, section: block.section, title: block.title === true };
    for (const hit of block.hits) {
      const found = roleOf(hit, index, pack);
      if (!found) continue;
      if (found.kind === 'place') places = true;
      else if (found.kind !== 'subject')
        items.push({ ...found, kind: found.kind, words: wordsOf(block, hit), ...at });
    }
    for (const cue of findCues(block, index, pack)) items.push({ id: 'cue', kind: 'cue', words: cue, ...at });
  });
  const counted = places ? items : items.filter(item => item.kind !== 'topic');
  const open = new Map<number, boolean>();
  return {
    isOpen(block) {
      let known = open.get(block);
      if (known === undefined) open.set(block, (known = sumFor(counted, block, blocks[block].section) >= 1));
      return known;
    },
    words: () => tellWords(counted),
  };
}

function sumFor(items: readonly Item[], block: number, section: number): number {
  const nearest = new Map<string, number[]>();
  for (const item of items) {
    const near = item.title
      ? NEARNESS.title
      : item.block === block
        ? NEARNESS.block
        : item.section === section
          ? NEARNESS.section
          : NEARNESS.page;
    const key = `${item.kind} ${item.id}`;
    const values = nearest.get(key);
    if (values) values.push(near * WEIGHT[item.kind]);
    else nearest.set(key, [near * WEIGHT[item.kind]]);
  }
  let sum = 0;
  for (const [key, values] of nearest) {
    values.sort((a, b) => b - a);
    if (key.startsWith('cue')) values.slice(0, CUES_COUNTED).forEach((value, i) => (sum += value / (i + 1)));
    else sum += values[0] + (key.startsWith('strong') && values.length > 1 ? WEIGHT.strongAgain : 0);
  }
  return sum;
}

type Role = { id: string; kind: 'strong' | 'weak' | 'topic' | 'place' | 'subject' };

function roleOf(hit: Hit, index: Index, pack: number): Role | null {
  if (hit.fault || hit.inside !== undefined) return null;
  for (const form of hit.forms) {
    const ref = index.formRef[form];
    if (packOf(ref) !== pack) continue;
    const flags = index.formFlags[form];
    const id = `e${entryOf(ref)}`;
    if (flags & STRONG) return { id, kind: 'strong' };
    if (flags & WEAK) return { id, kind: 'weak' };
    if (flags & PLACE) return { id, kind: 'place' };
    if (flags & TOPIC && entryOf(ref) !== NO_ENTRY) return { id, kind: 'topic' };
    if (flags & SUBJECT) return { id, kind: 'subject' };
  }
  return null;
}

/** The words of each place and subject that stand near each other in the block; a word counts in one pair only. */
function findCues(block: PageBlock, index: Index, pack: number): string[] {
  const cues: string[] = [];
  let place: Hit | null = null;
  let subject: Hit | null = null;
  for (const hit of block.hits) {
    if (roleOf(hit, index, pack)?.kind === 'place') place = hit;
    else if (isSubject(hit, index, pack)) subject = hit;
    else continue;
    if (!place || !subject || Math.abs(place.start - subject.start) > CUE_REACH) continue;
    const [a, b] = place.start < subject.start ? [place, subject] : [subject, place];
    cues.push(`“${wordsOf(block, a)} … ${wordsOf(block, b)}”`);
    place = subject = null;
  }
  return cues;
}

/** A form that holds a subject word (internet users, online censorship) swallows it; it tells as much. */
function isSubject(hit: Hit, index: Index, pack: number): boolean {
  return hit.forms.some(
    form => packOf(index.formRef[form]) === pack && (index.formFlags[form] & SUBJECT) !== 0,
  );
}

const wordsOf = (block: PageBlock, hit: Hit): string =>
  block.text.slice(hit.start, hit.end).replace(/\s+/g, ' ');

function tellWords(items: readonly Item[]): string[] {
  const told = new Map<string, { words: string; weight: number }>();
  for (const item of items) {
    if (!told.has(item.id)) told.set(item.id, { words: item.words, weight: WEIGHT[item.kind] });
  }
  const sorted = [...told.values()].sort((a, b) => b.weight - a.weight);
  return sorted.slice(0, 3).map(({ words }) => (words.startsWith('“') ? words : `“${words}”`));
}
