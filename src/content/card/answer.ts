import { changesFor, type Change } from '../../core/settings/changes.ts';
import type { PageReport } from '../../core/messages/protocol.ts';
import type { Reason } from '../../core/judge/mention.ts';
import { overrideKey } from '../../core/settings/reader-actions.ts';
import {
  boxesOfSelected,
  isLeftAlone,
  isSelected,
  readSelection,
  type Selected,
} from '../../dom/scan/selected.ts';
import { askBackground } from '../../platform/browser/messages.ts';
import { formatSite } from '../../ui/controls/words.ts';
import { answerWithReason } from '../../ui/labels/reason-labels.ts';
import type { CardSpot } from './card-view.tsx';
import type { MarkedPage } from '../page/marked-page.ts';
import type { PlacedMention } from '../page/page-marks.ts';
import { readableText } from '../page/report.ts';

/** Why selected text is not marked, in full. */
export interface Answer {
  /** The text as the card's title names it. */
  text: string;
  /** Where the text stands now. */
  spot: () => CardSpot;
  parts: AnswerPart[];
}

/** What there is to say of one mention in the text, or of the text as a whole. */
export interface AnswerPart {
  why: string;
  /** The mention, if it is one; `marked` is its number if its card can be shown. */
  mention?: {
    words: string;
    code: Reason['code'];
    headword: string;
    changes: Change[];
    marked: number | null;
  };
  /** True if the reader can add the text to a pack. */
  isNew?: boolean;
}

/** What an answer is found from. */
export interface Question {
  page: Document;
  /** The selection as the browser has it. */
  text: string;
  site: string;
  state: PageReport['state'];
  on: MarkedPage | null;
}

/** More mentions than this in one selection are left to the popup's list. */
const MOST_PARTS = 3;

/** More of the text than this, in characters, is not repeated. */
const LONGEST = 60;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Finds out why selected text is not marked. */
export async function findAnswer(question: Question): Promise<Answer> {
  const selected = readSelection(question.page);
  const text = question.text.replace(/\s+/g, ' ').trim();
  return {
    text: shorten(text),
    spot: () => {
      const words = boxesOfSelected(selected);
      return { node: selected.node, line: words[0], words };
    },
    parts: await findParts(question, selected, text),
  };
}

async function findParts(
  { state, site, on }: Question,
  selected: Selected,
  text: string,
): Promise<AnswerPart[]> {
  if (state === 'off') return [{ why: 'Sidelight is switched off.' }];
  if (state === 'site-off') return [{ why: `Sidelight is off on ${formatSite(site)}.` }];
  if (isLeftAlone(selected)) return [{ why: 'Sidelight does not read code, forms or text that you edit.' }];
  if (!on?.marks.isRead) return [{ why: 'Sidelight has not read this page yet.' }];
  const { mentions } = on.marks;
  const inside = mentions.filter(({ mention: { hit }, block: { block } }) =>
    isSelected(selected, block.placeOf(hit.start, false), block.placeOf(hit.end, true)),
  );
  // A selection in a shadow tree cannot be read; its words can.
  const found = inside.length
    ? inside
    : mentions.filter(each => overrideKey(readableText(each)) === overrideKey(text)).slice(0, 1);
  const shown = found.slice(0, MOST_PARTS);
  if (shown.length) {
    await on.entries.fetch(shown.flatMap(({ mention }) => mention.refs));
    return shown.flatMap(each => partOf(each, on, site));
  }
  const reply = await askBackground('packs-off', { text });
  const [pack] = reply.ok ? reply.value : [];
  return pack
    ? [{ why: `“${shorten(text)}” is in “${pack}”, a pack that is switched off.` }]
    : [{ why: `“${shorten(text)}” is not a term that your packs mark.`, isNew: true }];
}

function partOf(placed: PlacedMention, { entries }: MarkedPage, site: string): AnswerPart[] {
  const { marked, reason, refs } = placed.mention;
  const card = entries.get(refs[0]);
  if (!card) return [];
  const words = readableText(placed);
  return [
    {
      why: answerWithReason(reason, words),
      mention: {
        words,
        code: reason.code,
        headword: card.entry.headword,
        changes: marked ? [] : changesFor({ words, card, marked, code: reason.code }, site),
        marked: marked ? placed.id : null,
      },
    },
  ];
}
