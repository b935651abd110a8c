// Bundled into each page of an application: drives it, and notes when each mention that it writes is marked.

/** An application tells this of a mention that it has just written: the element or text node it stands in, once it is shown. */
export type Find = () => Node | null | undefined;

export interface Application {
  /** One change; called again and again. */
  step(tick: number, wrote: (find: Find) => void): void;
  /** The text of the editors, as the application and as the page has it. */
  editors?(): { wanted: string; shown: string }[];
}

export interface Driven {
  /** From writing a mention to its mark, in ms. */
  latencies: number[];
  /** Mentions that went away or were overwritten before they were marked, and those that are there and are not marked. */
  gone: number;
  unmarked: number;
  ticks: number;
  /** Nodes with a mention that the page has let go of, and that something still keeps. */
  kept: number;
  dropped: number;
}

interface Pending {
  find: Find;
  node: Node | null;
  /** The term was seen in it. */
  isShown: boolean;
  at: number;
}

export const TERM = 'Great Firewall';

const TICK_MS = 50;
const LOOK_MS = 10;
/** Mentions beyond are not noted: the page itself would keep what it notes. */
const MAX_NOTED = 5000;

let latencies: number[] = [];
let noted: WeakRef<Node>[] = [];
let pending: Pending[] = [];
let gone = 0;
let ticks = 0;
let timers: ReturnType<typeof setInterval>[] = [];
let editorsOf: Application['editors'];

/** The text nodes in which painted marks begin. */
function paintedNodes(): Set<Node> {
  const nodes = new Set<Node>();
  for (const [name, ranges] of CSS.highlights)
    if (name.startsWith('sidelight-'))
      for (const range of ranges as Iterable<AbstractRange>) nodes.add(range.startContainer);
  return nodes;
}

function holdsAny(node: Node, painted: ReadonlySet<Node>): boolean {
  if (painted.has(node)) return true;
  for (const child of node.childNodes) if (holdsAny(child, painted)) return true;
  const shadow = node instanceof Element ? node.shadowRoot : null;
  return shadow !== null && holdsAny(shadow, painted);
}

function look(): void {
  const painted = paintedNodes();
  const now = performance.now();
  pending = pending.filter(each => {
    const found = each.find();
    if (found && !each.node) {
      each.node = found;
      if (noted.length < MAX_NOTED) noted.push(new WeakRef(found));
    }
    const isShown = found?.isConnected === true && readText(found).includes(TERM);
    if (each.isShown ? !isShown : each.node && !each.node.isConnected) {
      gone++;
      return false;
    }
    each.isShown = isShown;
    if (!found || !isShown || !holdsAny(found, painted)) return true;
    latencies.push(now - each.at);
    return false;
  });
}

/** Puts the application into the page: `drive` is what the test calls. */
export function run(application: Application): void {
  editorsOf = application.editors?.bind(application);
  const wrote = (find: Find): void =>
    void pending.push({ find, node: null, isShown: false, at: performance.now() });
  Object.assign(globalThis, {
    drive: {
      /** `looks`: marks are looked for while it runs, which costs time of its own. */
      start(looks: boolean): void {
        const note = looks ? wrote : () => undefined;
        timers = [setInterval(() => application.step(ticks++, note), TICK_MS)];
        if (looks) timers.push(setInterval(look, LOOK_MS));
      },
      stop(): void {
        timers.forEach(clearInterval);
      },
      /** True when all that is there is marked. */
      settle(): boolean {
        look();
        return pending.length === 0;
      },
      read: (): Driven => ({
        latencies,
        gone,
        unmarked: pending.length,
        ticks,
        ...countKept(),
      }),
      /** A node that is noted would count as the page's own. */
      forget(): void {
        noted = [];
        latencies = [];
      },
      editors: () => editorsOf?.() ?? [],
      mentions: () => readText(document.body).split(TERM).length - 1,
      painted: () => [...paintedNodes()].map(node => ({ isEdited: isEdited(node), text: node.textContent })),
    },
  });
}

function countKept(): { kept: number; dropped: number } {
  const nodes = noted.map(ref => ref.deref());
  const kept = nodes.filter(node => node && !node.isConnected).length;
  return { kept, dropped: kept + nodes.filter(node => !node).length };
}

const EDITED = '[contenteditable]:not([contenteditable="false"]), textarea, input';

const isEdited = (node: Node): boolean => (node.parentElement?.closest(EDITED) ?? null) !== null;

const INLINE = ['b', 'em', 'span', 'word-badge', 'slot'];

/** The page's text outside editors and controls, shadow trees included; a line for each block. */
function readText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches(`${EDITED}, button, script, style`)) return '';
  const parent = (node instanceof Element && node.shadowRoot) || node;
  const text = [...parent.childNodes].map(readText).join('');
  return node instanceof Element && !INLINE.includes(node.localName) ? `\n${text}\n` : text;
}

/** An element with this text, put into the page. */
export function add(name: string, text = '', parent: Element = document.body): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
}
