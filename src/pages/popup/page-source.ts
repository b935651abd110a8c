import { TOP_FRAME, type PageReport, type Reply } from '../../core/messages/protocol.ts';
import { askFrame } from '../../platform/browser/messages.ts';
import { findActiveTab, listFrames, type ActiveTab } from '../../platform/browser/tabs.ts';
import type { PrivateMentions } from './private-mentions.ts';
import { viewPage, type FrameReport, type PageView } from './page-view.ts';
import { withinTime } from '../../platform/within-time.ts';

/** A frame that is busy for longer is left out for now, so that a page can keep neither its other frames nor our switches from the reader. */
const ANSWER_MS = 1000;

export interface PageReports {
  tab: ActiveTab | null;
  reports: FrameReport[];
  /** The top page has not answered yet. */
  isBusy?: true;
}

export interface PageSnapshot extends PageReports {
  view: PageView;
}

/** Questions that wait for an answer, by tab and frame. */
const waiting = new Map<string, Promise<Reply<PageReport>>>();

export async function fetchPageReports(): Promise<PageReports> {
  const tab = await findActiveTab();
  if (!tab) return { tab, reports: [] };
  const answers = await Promise.all(
    (await listFrames(tab.id)).map(frameId => fetchFrameReport(tab.id, frameId)),
  );
  const isBusy = answers.some(({ frameId, reply }) => frameId === TOP_FRAME && reply === null);
  const reports = answers.flatMap(({ frameId, reply }) =>
    reply?.ok ? [{ frameId, report: reply.value }] : [],
  );
  return { tab, reports, ...(isBusy ? { isBusy } : {}) };
}

export function viewReports(
  pageReports: PageReports,
  privately: Pick<PrivateMentions, 'addTo'>,
): PageSnapshot {
  const { tab, isBusy = false } = pageReports;
  if (!tab) return { ...pageReports, view: { state: 'unreadable' } };
  const reports = privately.addTo(tab, pageReports.reports);
  return { tab, reports, view: viewPage(reports, tab.loading || isBusy) };
}

/** The reply is null where none has come in time. */
async function fetchFrameReport(
  tabId: number,
  frameId: number,
): Promise<{ frameId: number; reply: Reply<PageReport> | null }> {
  const key = `${tabId} ${frameId}`;
  // One that is still busy is not asked again: it would have to answer all of them.
  const answer = waiting.get(key) ?? askFrame('report', { brief: true }, { tabId, frameId });
  waiting.set(key, answer);
  void answer.finally(() => waiting.delete(key));
  return { frameId, reply: await withinTime(answer, ANSWER_MS) };
}
