import { readIndex, type Index } from '../../core/index/index-read.ts';
import { findMentions, type FoundMention } from '../../core/judge/find-mentions.ts';
import type { WordOverrides } from '../../core/judge/judge.ts';
import type { EntryNaming, FrameText, IndexReply } from '../../core/messages/protocol.ts';
import type { EntryRef } from '../../core/model/model.ts';
import { receiveIndex } from '../../platform/assets/index-bytes.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import { runCooperatively } from '../../ui/run-cooperatively.ts';
import { NO_MENTIONS, type TextMentions } from './private-mentions.ts';

/** Finds the terms of private lists in texts, by the lists as they are when it is made. */
export class PrivateMatcher {
  #index: Promise<{ index: Index; reply: IndexReply } | null> | null = null;

  constructor(
    private readonly overrides: WordOverrides,
    private readonly signal: AbortSignal,
  ) {}

  async match(text: FrameText): Promise<TextMentions> {
    const got = await (this.#index ??= askIndex());
    if (!got) {
      this.#index = null;
      return NO_MENTIONS;
    }
    const { index, reply } = got;
    const task = findMentions(text, index, {
      knownRefs: new Set(reply.knownRefs),
      overrides: this.overrides,
    });
    const { mentions: found, isCut } = await runCooperatively(task, this.signal);
    const refs = [...new Set(found.flatMap(mention => mention.refs))];
    if (!refs.length) return NO_MENTIONS;
    const names = await askBackground('private-names', { revision: reply.revision, refs });
    // The lists have changed since: whoever matches hears of that.
    if (!names.ok) return NO_MENTIONS;
    const byRef = new Map(names.value.map(naming => [naming.ref, naming]));
    return { mentions: found.flatMap(mention => nameMention(mention, byRef)), isCut };
  }
}

async function askIndex(): Promise<{ index: Index; reply: IndexReply } | null> {
  const reply = await askBackground('private-index', {});
  if (!reply.ok || !reply.value) return null;
  const received = receiveIndex(reply.value);
  const index = readIndex(received.bytes);
  return index && { index, reply: received };
}

function nameMention(
  { refs, ...found }: FoundMention,
  names: ReadonlyMap<EntryRef, EntryNaming>,
): TextMentions['mentions'] {
  const [first, ...also] = refs.flatMap(ref => names.get(ref) ?? []);
  if (!first) return [];
  const { pack, entry, headword } = first;
  return [
    {
      ...found,
      pack,
      entry,
      headword,
      // It has no number and no place in the page: nothing can be shown there.
      id: 0,
      start: 0,
      end: 0,
      ...(also.length ? { also: also.map(({ pack, entry }) => ({ pack, entry })) } : {}),
      isPrivate: true,
    },
  ];
}
