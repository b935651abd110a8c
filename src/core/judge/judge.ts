import { type AcronymSenses, readAcronymsCooperatively } from './acronyms.ts';
import { type Evidence, weighEvidenceCooperatively } from './evidence.ts';
import type { Hit } from '../match/hit.ts';
import { EXACT, NO_ENTRY, TOPIC, entryOf, packOf } from '../index/index-layout.ts';
import type { Index } from '../index/index-read.ts';
import type { EntryRef } from '../model/model.ts';
import type { Mention, PageBlock, Reason } from './mention.ts';
import { overrideKey } from '../settings/reader-actions.ts';
import type { Settings } from '../settings/settings.ts';
import { getOrMake } from '../get-or-make.ts';
import { runToCompletion, type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

/** Words that the reader never or always wants marked; see `overrideKey`. */
export interface WordOverrides {
  never: ReadonlySet<string>;
  always: ReadonlySet<string>;
}

const NO_OVERRIDES: WordOverrides = { never: new Set(), always: new Set() };

export const wordOverrides = ({ never, always }: Pick<Settings, 'never' | 'always'>): WordOverrides => ({
  never: new Set(never.map(overrideKey)),
  always: new Set(always.map(overrideKey)),
});

export const judge = (
  blocks: readonly PageBlock[],
  index: Index,
  overrides: WordOverrides = NO_OVERRIDES,
): Mention[][] => runToCompletion(judgeCooperatively(blocks, index, overrides));

export function* judgeCooperatively(
  blocks: readonly PageBlock[],
  index: Index,
  overrides: WordOverrides,
): CooperativeTask<Mention[][]> {
  const acronyms = yield* readAcronymsCooperatively(blocks, index);
  const evidence = new Map<number, Evidence>();
  for (const pack of yield* findTopics(blocks, index)) {
    evidence.set(pack, yield* weighEvidenceCooperatively(blocks, index, pack, acronyms));
  }
  const evidenceOf = (pack: number): Evidence => evidence.get(pack)!;
  const context = {
    evidenceOf,
    acronyms,
    onTopic: shareReasons('topic', index, evidenceOf),
    offTopic: shareReasons('off-topic', index, evidenceOf),
  };
  const hasOverrides = overrides.never.size > 0 || overrides.always.size > 0;
  const page: Mention[][] = [];
  yield* forEachCooperatively(
    blocks,
    (block, number) => {
      const mentions: Mention[] = [];
      const here = { number, ...context };
      for (const hit of block.title ? [] : block.hits) {
        const words = hasOverrides ? overrideKey(block.text.slice(hit.start, hit.end)) : '';
        const override = { never: overrides.never.has(words), always: overrides.always.has(words) };
        const mention = judgeHit(hit, index, here, override);
        if (mention) mentions.push(mention);
      }
      page.push(mentions);
    },
    ({ hits }) => 1 + hits.length,
  );
  return page;
}

function* findTopics(
  blocks: readonly PageBlock[],
  { formFlags, formRef }: Index,
): CooperativeTask<Set<number>> {
  const packs = new Set<number>();
  yield* forEachCooperatively(blocks, ({ hits, title }) => {
    for (const { forms } of title ? [] : hits) {
      for (const form of forms) {
        if (formFlags[form]! & TOPIC && entryOf(formRef[form]!) !== NO_ENTRY)
          packs.add(packOf(formRef[form]!));
      }
    }
  });
  return packs;
}

interface JudgingContext {
  number: number;
  evidenceOf: (pack: number) => Evidence;
  acronyms: AcronymSenses;
  onTopic: ReasonOf;
  offTopic: ReasonOf;
}

type ReasonOf = (ref: EntryRef) => Reason;

/** Mentions of an entry share their reason: a page on the subject has thousands. */
function shareReasons(
  code: 'topic' | 'off-topic',
  index: Index,
  evidenceOf: (pack: number) => Evidence,
): ReasonOf {
  const reasons = new Map<EntryRef, Reason>();
  return ref =>
    getOrMake(reasons, ref, () => {
      const pack = packOf(ref);
      return { code, topic: index.packs[pack]!.topic, evidence: evidenceOf(pack).words(entryOf(ref)) };
    });
}

function judgeHit(
  hit: Hit,
  index: Index,
  context: JudgingContext,
  override: { never: boolean; always: boolean },
): Mention | null {
  const { formFlags, formRef } = index;
  // Plain loops: this runs for thousands of hits on a page about the subject.
  const refs: EntryRef[] = [];
  let onlyAcronyms = true;
  for (const form of hit.forms) {
    const ref = formRef[form]!;
    if (entryOf(ref) === NO_ENTRY) continue;
    if (!refs.includes(ref)) refs.push(ref);
    if (!(formFlags[form]! & EXACT && formFlags[form]! & TOPIC)) onlyAcronyms = false;
  }
  if (!refs.length) return null;
  if (hit.inside !== undefined) return held(hit, refs, { code: 'other-name', name: hit.inside });
  if (hit.fault) return held(hit, refs, { code: hit.fault });
  if (override.never) return held(hit, refs, { code: 'never' });
  if (override.always) return { hit, refs, marked: true, reason: { code: 'asked' } };
  if (onlyAcronyms) {
    for (const ref of refs) {
      const long = context.acronyms.others.get(ref);
      if (long !== undefined) return held(hit, refs, { code: 'other-sense', long });
    }
  }
  return judgeForms(hit, refs, index, context);
}

const held = (hit: Hit, refs: EntryRef[], reason: Reason): Mention => ({ hit, refs, marked: false, reason });

function judgeForms(hit: Hit, refs: EntryRef[], index: Index, context: JudgingContext): Mention {
  const { formFlags, formRef } = index;
  const open: EntryRef[] = [];
  let code: 'unambiguous' | 'explained' | 'topic' = 'topic';
  for (const form of hit.forms) {
    const ref = formRef[form]!;
    if (entryOf(ref) === NO_ENTRY) continue;
    const isUnambiguous = !(formFlags[form]! & TOPIC);
    const isExplained = (formFlags[form]! & EXACT) !== 0 && context.acronyms.explained.has(ref);
    if (!isUnambiguous && !isExplained && !context.evidenceOf(packOf(ref)).isOpen(context.number)) continue;
    open.push(ref);
    if (isUnambiguous) code = 'unambiguous';
    else if (isExplained && code === 'topic') code = 'explained';
  }
  if (!open.length) return held(hit, refs, context.offTopic(refs[0]!));
  const kept = refs.length === 1 ? refs : refs.filter(ref => open.includes(ref));
  const reason = code === 'topic' ? context.onTopic(kept[0]!) : { code };
  return { hit, refs: kept, marked: true, reason };
}
