import { guarded } from '../../core/messages/guarded.ts';
import { CARD_REQUESTS } from '../../core/messages/frame-requests.ts';
import type { ToCardChunk } from '../../core/messages/protocol.ts';
import { findAnswer } from '../requests/answer.ts';
import { readPageText } from '../requests/read-page-text.ts';
import { quoteMentions } from '../requests/quotes.ts';
import { readPicked } from '../requests/read-picked.ts';
import type { ChunkContext } from './chunk-context.ts';

export { speakInPage } from '../../platform/locale/reader-locale.ts';
export { PageCard } from '../card/page-card.ts';

export const handlers = guarded<ToCardChunk, ChunkContext>(CARD_REQUESTS, {
  reveal: async ({ id }, { card }) => (await card()).controller.reveal(id),
  jump: async ({ id }, { card, state }) => (await card()).jump.to((await state()).marked, id),
  quotes: async ({ ids }, { state }) => quoteMentions(await state(), ids),
  'why-not': async ({ text }, { card, state, ask }) => {
    (await card()).controller.answer(await findAnswer(await state(), text, ask));
    return null;
  },
  picked: ({ text }, { page }) => readPicked(page, text),
  'page-text': (_request, { page }) => readPageText(page),
  reading: async (ask, { card }) => (await card()).read(ask),
});
