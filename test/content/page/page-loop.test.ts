import {
  INITIAL_LOOP,
  stepLoop,
  type Dirty,
  type LoopEvent,
  type LoopState,
} from '../../../src/content/page/page-loop.ts';

const BEGIN: LoopEvent = { type: 'begin' };
const DONE: LoopEvent = { type: 'done' };
const dirty = (what: Dirty): LoopEvent => ({ type: 'dirty', what });

const run = (events: LoopEvent[], from: LoopState = INITIAL_LOOP): LoopState => events.reduce(stepLoop, from);

/** The phases that follow, one after the other, until nothing is dirty. */
function phasesFrom(loop: LoopState): string[] {
  const phases: string[] = [];
  for (let at = loop; at.phase !== 'idle'; at = stepLoop(at, DONE)) phases.push(at.phase);
  return phases;
}

const IDLE = run([BEGIN, DONE, DONE, DONE]);

test('a page waits until it begins, and is then scanned, judged and painted once', () => {
  expect(run([dirty('selection'), dirty('text'), dirty('colours')]).phase).toBe('waiting');
  expect(phasesFrom(run([BEGIN]))).toEqual(['scan', 'judge', 'paint']);
  expect(IDLE).toMatchObject({ phase: 'idle', dirty: new Set(), inWork: new Set() });
  expect(stepLoop(IDLE, BEGIN)).toBe(IDLE);
});

test.each<[Dirty, string[]]>([
  ['page', ['scan', 'judge', 'paint']],
  ['text', ['scan', 'judge', 'paint']],
  ['judgement', ['judge', 'paint']],
  ['selection', ['judge', 'paint']],
  ['colours', ['paint']],
])('%s asks for %j', (what, phases) => {
  expect(phasesFrom(run([dirty(what)], IDLE))).toEqual(phases);
});

test.each<[string, LoopEvent[], Dirty, string[]]>([
  ['text during a scan is scanned before judging', [BEGIN], 'text', ['scan', 'scan', 'judge', 'paint']],
  ['what a later phase takes waits for it', [BEGIN], 'colours', ['scan', 'judge', 'paint']],
  ['a wish during a scan waits for it', [BEGIN], 'selection', ['scan', 'judge', 'paint']],
  [
    'a change during judging comes afterwards',
    [BEGIN, DONE],
    'text',
    ['judge', 'paint', 'scan', 'judge', 'paint'],
  ],
  [
    'a change during painting comes afterwards',
    [BEGIN, DONE, DONE],
    'judgement',
    ['paint', 'judge', 'paint'],
  ],
  ['colours during painting come afterwards', [BEGIN, DONE, DONE], 'colours', ['paint', 'paint']],
])('%s', (_name, before, what, phases) => {
  const loop = run(before);
  const next = stepLoop(loop, dirty(what));
  expect(next.turn).toBe(loop.turn);
  expect(phasesFrom(next)).toEqual(phases);
});

test.each(['judge', 'paint'])('the reader’s wish interrupts the %s phase, which begins again', phase => {
  const loop = run(phase === 'judge' ? [dirty('judgement')] : [dirty('judgement'), DONE], IDLE);
  expect(loop.phase).toBe(phase);
  const next = stepLoop(loop, dirty('selection'));
  expect(next).toMatchObject({ phase: 'judge', turn: loop.turn + 1 });
  expect(next.inWork).toEqual(new Set(['judgement', 'selection']));
});

test('an interrupted pass gives back what it was to deal with', () => {
  const painting = run([dirty('selection'), dirty('colours'), DONE], IDLE);
  expect(painting).toMatchObject({ phase: 'paint', inWork: new Set(['selection', 'colours']) });
  const again = run([dirty('selection'), DONE], painting);
  expect(again).toMatchObject({ phase: 'paint', inWork: new Set(['selection', 'colours']) });
  // Text that was scanned is not scanned again.
  expect(run([BEGIN, DONE, dirty('selection')]).inWork).toEqual(new Set(['selection']));
});

test('a page that changes all the time is painted all the same', () => {
  let loop = run([BEGIN]);
  let painted = 0;
  for (let i = 0; i < 100; i++) {
    loop = run(loop.phase === 'scan' ? [DONE] : [dirty('text'), dirty('judgement'), DONE], loop);
    if (loop.phase === 'paint') painted++;
  }
  expect(painted).toBeGreaterThan(30);
});
