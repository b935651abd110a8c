import { defines } from './definitions.ts';
import { chooseFirstsCooperatively } from './first-marks.ts';
import type { Hit } from '../match/hit.ts';
import type { Mention, PageBlock } from './mention.ts';
import { packOf } from '../index/index-layout.ts';
import type { EntryRef } from '../model/model.ts';
import type { MarkScope } from '../settings/settings.ts';
import { RepeatAllowance } from './thin-repeats.ts';
import { getOrMake } from '../get-or-make.ts';
import { runToCompletion, type CooperativeTask, forEachCooperatively } from '../cooperative-task.ts';

export interface MarkSelection {
  scope: MarkScope;
  /**
   * At most one mark in so many words of the page, 0 for no limit. Repetitions are left out for it, never the only mark
   * of an entry.
   */
  wordsPerMark: number;
  /** Words per mark of lists whose marks are counted apart, by the number of their packs. */
  ofLists?: ReadonlyMap<number, number>;
  knownRefs: ReadonlySet<EntryRef>;
  /** True for what is marked now, so that a growing page keeps its marks. */
  isMarked?: (hit: Hit) => boolean;
}

export const selectMarks = (
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  selection: MarkSelection,
): Mention[][] => runToCompletion(selectMarksCooperatively(page, blocks, selection));

export function* selectMarksCooperatively(
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  selection: MarkSelection,
): CooperativeTask<Mention[][]> {
  const unknown = yield* holdExplainedCooperatively(page, blocks, selection.knownRefs);
  const choice = new MarkChoice(selection, blocks, unknown);
  yield* choice.begin();
  const selected: Mention[][] = [];
  yield* forEachCooperatively(
    unknown,
    (_, b) => void selected.push(choice.selectIn(b)),
    mentions => 1 + mentions.length * 2,
  );
  return selected;
}

class MarkChoice {
  readonly #counts = new Map<EntryRef, number>();
  /** True for those in text that is shown and read. */
  readonly #firsts = new Map<Mention, boolean>();
  /** The last place of each entry's marks in text that is shown and read; sections come in order. */
  readonly #sections = new Map<EntryRef, number>();
  /** By the number of a pack whose marks are counted apart; those of all others together. */
  readonly #allowances = new Map<number, RepeatAllowance>();

  constructor(
    private readonly selection: MarkSelection,
    private readonly blocks: readonly PageBlock[],
    private readonly page: readonly Mention[][],
  ) {}

