import type { AskBackground } from '../../core/messages/protocol.ts';
import { changesFor, type ReaderChange } from '../../core/settings/reader-changes.ts';
import { overrideKey } from '../../core/settings/reader-actions.ts';
import {
  boxesOfSelected,
  isLeftAlone,
  isSelected,
  readSelection,
  type Selected,
} from '../../dom/scan/selected.ts';
import { say } from '../../locale/say.ts';
import { formatSite } from '../../ui/labels/site-labels.ts';
import { answerWithReason } from '../../ui/labels/reason-labels.ts';
import type { MarkedPage, PlacedMention } from '../page/marked-page.ts';
import type { PageState } from '../page/page-state.ts';
import { readableText } from './report.ts';
import type { CardSpot } from '../card/card-view.tsx';

export interface Answer {
  text: string;
  spot: () => CardSpot;
  parts: AnswerPart[];
}

export interface AnswerPart {
  why: string;
  /** The mention, if it is one. */
  mention?: {
    id: number;
    words: string;
    headword: string;
    changes: ReaderChange[];
  };
  isNew?: boolean;
}

/** More mentions in one selection are left to the popup's list. */
const MAX_PARTS = 3;

const MAX_TITLE_CHARS = 60;

const shorten = (text: string): string =>
  text.length > MAX_TITLE_CHARS ? `${text.slice(0, MAX_TITLE_CHARS)}…` : text;

export async function findAnswer(state: PageState, given: string, ask: AskBackground): Promise<Answer> {
  const selected = readSelection(state.page);
  const text = given.replace(/\s+/g, ' ').trim();
  return {
    text: shorten(text),
    spot: () => {
      const words = boxesOfSelected(selected);
      return { node: selected.node, line: words[0] ?? new DOMRect(), words };
    },
    parts: await findParts(state, selected, text, ask),
  };
}

async function findParts(
  { activity, site, marked }: PageState,
  selected: Selected,
  text: string,
  ask: AskBackground,
): Promise<AnswerPart[]> {
  if (activity === 'off') return [{ why: say('answerOff') }];
  if (activity === 'site-off') return [{ why: say('answerSiteOff', { site: formatSite(site) }) }];
  if (isLeftAlone(selected)) return [{ why: say('answerLeftAlone') }];
  if (!marked?.isRead) return [{ why: say('answerNotRead') }];
  const { mentions, entries } = marked;
  const inside = mentions.filter(({ mention: { hit }, block: { block } }) =>
    isSelected(selected, block.placeOf(hit.start, false), block.placeOf(hit.end, true)),
  );
  // A selection in a shadow tree cannot be read; its words can.
  const found = inside.length
    ? inside
    : mentions.filter(each => overrideKey(readableText(each)) === overrideKey(text)).slice(0, 1);
  const shown = found.slice(0, MAX_PARTS);
  if (shown.length) {
    await entries.fetch(shown.flatMap(({ mention }) => mention.refs));
    return shown.flatMap(each => partOf(each, marked, site));
  }
  const reply = await ask('packs-off', { text });
  const [pack] = reply.ok ? reply.value : [];
  return pack
    ? [{ why: say('answerListOff', { words: shorten(text), list: pack }) }]
    : [{ why: say('answerNotInLists', { words: shorten(text) }), isNew: true }];
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
        id: placed.id,
        words,
        headword: card.entry.headword,
        changes: marked ? [] : changesFor({ words, card, marked, code: reason.code }, site),
      },
    },
  ];
}
