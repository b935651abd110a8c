import { timeHitTests } from './in-page/hits.ts';
import { load, timeBuild, timeTransfer } from './in-page/indexes.ts';
import { clearManyMarks, foundTimes, showManyMarks, startMarks, stopMarks } from './in-page/live.ts';
import { runFind, runFloor, runScan, runScanAndMark, runWalk } from './in-page/scans.ts';

/** The bench can call these in the extension's world of a page. */
const inPage = {
  load,
  timeBuild,
  timeTransfer,
  runFloor,
  runWalk,
  runFind,
  runScan,
  runScanAndMark,
  startMarks,
  stopMarks,
  foundTimes,
  showManyMarks,
  clearManyMarks,
  timeHitTests,
};

export type InPage = typeof inPage;

Object.assign(globalThis, { inPage });
