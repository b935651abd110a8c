import type { Openings } from '../../src/content/boot/sieved-page.ts';
import { MarkedPage } from '../../src/content/page/marked-page.ts';
import { PageMarker } from '../../src/content/page/page-marker.ts';
import { PageState } from '../../src/content/page/page-state.ts';
import { buildIndex } from '../../src/core/index/index-build.ts';
import { readIndex } from '../../src/core/index/index-read.ts';
import type { AskBackground } from '../../src/core/messages/protocol.ts';
import type { Pack } from '../../src/core/model/model.ts';
import { fakeIntersections } from './intersections.ts';

/** Marks need these, which jsdom lacks. */
export function fakeMarkSupport(): void {
  const supports = (property: string): boolean => property !== '-moz-appearance';
  Object.assign(globalThis, {
    CSS: { highlights: new Map<string, Set<StaticRange>>(), supports },
    Highlight: Set,
    CSSStyleSheet: FakeSheet,
  });
  for (const { prototype } of [Document, ShadowRoot])
    Object.defineProperty(prototype, 'adoptedStyleSheets', { configurable: true, get: adopted, set: adopt });
  fakeIntersections();
  Element.prototype.checkVisibility = () => true;
  window.matchMedia = () => new EventTarget() as MediaQueryList;
}

class FakeSheet {
  readonly disabled = false;
  readonly media = { mediaText: '' };
  cssRules: { cssText: string }[] = [];
  replaceSync(text: string): void {
    this.cssRules = text.split('\n').map(cssText => ({ cssText }));
  }
}

const adoptedBy = new WeakMap<object, readonly FakeSheet[]>();

function adopted(this: object): readonly FakeSheet[] {
  if (!adoptedBy.has(this)) adoptedBy.set(this, []);
  return adoptedBy.get(this)!;
}

function adopt(this: object, sheets: readonly FakeSheet[]): void {
  adoptedBy.set(this, [...sheets]);
}

const askNobody: AskBackground = async () => ({ ok: false, error: 'nobody answers' });

/** A page that is marked with a pack, without any extension around it. */
export function makeMarkedPage(
  pack: Pack,
  { signal, ask = askNobody, openings }: { signal: AbortSignal; ask?: AskBackground; openings?: Openings },
): { state: PageState; marked: MarkedPage; marker: PageMarker } {
  const bytes = buildIndex([pack]);
  const state = new PageState(document, 'example.org');
  const marked = new MarkedPage(readIndex(bytes)!, { revision: '1', bytes, knownRefs: [] }, ask);
  signal.addEventListener('abort', () => marked.life.abort());
  state.marked = marked;
  return { state, marked, marker: new PageMarker(state, marked, openings) };
}
