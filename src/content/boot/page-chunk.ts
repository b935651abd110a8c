import { guarded } from '../../core/messages/guarded.ts';
import type { ToPageChunk } from '../../core/messages/protocol.ts';
import { PAGE_REQUESTS } from '../../core/messages/frame-requests.ts';
import { readText } from '../requests/read-text.ts';
import { reportPage } from '../requests/report.ts';
import type { ChunkContext } from './chunk-context.ts';

export { clearLeftovers } from '../page/leftovers.ts';
export { PageSession } from '../page/page-session.ts';

export const handlers = guarded<ToPageChunk, ChunkContext>(PAGE_REQUESTS, {
  report: async ({ brief = false }, { state, errors }) => reportPage(await state(), brief, errors),
  text: async ({ most }, { state }) => readText(await state(), most),
});
