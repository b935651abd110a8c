import type { PageMention, PageReport } from '../../core/messages/protocol.ts';
import type { CardEntry, EntryName } from '../../core/model/card-entry.ts';
import { formatReadable } from '../../core/text/readable.ts';
import type { HitBlock } from '../../dom/scan/registry.ts';
import { readTitle } from '../../dom/sieve/page-text.ts';
import { walkPage } from '../../dom/tree/walk.ts';
import type { MarkedPage, PlacedMention } from '../page/marked-page.ts';
import type { PageState } from '../page/page-state.ts';

export async function reportPage(
  state: PageState,
  isBrief: boolean,
  errors: readonly string[],
): Promise<PageReport> {
  const { page, marked } = state;
  await marked?.fetchEntries();
  return {
    url: page.URL,
    title: readTitle(page),
    host: state.site,
    state: state.activity,
    mentions: marked ? listMentions(page, marked, isBrief) : [],
    ...(marked?.isCut ? { isCut: true } : {}),
    ...(marked ? { changed: marked.changed } : {}),
    errors: [...errors, ...state.errors],
  };
}

function listMentions(page: Document, { mentions, entries }: MarkedPage, isBrief: boolean): PageMention[] {
  const offsets = isBrief ? null : bodyOffsets(page);
  return mentions.flatMap(placed => {
    const { hit, marked, reason, refs } = placed.mention;
    const card = entries.get(refs[0]);
    if (!card) return [];
    const also = refs.slice(1).flatMap(ref => nameOf(entries.get(ref)));
    return {
      id: placed.id,
      entry: card.entry.id,
      pack: card.pack.id,
      headword: card.entry.headword,
      text: textOfMention(placed),
      start: offsets ? offsetOf(placed.block, hit.start, false, offsets) : 0,
      end: offsets ? offsetOf(placed.block, hit.end, true, offsets) : 0,
      marked,
      reason,
      ...(also.length ? { also } : {}),
    };
  });
}

const nameOf = (card: CardEntry | undefined): EntryName[] =>
  card ? [{ pack: card.pack.id, entry: card.entry.id }] : [];

export const readableText = (placed: PlacedMention): string => formatReadable(textOfMention(placed));

const textOfMention = ({ mention, block }: PlacedMention): string =>
  block.block.text.slice(mention.hit.start, mention.hit.end);

function bodyOffsets(page: Document): Map<Text, number> {
  const offsets = new Map<Text, number>();
  let at = 0;
  walkPage(page, {
    text: node => {
      offsets.set(node, at);
      at += node.length;
    },
  });
  return offsets;
}

function offsetOf({ block }: HitBlock, offset: number, end: boolean, offsets: Map<Text, number>): number {
  const place = block.placeOf(offset, end);
  return (offsets.get(place.node) ?? 0) + place.offset;
}