  *begin(): CooperativeTask<undefined> {
    const { selection, blocks, page } = this;
    let count = 0;
    yield* forEachCooperatively(page, mentions => {
      for (const { marked, refs } of mentions) {
        if (!marked) continue;
        count++;
        for (const ref of refs) this.#counts.set(ref, (this.#counts.get(ref) ?? 0) + 1);
      }
    });
    const chosen = yield* chooseFirstsCooperatively(page, blocks, this.#counts);
    const firstsIn = new Map<number, Map<PageBlock, number>>();
    for (const { mention, block, isRead } of chosen.values()) {
      if (!this.#firsts.has(mention)) {
        const inGroup = getOrMake(firstsIn, this.#groupOf(mention), () => new Map());
        inGroup.set(block, (inGroup.get(block) ?? 0) + 1);
      }
      this.#firsts.set(mention, isRead || this.#firsts.get(mention) === true);
    }
    if (this.#firsts.size === count) return;
    const limited = blocks.filter((_, b) => page[b]!.some(({ marked }) => marked));
    for (const [group, words] of [
      ...(selection.ofLists ?? []),
      [ALL_OTHERS, selection.wordsPerMark],
    ] as const)
      if (words)
        this.#allowances.set(group, new RepeatAllowance(limited, firstsIn.get(group) ?? new Map(), words));
  }

  #groupsOf(mentions: readonly Mention[]): Iterable<readonly [number, readonly Mention[]]> {
    if (!this.selection.ofLists?.size) return [[ALL_OTHERS, mentions]];
    const groups = new Map<number, Mention[]>();
    for (const each of mentions) getOrMake(groups, this.#groupOf(each), () => []).push(each);
    return groups;
  }

  #groupOf({ refs }: Mention): number {
    const pack = packOf(refs[0]!);
    return this.selection.ofLists?.has(pack) ? pack : ALL_OTHERS;
  }

  selectIn(b: number): Mention[] {
    const mentions = this.page[b]!;
    const block = this.blocks[b]!;
    for (const mention of mentions)
      if (this.#firsts.get(mention)) this.#sections.set(mention.refs[0]!, block.section);
    const others = mentions.filter(each => each.marked && !this.#firsts.has(each));
    if (mentions.some(({ marked }) => marked))
      for (const each of this.#allowances.values()) each.enter(block);
    if (!others.length) return mentions;
    const isAll = this.selection.scope === 'all';
    const isNew = ({ refs }: Mention): boolean => isAll || this.#sections.get(refs[0]!) !== block.section;
    const candidates = isAll ? others : firstOfEach(others.filter(isNew));
    // Menus take no mark from text that is read.
    const isBesideText = !isAll && candidates.length > 0 && block.isBesideText?.() === true;
    const kept = new Set(isBesideText ? [] : this.#keep(candidates, block));
    if (kept.size === others.length) return mentions;
    return mentions.map(mention => {
      if (!mention.marked || this.#firsts.has(mention) || kept.has(mention)) return mention;
      return holdBack(mention, isBesideText || !isNew(mention) ? 'repeat' : 'dense');
    });
  }

  #keep(candidates: readonly Mention[], block: PageBlock): readonly Mention[] {
    const { scope, isMarked } = this.selection;
    if (!candidates.length || (!this.#allowances.size && scope === 'all')) return candidates;
    const isShown = block.isVisible();
    const kept: Mention[] = [];
    for (const [group, repeats] of this.#groupsOf(candidates)) {
      const allowance = this.#allowances.get(group);
      if (!allowance) kept.push(...repeats);
      else if (isShown) kept.push(...allowance.take(repeats, this.#counts, isMarked));
      // Hidden text takes nothing from text that is shown.
      else kept.push(...repeats.slice(0, allowance.mostIn(block)));
    }
    if (isShown) for (const { refs } of kept) this.#sections.set(refs[0]!, block.section);
    return kept;
  }
}

const ALL_OTHERS = -1;

/** Without what the reader knows already, and what the page explains itself where the entry stands elsewhere too. */
function* holdExplainedCooperatively(
  page: readonly Mention[][],
  blocks: readonly PageBlock[],
  knownRefs: ReadonlySet<EntryRef>,
): CooperativeTask<Mention[][]> {
  const explained = new Set<EntryRef>();
  const marked = new Set<EntryRef>();
  /** Mentions that explain their entry in prose. */
  const prose = new Map<EntryRef, Mention>();
  const unknown: Mention[][] = [];
  yield* forEachCooperatively(
    page,
    (mentions, b) => {
      const block = blocks[b]!;
      // Other spellings beside an explanation are explained too: “The Great Firewall (GFW) is a …”.
      const here = new Set<EntryRef>();
      unknown.push(
        mentions.map(mention => {
          const part = holdKnown(mention, knownRefs);
          if (!part.marked) return part;
          const ref = part.refs[0]!;
          const isTerm = block.isTerm?.(part.hit) === true;
          if (!here.has(ref) && (explained.has(ref) || !(isTerm || defines(block.text, part.hit)))) {
            marked.add(ref);
            return part;
          }
          if (!isTerm && !prose.has(ref)) prose.set(ref, part);
          explained.add(ref);
          here.add(ref);
          return holdBack(part, 'defined');
        }),
      );
    },
    mentions => 1 + mentions.length * 2,
  );
  const only = new Map(
    [...prose].flatMap(([ref, part]) => (marked.has(ref) ? [] : [[part.hit, part] as const])),
  );
  if (!only.size) return unknown;
  return unknown.map(mentions => mentions.map(each => only.get(each.hit) ?? each));
}

export function holdKnown(mention: Mention, knownRefs: ReadonlySet<EntryRef>): Mention {
  if (!mention.marked || !mention.refs.some(ref => knownRefs.has(ref))) return mention;
  const refs = mention.refs.filter(ref => !knownRefs.has(ref));
  return refs.length ? { ...mention, refs } : holdBack(mention, 'known');
}

const holdBack = (mention: Mention, code: 'known' | 'defined' | 'repeat' | 'dense'): Mention => ({
  ...mention,
  marked: false,
  reason: { code },
});

function firstOfEach(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  const seen = new Set<EntryRef>();
  return mentions.filter(({ refs }) => !seen.has(refs[0]!) && seen.add(refs[0]!));
}
