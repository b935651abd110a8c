import { readAcronyms, type AcronymSenses } from './acronyms.ts';
import { weighEvidence, type Evidence } from './evidence.ts';
import type { Hit } from './find.ts';
import { EXACT, NO_ENTRY, TOPIC, entryOf, packOf } from './index-layout.ts';
import type { Index } from './index-read.ts';
import type { EntryRef } from './protocol.ts';
import type { Reason } from './reasons.ts';
import { wishKey } from './remedies.ts';
import { finish, type Steps } from './steps.ts';

/** One block of a page with its hits in order. */
export interface PageBlock {
  text: string;
  /** Number of the section: it grows with each heading. */
  section: number;
  hits: readonly Hit[];
  /** False where the block is not shown: its mentions do not use up the section's first mark. Asked for repeats only. */
  isVisible: () => boolean;
  /** True if the page sets the words of the hit as the term that it explains: in a `<dfn>` or a glossary's `<dt>`. */
  isTerm?: (hit: Hit) => boolean;
  /** True for the page's title and description: evidence, never marked. */
  title?: boolean;
}

/** A hit that belongs to an entry, judged. */
export interface Mention {
  hit: Hit;
  /** The entries that the form stands for, in the order of packs; never empty. */
  refs: EntryRef[];
  marked: boolean;
  reason: Reason;
}

/** Words that the reader wants marked nowhere, or wherever they stand; see `wishKey`. */
export interface Wishes {
  never: ReadonlySet<string>;
  always: ReadonlySet<string>;
}

const NO_WISHES: Wishes = { never: new Set(), always: new Set() };

/** Judges all hits of a page together; gives the mentions of each block in order, marked wherever a gate is open. */
export const judge = (blocks: readonly PageBlock[], index: Index, wishes: Wishes = NO_WISHES): Mention[][] =>
  finish(judgeInSteps(blocks, index, wishes));

/** The same, a block a step. */
export function* judgeInSteps(
  blocks: readonly PageBlock[],
  index: Index,
  wishes: Wishes,
): Steps<Mention[][]> {
  const evidence = new Map<number, Evidence>();
  const evidenceOf = (pack: number): Evidence => {
    let known = evidence.get(pack);
    if (!known) evidence.set(pack, (known = weighEvidence(blocks, index, pack)));
    return known;
  };
  const acronyms = readAcronyms(blocks, index);
  yield;
  const hasWishes = wishes.never.size > 0 || wishes.always.size > 0;
  const page: Mention[][] = [];
  for (const [number, block] of blocks.entries()) {
    const mentions: Mention[] = [];
    for (const hit of block.title ? [] : block.hits) {
      const words = hasWishes ? wishKey(block.text.slice(hit.start, hit.end)) : '';
      const wish = { never: wishes.never.has(words), always: wishes.always.has(words) };
      const mention = judgeHit(hit, index, { number, evidenceOf, acronyms }, wish);
      if (mention) mentions.push(mention);
    }
    page.push(mentions);
    yield;
  }
  return page;
}

interface Where {
  number: number;
  evidenceOf: (pack: number) => Evidence;
  acronyms: AcronymSenses;
}

function judgeHit(
  hit: Hit,
  index: Index,
  where: Where,
  wish: { never: boolean; always: boolean },
): Mention | null {
  const forms = hit.forms.filter(form => entryOf(index.formRef[form]) !== NO_ENTRY);
  if (!forms.length) return null;
  const refs = [...new Set(forms.map(form => index.formRef[form]))];
  if (hit.inside !== undefined)
    return { hit, refs, marked: false, reason: { code: 'other-name', name: hit.inside } };
  if (hit.fault) return { hit, refs, marked: false, reason: { code: hit.fault } };
  if (wish.never) return { hit, refs, marked: false, reason: { code: 'never' } };
  if (wish.always) return { hit, refs, marked: true, reason: { code: 'asked' } };
  const other = refs.map(ref => where.acronyms.others.get(ref)).find(long => long !== undefined);
  if (
    other !== undefined &&
    forms.every(form => index.formFlags[form] & EXACT && index.formFlags[form] & TOPIC)
  ) {
    return { hit, refs, marked: false, reason: { code: 'other-sense', long: other } };
  }
  const always = forms.filter(form => !(index.formFlags[form] & TOPIC));
  const explained = forms.filter(
    form => index.formFlags[form] & EXACT && where.acronyms.explained.has(index.formRef[form]),
  );
  const opened = forms.filter(
    form =>
      index.formFlags[form] & TOPIC && where.evidenceOf(packOf(index.formRef[form])).isOpen(where.number),
  );
  const open = new Set([...always, ...explained, ...opened].map(form => index.formRef[form]));
  if (open.size) {
    const kept = refs.filter(ref => open.has(ref));
    if (always.length) return { hit, refs: kept, marked: true, reason: { code: 'always' } };
    if (explained.length) return { hit, refs: kept, marked: true, reason: { code: 'explained' } };
    const { topic, evidence } = tell(index, kept[0], where);
    return { hit, refs: kept, marked: true, reason: { code: 'topic', topic, evidence } };
  }
  return { hit, refs, marked: false, reason: { code: 'off-topic', ...tell(index, refs[0], where) } };
}

function tell(index: Index, ref: EntryRef, where: Where): { topic: string; evidence: string[] } {
  const pack = packOf(ref);
  return { topic: index.packs[pack].topic, evidence: where.evidenceOf(pack).words(entryOf(ref)) };
}
