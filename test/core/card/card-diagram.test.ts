import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ANSWER,
  INITIAL_CARD,
  stepCard,
  type CardEvent,
  type CardState,
  type CardStep,
} from '../../../src/core/card/card-state.ts';
import * as timing from '../../../src/core/timing.ts';
import {
  A,
  B,
  DELAY,
  approach,
  ask,
  away,
  enter,
  escape,
  left,
  outside,
  over,
  press,
  reveal,
  scroll,
  settled,
  stop,
  tap,
  timer,
  toggle,
} from './card-events.ts';

const DOCUMENT = readFileSync(join(__dirname, '../../../docs/card.md'), 'utf8');

/** All events with two mentions, by type: the compiler asks for every type that there is. */
const EVENTS: Record<Exclude<CardEvent['type'], 'timer'>, CardEvent[]> = {
  over: [over(A), over(B)],
  away: [away],
  approach: [approach],
  'enter-card': [enter],
  press: [press(A), press(B), tap(A), tap(B)],
  'press-outside': [outside],
  'toggle-pin': [toggle],
  escape: [escape],
  scroll: [scroll],
  reveal: [reveal(A), reveal(B)],
  ask: [ask],
  settled: [settled(true), settled(false)],
  stop: [stop],
  mentions: [left(), left(A), left(B), left(A, B)],
};
const TYPES = [...Object.keys(EVENTS), 'timer'].sort();

/** The name of a state in the first diagram. */
function nameOf({ open, waiting, dismissed }: CardState): string {
  if (!open && dismissed) return 'dismissed';
  if (!open) return waiting ? 'opening' : 'closed';
  if (open.pinned) return open.mention === ANSWER ? 'answer' : 'pinned';
  return { none: 'open', open: 'swapping', close: 'leaving' }[waiting?.to ?? 'none'];
}

/** An event's name in a state, as the diagrams have it. */
function labelOf({ open, waiting, dismissed }: CardState, event: CardEvent): string {
  switch (event.type) {
    case 'over':
    case 'press': {
      const own = open?.mention ?? (event.type === 'over' ? dismissed : undefined);
      return own === undefined ? event.type : `${event.type} ${event.mention === own ? 'own' : 'other'}`;
    }
    case 'settled':
      return event.done ? 'settled done' : 'settled undone';
    case 'mentions':
      if (open && open.mention !== ANSWER) {
        const isThere = event.isThere(open.mention);
        if (!open.settled && !isThere) return 'mentions own gone';
        if (open.settled === 'undone' && isThere && waiting?.to !== 'open') return 'mentions own back';
      }
      return waiting?.to === 'open' && !event.isThere(waiting.mention) ? 'mentions awaited gone' : event.type;
    default:
      return event.type;
  }
}

interface Walked {
  from: CardState;
  event: CardEvent;
  step: CardStep;
}

/** Every step from every state that there is; numbers of timers apart, which only grow, there are few. */
function walkAll(): Walked[] {
  const plain = (state: CardState): CardState => ({
    ...state,
    waiting: state.waiting && { ...state.waiting, token: 1 },
    lastToken: 1,
  });
  const walked: Walked[] = [];
  const known = new Map<string, CardState>();
  const next = [plain(INITIAL_CARD)];
  for (let from = next.pop(); from; from = next.pop()) {
    if (known.has(JSON.stringify(from))) continue;
    known.set(JSON.stringify(from), from);
    for (const event of [...Object.values(EVENTS).flat(), timer(1), timer(0)]) {
      const step = stepCard(from, event, DELAY);
      walked.push({ from, event, step });
      next.push(plain(step.state));
    }
  }
  return walked;
}

