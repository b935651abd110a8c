// Bundled for plain-page.ts: marks and cards as a page runs them by itself, with no extension around it.
import { CardController } from '../../src/content/card/card-controller.ts';
import { MarkedPage } from '../../src/content/page/marked-page.ts';
import { PageMarker } from '../../src/content/page/page-marker.ts';
import { PageState } from '../../src/content/page/page-state.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import { packOf } from '../../src/core/index/index-layout.ts';
import type { AskBackground } from '../../src/core/messages/protocol.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { PackLookup } from '../../src/core/packs/pack-lookup.ts';
import type { PageSettings } from '../../src/core/settings/page-settings.ts';
import { markAt, type PointerPlace } from '../../src/dom/marks/hit-test.ts';
import { HOST } from '../../src/dom/overlay/host-selector.ts';
import { speakEnglish } from '../../src/build/speak-english.ts';

// There is no extension whose messages could be read.
speakEnglish();

export interface Start {
  /** The index of the packs, in base 64. */
  index: string;
  packs: readonly Pack[];
  settings: Partial<PageSettings>;
}

export interface Painted {
  text: string;
  highlight: string;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface ShownCard {
  headword: string;
  box: Edges;
  isPinned: boolean;
  hasFocus: boolean;
  /** The name of the element that the host is in. */
  parent: string;
  /** A click in the middle of the card meets the card. */
  isOnTop: boolean;
}

const life = new AbortController();
const asked: string[] = [];
const events: string[] = [];
const moves: number[] = [];
let cardRoot: ShadowRoot | null = null;
let pointer: PointerPlace | null = null;
let page: { state: PageState; marked: MarkedPage; marker: PageMarker; card: CardController };

// The card's root is closed, to the tests too.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attach(options) {
  const root = attachShadow.call(this, options);
  if (options.mode === 'closed') cardRoot = root;
  return root;
};

const noteMove = (event: PointerEvent): void => {
  pointer = { x: event.clientX, y: event.clientY, path: event.composedPath() };
  moves.push(event.timeStamp);
};
addEventListener('pointermove', noteMove, { capture: true });

const edges = ({ left, top, right, bottom }: DOMRect): Edges => ({ left, top, right, bottom });

function rangeOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Reads the highlight registry, in the order of the lines and along them. */
function listPainted(): { range: Range; highlight: string; box: DOMRect }[] {
  return [...CSS.highlights]
    .flatMap(([highlight, ranges]) =>
      [...(ranges as Iterable<AbstractRange>)].map(each => ({ highlight, range: rangeOf(each) })),
    )
    .map(each => ({ ...each, box: each.range.getBoundingClientRect() }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
}

const cardElement = (): HTMLElement | null =>
  cardRoot?.host.isConnected ? cardRoot.querySelector<HTMLElement>('[role="dialog"]') : null;

/** The text of the mention with this number. */
function nameOf(id: number): string {
  const placed = page.marked.mentionOf(id);
  return placed ? placed.block.block.text.slice(placed.mention.hit.start, placed.mention.hit.end) : '?';
}

/** The tests call these. */
const api = {
  start({ index, packs, settings }: Start): void {
    const bytes = Uint8Array.from(atob(index), each => each.charCodeAt(0));
    const lookups = packs.map(pack => new PackLookup(pack));
    const ask: AskBackground = async (name, request) => {
      asked.push(name);
      if (!('refs' in request)) return { ok: false, error: 'this page has no background' };
      const value = request.refs.flatMap(ref => lookups[packOf(ref)]?.cardEntry(ref) ?? []);
      return { ok: true, value } as never;
    };
    const state = new PageState(document, 'example.org');
    state.settings = { ...state.settings, marks: 'all', wordsPerMark: 0, ...settings };
    const marked = new MarkedPage(readIndex(bytes)!, { revision: '1', bytes, knownRefs: [] }, ask);
    life.signal.addEventListener('abort', () => marked.life.abort());
    state.marked = marked;
    const card = new CardController(state, ask);
    const { send } = card;
    card.send = event => {
      // It comes with each change of the page.
      if (event.type !== 'mentions') {
        const mention = 'mention' in event ? event.mention : undefined;
        events.push(mention === undefined ? event.type : `${event.type} ${nameOf(mention)}`);
      }
      send.call(card, event);
    };
    page = { state, marked, marker: new PageMarker(state, marked), card };
    page.marker.begin('now');
  },

  /** Ends all that was started, as the end of the content script does. */
  stop(): void {
    const { state } = page;
    state.marked = null;
    life.abort();
    state.announce('index');
    state.announce('end');
  },

  /** Changes the reader's settings, which chooses the marks again. */
  change(settings: Partial<PageSettings>): void {
    page.state.settings = { ...page.state.settings, ...settings };
    page.marker.invalidate('selection');
  },

  painted: (): Painted[] =>
    listPainted().map(({ range, highlight }) => ({ text: range.toString(), highlight })),

  /** The boxes of the painted mark of this text, one a line or inline element. */
  boxesOf: (text: string): Edges[] => {
    const found = listPainted().find(({ range }) => range.toString().replace(/\s+/g, ' ') === text);
    return [...(found?.range.getClientRects() ?? [])].map(edges);
  },

  /** The mark under the pointer and the box of its line there. */
  hit: (): { text: string; line: Edges } | null => {
    const found = pointer && markAt(document, page.marked.marks, pointer);
    return found && { text: rangeOf(found.mark.range).toString(), line: edges(found.line) };
  },

  card: (): ShownCard | null => {
    const card = cardElement();
    const host = cardRoot?.host;
    if (!card || !host?.matches(':popover-open')) return null;
    const box = edges(card.getBoundingClientRect());
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return {
      headword: card.querySelector('h2')?.textContent.trim() ?? '',
      box,
      isPinned: card.querySelector('[aria-pressed="true"]') !== null,
      hasFocus: cardRoot?.activeElement !== null,
      parent: host.parentElement?.localName ?? '',
      isOnTop: top === host,
    };
  },

  /** The middle of the card's control of this name or text. */
  control: (name: string): { x: number; y: number } | null => {
    const named = [...(cardElement()?.querySelectorAll('button') ?? [])].find(
      each => (each.ariaLabel ?? each.textContent).trim() === name,
    );
    if (!named) return null;
    const { x, y, width, height } = named.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  },

  /** The name of the card's control that has the focus. */
  focused: (): string | null => {
    const active = cardRoot?.activeElement;
    return active ? (active.ariaLabel ?? active.role ?? active.textContent).trim() : null;
  },

  /** Scrolls to the first mention of the text and opens its card, as the popup asks for. */
  reveal: (text: string): boolean => {
    const placed = page.marked.mentions.find(({ id }) => nameOf(id) === text);
    return placed !== undefined && page.card.reveal(placed.id);
  },

  /** The events of the card since the last call. */
  takeEvents: (): string[] => events.splice(0),

  /** When the pointer moved since the last call, in ms. */
  takeMoves: (): number[] => moves.splice(0),

  /** The requests to the background. */
  asked: (): string[] => asked,

  hostCount: (): number => document.querySelectorAll(HOST).length,
};

export type PageApi = typeof api;

Object.assign(globalThis, { plainPage: api });
