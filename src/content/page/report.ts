import { formatReadable } from '../../core/text/readable.ts';
import type { CardEntry, EntryName, PageMention } from '../../core/messages/protocol.ts';
import type { HitBlock } from '../../dom/scan/registry.ts';
import { Walk } from '../../dom/tree/walk.ts';
import type { MarkedPage } from './marked-page.ts';
import type { PlacedMention } from './page-marks.ts';

/** The page's mentions as extension pages list them; those whose entry has not arrived are left out. */
export function listMentions(
  page: Document,
  { marks, entries }: MarkedPage,
  isBrief: boolean,
): PageMention[] {
  const offsets = isBrief ? null : bodyOffsets(page);
  return marks.mentions.flatMap(placed => {
    const card = entries.get(placed.mention.refs[0]);
    if (!card) return [];
    const { hit, marked, reason, refs } = placed.mention;
    const also = refs.slice(1).flatMap(ref => nameOf(entries.get(ref)));
    const text = textOfMention(placed);
    return {
      id: placed.id,
      entry: card.entry.id,
      pack: card.pack.id,
      headword: card.entry.headword,
      text,
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

/** A mention's text as it is read. */
export const readableText = (placed: PlacedMention): string => formatReadable(textOfMention(placed));

/** A mention's text as it stands in the page. */
const textOfMention = ({ mention, block }: PlacedMention): string =>
  block.block.text.slice(mention.hit.start, mention.hit.end);

/** Where each text node starts in the text of the body as the walker joins it. */
function bodyOffsets(page: Document): Map<Text, number> {
  const offsets = new Map<Text, number>();
  let at = 0;
  const read = (root: Node) => {
    const shadows: ShadowRoot[] = [];
    const walk = new Walk(root, 'deep', {
      text: node => {
        offsets.set(node, at);
        at += node.length;
      },
      heading: () => undefined,
      block: () => undefined,
      shadow: shadow => void shadows.push(shadow),
    });
    while (walk.step(Infinity));
    shadows.forEach(read);
  };
  read(page.body ?? page.documentElement);
  return offsets;
}

function offsetOf({ block }: HitBlock, offset: number, end: boolean, offsets: Map<Text, number>): number {
  const place = block.placeOf(offset, end);
  return (offsets.get(place.node) ?? 0) + place.offset;
}