/** The edges of a diagram of the document, as `from -> to: event`. */
function readDiagram(heading: string): string[] {
  const diagram = DOCUMENT.split(`## ${heading}\n`)[1]!.split('```')[1]!;
  const edges = [...diagram.matchAll(/^ *([\w-]+) --> ([\w-]+): (.+)$/gm)].flatMap(([, from, to, labels]) =>
    labels!.split(',').map(label => `${from} -> ${to}: ${label.trim()}`),
  );
  expect(new Set(edges).size).toBe(edges.length);
  // Each line of the diagram was read: what is drawn and what is checked are the same.
  const lines = diagram
    .trim()
    .split('\n')
    .slice(2)
    .filter(line => !/^ *(?:\[\*\] -->|direction|%%)/.test(line));
  expect(lines.filter(line => !/ --> .+: /.test(line))).toEqual([]);
  return edges;
}

const WALKED = walkAll();
const sorted = (edges: Iterable<string>): string[] => [...new Set(edges)].sort();

test('what one walks through are all states: free, pinned, waiting, settled, the answer', () => {
  const states = new Set(WALKED.map(({ from }) => JSON.stringify(from)));
  // Closed; opening for either mention, or dismissed; four states of either card in three ways; the answer.
  expect(states.size).toBe(1 + 2 + 2 + 2 * 4 * 3 + 1);
  expect(sorted(WALKED.map(({ from }) => nameOf(from)))).toEqual(
    ['answer', 'closed', 'dismissed', 'leaving', 'open', 'opening', 'pinned', 'swapping'].sort(),
  );
});

test('the first diagram has exactly the edges of the reducer', () => {
  const edges = WALKED.flatMap(({ from, event, step }) => {
    const [before, after] = [nameOf(from), nameOf(step.state)];
    return before === after ? [] : [`${before} -> ${after}: ${labelOf(from, event)}`];
  });
  expect(sorted(readDiagram('The states'))).toEqual(sorted(edges));
});

test('in a state, what an event is called decides where it leads', () => {
  const ends = new Map<string, string>();
  for (const { from, event, step } of WALKED) {
    // A timer that is not the waiting one leads nowhere.
    if (event.type === 'timer' && event.token !== from.waiting?.token) {
      expect(step).toEqual({ state: from, effects: [] });
      continue;
    }
    const key = `${nameOf(from)}, ${labelOf(from, event)}`;
    expect({ key, to: ends.get(key) ?? nameOf(step.state) }).toEqual({ key, to: nameOf(step.state) });
    ends.set(key, nameOf(step.state));
  }
});

test('the second diagram has exactly what becomes of a card’s mark, and a card that is shown anew starts there', () => {
  const markOf = ({ open }: CardState): string => open?.settled ?? 'marked';
  const edges: string[] = [];
  for (const { from, event, step } of WALKED) {
    if (!from.open?.mention || !step.state.open) continue;
    if (step.effects.some(({ type }) => type === 'show')) expect(markOf(step.state)).toBe('marked');
    else if (markOf(from) !== markOf(step.state)) {
      const label = event.type === 'mentions' ? 'mentions own back' : labelOf(from, event);
      edges.push(`${markOf(from)} -> ${markOf(step.state)}: ${label}`);
    }
  }
  expect(sorted(readDiagram('Settled and undone'))).toEqual(sorted(edges));
});

test('every event is in a diagram, and has a row that says who sends it', () => {
  const drawn = ['The states', 'Settled and undone']
    .flatMap(readDiagram)
    .map(edge => edge.split(': ')[1]!.split(' ')[0]!);
  expect(sorted(drawn)).toEqual(TYPES);
  const table = DOCUMENT.split('## The events\n')[1]!.split('\n## ')[0]!;
  expect([...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, type]) => type!).sort()).toEqual(TYPES);
});

test('the times in the document are those in force', () => {
  const table = DOCUMENT.split('## The times\n')[1]!.split('\n## ')[0]!;
  const rows = [...table.matchAll(/^\| `(\w+)` +\| ([\d.]+) /gm)].map(([, name, value]) => [
    name,
    Number(value),
  ]);
  expect(rows.length).toBeGreaterThan(5);
  const inForce = new Map<string, unknown>(Object.entries(timing));
  expect(rows).toEqual(rows.map(([name]) => [name, inForce.get(String(name))]));
});
