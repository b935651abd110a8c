import { askFrame } from '../../platform/browser/messages.ts';
import { findActiveTab, listFrames, type ActiveTab } from '../../platform/browser/tabs.ts';
import type { PrivateMentions } from './private-mentions.ts';
import { viewPage, type FrameReport, type PageView } from './page-view.ts';

export interface HeardPage {
  tab: ActiveTab | null;
  reports: FrameReport[];
}

export interface PageSnapshot extends HeardPage {
  view: PageView;
}

export async function hearPage(): Promise<HeardPage> {
  const tab = await findActiveTab();
  return { tab, reports: tab ? await collectReports(tab) : [] };
}

export function viewHeard(heard: HeardPage, privately: Pick<PrivateMentions, 'addTo'>): PageSnapshot {
  const { tab } = heard;
  if (!tab) return { ...heard, view: { state: 'unreadable' } };
  const reports = privately.addTo(tab, heard.reports);
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
