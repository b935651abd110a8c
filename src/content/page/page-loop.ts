export type Dirty =
  /** The whole page: it was never read with this index. */
  | 'page'
  | 'text'
  | 'judgement'
  /** As `judgement`, but the reader wants other marks, so present marks are not preferred. */
  | 'selection'
  | 'colours';

/** `waiting`: the page was never shown and is not read yet. */
export type Phase = 'waiting' | 'idle' | 'scan' | 'judge' | 'paint';

export interface LoopState {
  phase: Phase;
  dirty: ReadonlySet<Dirty>;
  /** The running pass brings these up to date; if it is interrupted, they are dirty again. */
  inWork: ReadonlySet<Dirty>;
  /** Grows with each phase that begins: the work of a former turn is stale. */
  turn: number;
}

export type LoopEvent = { type: 'begin' } | { type: 'dirty'; what: Dirty } | { type: 'done' };

export const INITIAL_LOOP: LoopState = {
  phase: 'waiting',
  dirty: new Set<Dirty>(['page']),
  inWork: new Set(),
  turn: 0,
};

const UPDATED_BY: Partial<Record<Phase, readonly Dirty[]>> = {
  scan: ['page', 'text'],
  judge: ['judgement', 'selection'],
  paint: ['colours'],
};

/** A pass runs to its end, or a changing page would never be painted; only the reader's wish interrupts it. */
export function stepLoop(loop: LoopState, event: LoopEvent): LoopState {
  const { phase, dirty, inWork } = loop;
  switch (event.type) {
    case 'begin':
      return phase === 'waiting' ? startPass(loop) : loop;
    case 'dirty': {
      const next = { ...loop, dirty: new Set([...dirty, event.what]) };
      if (phase === 'idle') return startPass(next);
      if (event.what === 'selection' && (phase === 'judge' || phase === 'paint'))
        return startPass({ ...next, dirty: new Set([...next.dirty, ...inWork]) });
      return next;
    }
    case 'done':
      if (phase === 'scan')
        return enter({ ...loop, inWork: new Set() }, dirty.has('text') ? 'scan' : 'judge');
      return phase === 'judge' ? enter(loop, 'paint') : startPass(loop);
  }
}

function startPass(loop: LoopState): LoopState {
  const pass = { ...loop, inWork: new Set<Dirty>() };
  const needs = (phase: Phase): boolean => UPDATED_BY[phase]!.some(what => loop.dirty.has(what));
  if (needs('scan')) return enter(pass, 'scan');
  if (needs('judge')) return enter(pass, 'judge');
  return needs('paint') ? enter(pass, 'paint') : { ...pass, phase: 'idle' };
}

function enter(loop: LoopState, phase: Phase): LoopState {
  const dirty = new Set(loop.dirty);
  const inWork = new Set(loop.inWork);
  for (const what of UPDATED_BY[phase]!) if (dirty.delete(what)) inWork.add(what);
  return { phase, dirty, inWork, turn: loop.turn + 1 };
}
