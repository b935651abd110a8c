import { askFrame } from '../../platform/browser/messages.ts';
import { findActiveTab, listFrames, type ActiveTab } from '../../platform/browser/tabs.ts';
import { viewPage, type FrameReport, type PageView } from './page-view.ts';

export interface PageSnapshot {
  tab: ActiveTab | null;
  reports: FrameReport[];
  view: PageView;
}

export async function fetchPageReport(
  also: (tab: ActiveTab, reports: FrameReport[]) => FrameReport[],
): Promise<PageSnapshot> {
  const tab = await findActiveTab();
  if (!tab) return { tab, reports: [], view: { state: 'unreadable' } };
  const reports = also(tab, await collectReports(tab));
  return { tab, reports, view: viewPage(reports, tab.loading) };
}

async function collectReports({ id: tabId }: ActiveTab): Promise<FrameReport[]> {
  const frameIds = await listFrames(tabId);
  const replies = await Promise.all(
    frameIds.map(async frameId => ({
      frameId,
      reply: await askFrame('report', { brief: true }, { tabId, frameId }),
    })),
  );
  return replies.flatMap(({ frameId, reply }) => (reply.ok ? [{ frameId, report: reply.value }] : []));
}
