import type { Mention } from '../../core/judge/mention.ts';
import type { Index } from '../../core/index/index-read.ts';
import type { AskBackground, IndexReply } from '../../core/messages/protocol.ts';
import type { EntryRef } from '../../core/model/model.ts';
import { candidateFinder } from '../../core/match/candidates.ts';
import type { Hit } from '../../core/match/hit.ts';
import { Marks, rangeOf, type Mark } from '../../dom/marks/marks.ts';
import { Registry, type HitBlock } from '../../dom/scan/registry.ts';
import { EntryCache } from './entry-cache.ts';
import { INITIAL_LOOP } from './page-loop.ts';

export interface PlacedMention {
  id: number;
  mention: Mention;
  block: HitBlock;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Numbers go on when a page is read with another index, so that an open card's number never means another mention. */
let nextId = 1;

/** What one index finds in a document: blocks, mentions and marks. A new index makes a new one; `life` ends with it. */
export class MarkedPage {
  readonly registry = new Registry();
  readonly findCandidates;
  readonly marks = new Marks();
  readonly life = new AbortController();
  loop = INITIAL_LOOP;
  isCut = false;
  /** When the text last changed, in ms since 1970. */
  changed = now();
  revision: string;
  readonly bytes: Uint8Array;
  knownRefs: ReadonlySet<EntryRef>;
  entries: EntryCache;
  readonly #ids = new WeakMap<Hit, number>();
  #judged: readonly PlacedMention[] | null = null;
  #byId: Map<number, PlacedMention> | null = null;

  constructor(
    readonly index: Index,
    { revision, bytes, knownRefs }: IndexReply,
    private readonly ask: AskBackground,
  ) {
    this.findCandidates = candidateFinder(index);
    this.bytes = bytes;
    this.revision = revision;
    this.knownRefs = new Set(knownRefs);
    this.entries = new EntryCache(revision, ask);
  }

  setRevision(revision: string): void {
    this.revision = revision;
    this.entries = new EntryCache(revision, this.ask);
  }

  fetchEntries(): Promise<boolean> {
    return this.entries.fetch(this.mentions.flatMap(({ mention }) => mention.refs));
  }

  noteChange(): void {
    this.changed = now();
  }

  get isRead(): boolean {
    return this.#judged !== null;
  }

  get mentions(): readonly PlacedMention[] {
    return this.#judged ?? [];
  }

  set mentions(mentions: readonly PlacedMention[]) {
    this.#judged = mentions;
    this.#byId = null;
  }

  mentionOf(id: number): PlacedMention | undefined {
    this.#byId ??= new Map(this.mentions.map(placed => [placed.id, placed]));
    return this.#byId.get(id);
  }

  markOf(id: number): Mark | undefined {
    const placed = this.mentionOf(id);
    return placed && this.marks.markOf(placed.mention.hit);
  }

  /** The words of a mention, marked or not; undefined where their text has changed. */
  wordsOf(id: number): Pick<Mark, 'range'> | undefined {
    const placed = this.mentionOf(id);
    const range = placed && rangeOf(placed.block.block, placed.mention.hit);
    return this.markOf(id) ?? (range ? { range } : undefined);
  }

  idOf(hit: Hit): number {
    let id = this.#ids.get(hit);
    if (id === undefined) this.#ids.set(hit, (id = nextId++));
    return id;
  }
}

/** Compared by words, since a large index has millions of bytes. */
export function bytesEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one.byteLength !== other.byteLength) return false;
  const count = one.byteLength >> 2;
  const a = new Uint32Array(one.buffer, one.byteOffset, count);
  const b = new Uint32Array(other.buffer, other.byteOffset, count);
  for (let i = 0; i < count; i++) if (a[i] !== b[i]) return false;
  for (let i = count << 2; i < one.byteLength; i++) if (one[i] !== other[i]) return false;
  return true;
}
