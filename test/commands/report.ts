import type { Page } from 'puppeteer-core';
import type { PageMention, PageReport } from '../../src/core/messages/protocol.ts';
import { formatReadable } from '../../src/core/text/readable.ts';
import { explainReason } from '../../src/ui/labels/reason-labels.ts';
import '../locale/english.ts';
import type { Driven, ExtensionPage } from '../browsers/driven.ts';
import { untilSteady } from '../browsers/waiting.ts';

/** The report of one frame of a page. */
export interface FrameReport {
  frameId: number;
  report: PageReport;
}

/** Why a mention is marked or not, as readers are told. */
export const whyOf = ({ reason, text }: PageMention): string => explainReason(reason, formatReadable(text));

/** The page's own frame comes first. */
type FrameReports = [FrameReport, ...FrameReport[]];

const SETTLE_MS = 150;

/** Asks a page's content script what it found, until it has scanned and two answers 150 ms apart are the same. */
export async function reportOf(driven: Driven, page: Page, milliseconds = 10_000): Promise<PageReport> {
  return (await settledReports({ driven, page, milliseconds, all: false, quiet: SETTLE_MS }))[0].report;
}

/**
 * Asks every frame that Sidelight runs in, the page's own first. Nothing may change for `quiet` ms:
 * after a page's changes marking rests for a while, so that two equal answers may both be too early.
 */
export function reportsOf(driven: Driven, page: Page, quiet = SETTLE_MS): Promise<FrameReports> {
  return settledReports({ driven, page, milliseconds: 10_000, all: true, quiet });
}

/** Waits until a page that has loaded is read, whole and for the first time; what changes in it later is not waited for. */
export async function untilRead(driven: Driven, page: Page): Promise<void> {
  await settledReports({ driven, page, milliseconds: 10_000, all: false, quiet: 0 });
}

interface Asked {
  driven: Driven;
  page: Page;
  milliseconds: number;
  all: boolean;
  quiet: number;
}

async function settledReports({ driven, page, milliseconds, all, quiet }: Asked): Promise<FrameReports> {
  const tab = await driven.tabOf(page);
  const helper = await driven.helper();
  let reports: FrameReport[] = [];
  const ask = async (): Promise<FrameReports | false> => {
    reports = await askFrames(helper, tab, all);
    const [first, ...others] = reports;
    const isReady = reports.every(({ report }) => report.state !== 'starting');
    return first !== undefined && isReady && [first, ...others];
  };
  return untilSteady('the marks', ask, { quietMs: quiet, deadlineMs: milliseconds }).catch(
    (error: unknown) => {
      const fault = reports.length === 0 ? 'Sidelight does not run on' : 'the marks did not settle on';
      throw new Error(`${fault} ${page.url()}`, { cause: error });
    },
  );
}

/** Empty if the top frame does not answer; sub frames that are gone are left out. */
function askFrames(helper: ExtensionPage, tab: number, all: boolean): Promise<FrameReport[]> {
  return helper.evaluate<FrameReport[]>(`(async () => {
    const item = 'frames:${tab}';
    const counts = ${all} ? ((await chrome.storage.session.get(item))[item] ?? {}) : {};
    const ids = [0, ...Object.keys(counts).map(Number).filter(id => id !== 0).sort((a, b) => a - b)];
    const ask = async frameId => {
      const message = { name: 'report', request: {} };
      const reply = await chrome.tabs.sendMessage(${tab}, message, { frameId }).catch(() => null);
      return reply?.ok ? { frameId, report: reply.value } : null;
    };
    const reports = await Promise.all(ids.map(ask));
    return reports[0] ? reports.filter(Boolean) : [];
  })()`);
}
