import { chrome } from 'jest-chrome';
import browser from 'webextension-polyfill';
import { clearLeftovers } from '../../../src/content/page/leftovers.ts';
import { PageSession } from '../../../src/content/page/page-session.ts';
import type { PageChange } from '../../../src/content/page/page-state.ts';
import { buildIndex } from '../../../src/core/index/index-build.ts';
import { makeRef } from '../../../src/core/index/index-layout.ts';
import type { IndexReply } from '../../../src/core/messages/protocol.ts';
import type { SiteSettings } from '../../../src/core/settings/page-settings.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { PREFETCH_DELAY_MS } from '../../../src/core/timing.ts';
import { RETRY_DELAYS_MS } from '../../../src/platform/browser/messages.ts';
import { packOfForms } from '../../helpers/indexed.ts';
import { siteSettings } from '../site-settings.ts';
import { captureWindowListeners } from '../../helpers/window-listeners.ts';
import { fakeMarkSupport } from '../../helpers/marked-page.ts';

const bytes = buildIndex([packOfForms(['tea', 'coffee house'])]);
const otherBytes = buildIndex([packOfForms(['tea'])]);

/** The index of the background; null where nobody answers. */
let index: IndexReply | null;
let known: number[];
const asked = jest.fn();
const count = (): object[] =>
  asked.mock.calls.filter(([name]) => name === 'count').map(([, request]) => request as object);
const namesAsked = (): string[] => asked.mock.calls.map(([name]) => name as string);

function answer(name: string, request: { haveRevision?: string | null }): unknown {
  if (name === 'index') return index && request.haveRevision === index.revision ? null : index;
  if (name === 'known') return known;
  return name === 'entries' ? [] : null;
}

let life: AbortController;
let session: PageSession;
let changes: PageChange[];

beforeAll(() => {
  fakeMarkSupport();
  const send = (
    { name, request }: { name: string; request: object },
    done: (reply: unknown) => void,
  ): void => {
    asked(name, request);
    const isAsleep = name === 'index' && !index;
    done(isAsleep ? { ok: false, error: 'asleep' } : { ok: true, value: answer(name, request) });
  };
  chrome.runtime.sendMessage.mockImplementation(send as never);
});

beforeEach(async () => {
  jest.useFakeTimers();
  await browser.storage.local.clear();
  document.body.innerHTML = '<p>Green tea.</p><p>A coffee house.</p>';
  index = { revision: '1', bytes, knownRefs: [] };
  known = [];
  life = new AbortController();
  session = new PageSession(document, 'www.Example.org', life.signal);
  changes = [];
  session.state.subscribe(change => void changes.push(change));
  asked.mockClear();
});

afterEach(() => {
  life.abort();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Applies settings and lets all follow that follows. */
async function apply(settings: Partial<Settings> = {}, fields: Partial<SiteSettings> = {}): Promise<void> {
  const applied = session.apply(siteSettings(settings, fields));
  await jest.advanceTimersByTimeAsync(6000);
  await applied;
}

const packsChange = (settings: Partial<Settings> = {}): Promise<void> =>
  apply(settings, { revision: `${Math.random()}` });

const markedWords = (): string[] => {
  const { marked } = session.state;
  return (marked?.mentions ?? [])
    .filter(({ id }) => marked!.markOf(id))
    .map(({ mention: { hit }, block: { block } }) => block.text.slice(hit.start, hit.end));
};

test('where marks are on the page is marked, its marks counted, and its entries fetched a little later', async () => {
  const applied = session.apply(siteSettings());
  await jest.advanceTimersByTimeAsync(PREFETCH_DELAY_MS - 1);
  await applied;
  expect(session.state.activity).toBe('on');
  expect(markedWords()).toEqual(['tea', 'coffee house']);
  expect(namesAsked()).toEqual(['index', 'count']);
  expect(count()).toEqual([{ marks: 2, active: true, page: performance.timeOrigin, isTop: true }]);
  await jest.advanceTimersByTimeAsync(1);
  expect(asked).toHaveBeenLastCalledWith('entries', { revision: '1', refs: [makeRef(0, 0), makeRef(0, 1)] });
});

test.each([
  ['off everywhere', { on: false }, 'off'],
  ['off on the site', { isSiteOff: true }, 'site-off'],
])('%s nothing is read', async (_name, fields, activity) => {
  await apply({}, fields);
  expect(session.state).toMatchObject({ activity, marked: null, site: 'example.org' });
  expect(namesAsked()).toEqual(['count']);
  expect(count()).toEqual([{ marks: 0, active: false, page: performance.timeOrigin, isTop: true }]);
});

test('switched off the marks go, switched on they come back', async () => {
  await apply();
  changes = [];
  await apply({ on: false });
  expect(changes).toEqual(['index', 'off']);
  expect(CSS.highlights.size).toBe(0);
  expect(count().at(-1)).toMatchObject({ marks: 0, active: false });
  await apply();
  expect(markedWords()).toEqual(['tea', 'coffee house']);
  expect(count().at(-1)).toMatchObject({ marks: 2, active: true });
});

test('what the reader wants marked is judged again with the same index', async () => {
  await apply();
  const { marked } = session.state;
  asked.mockClear();
  changes = [];
  await apply({ never: ['tea'] });
  expect(markedWords()).toEqual(['coffee house']);
  await apply({ never: ['tea', 'coffee house'] });
  expect(markedWords()).toEqual([]);
  // As one word it is another list, though it prints the same.
  await apply({ never: ['tea,coffee house'] });
  expect(markedWords()).toEqual(['tea', 'coffee house']);
  expect(session.state.marked).toBe(marked);
  expect(namesAsked()).not.toContain('index');
  expect(changes).toEqual(['painted', 'painted', 'painted']);
});

test('settings that change nothing on the page do nothing there', async () => {
  await apply();
  asked.mockClear();
  changes = [];
  await apply({ hoverDelay: 0, tapLinks: 'card-first' });
  expect([changes, namesAsked()]).toEqual([[], []]);
  expect(session.state.settings.hoverDelay).toBe(0);
});

test('two changes at once are both made', async () => {
  await apply();
  known = [makeRef(0, 1)];
  await apply({ known: ['my-terms/coffee-house'], never: ['tea'] });
  expect(markedWords()).toEqual([]);
});

test('what became known is asked for by revision; a private entry changes nothing', async () => {
  await apply();
  changes = [];
  await apply({ known: ['private/secret'] });
  expect(asked).toHaveBeenCalledWith('known', { revision: '1' });
  expect(changes).toEqual([]);
  known = [makeRef(0, 0)];
  await apply({ known: ['my-terms/tea'] });
  expect(markedWords()).toEqual(['coffee house']);
});

test('another index takes the place of the former, whose marks stay until it is there', async () => {
  await apply();
  const before = session.state.marked!;
  index = null;
  const applied = session.apply(siteSettings({}, { revision: 'new' }));
  await jest.advanceTimersByTimeAsync(RETRY_DELAYS_MS[0]! / 2);
  expect(markedWords()).toEqual(['tea', 'coffee house']);
  index = { revision: '2', bytes: otherBytes, knownRefs: [] };
  await jest.advanceTimersByTimeAsync(1000);
  await applied;
  expect(session.state.marked).not.toBe(before);
  expect(before.life.signal.aborted).toBe(true);
  expect(markedWords()).toEqual(['tea']);
  expect(changes.slice(-3)).toEqual(['index', 'index', 'painted']);
});

test('the same bytes under another revision are no new start: the page learns of nothing', async () => {
  await apply();
  const { marked } = session.state;
  changes = [];
  index = { revision: '2', bytes: bytes.slice(), knownRefs: [] };
  await apply({ packsPrivate: ['secret'] });
  expect(session.state.marked).toBe(marked);
  expect(changes).toEqual(['entries']);
  // Their words may have changed.
  expect(asked).toHaveBeenLastCalledWith('entries', expect.objectContaining({ revision: '2' }));
});

test('a background that does not answer is asked again, and then given up', async () => {
  index = null;
  await apply();
  expect(namesAsked()).toEqual(Array(RETRY_DELAYS_MS.length + 1).fill('index'));
  expect(session.state).toMatchObject({ activity: 'failed', marked: null, errors: ['no index: asleep'] });
  expect(changes).toEqual(['failed']);
  index = { revision: '1', bytes, knownRefs: [] };
  await packsChange();
  expect(markedWords()).toEqual(['tea', 'coffee house']);
});

test('an index that arrives after marks were switched off is not taken', async () => {
  index = null;
  const applied = session.apply(siteSettings());
  await jest.advanceTimersByTimeAsync(RETRY_DELAYS_MS[0]! / 2);
  await session.apply(siteSettings({ on: false }));
  index = { revision: '1', bytes, knownRefs: [] };
  await jest.advanceTimersByTimeAsync(5000);
  await applied;
  expect(session.state).toMatchObject({ activity: 'off', marked: null, errors: [] });
});

test('a broken index is an error, not an exception', async () => {
  index = { revision: '1', bytes: new Uint8Array(8), knownRefs: [] };
  await apply();
  expect(session.state).toMatchObject({
    activity: 'failed',
    marked: null,
    errors: ['the index cannot be read'],
  });
});

test('changed packs matter only where marks are on', async () => {
  await apply({ on: false });
  asked.mockClear();
  await packsChange({ on: false });
  expect(namesAsked()).toEqual([]);
});

/** A session whose window a test sends events to that the browser would send. */
function startWatched(): ReturnType<typeof captureWindowListeners> {
  const listeners = captureWindowListeners();
  session = new PageSession(document, 'www.Example.org', life.signal);
  return listeners;
}
const TRUSTED = { isTrusted: true };

test('a page that leaves takes its count back, and reports it again when it comes back', async () => {
  const listeners = startWatched();
  await apply();
  listeners.fire('pagehide', TRUSTED);
  expect(count().at(-1)).toMatchObject({ marks: 0, left: true });
  listeners.fire('pageshow', TRUSTED);
  await session.comeBack();
  expect(count().at(-1)).toEqual({ marks: 2, active: true, page: performance.timeOrigin, isTop: true });
});

test('a page that has left counts no more, though its marks come and go, until it comes back', async () => {
  const listeners = startWatched();
  await apply({ on: false });
  listeners.fire('pagehide', TRUSTED);
  asked.mockClear();
  await apply();
  expect(session.state.marked?.marks.count).toBe(2);
  expect(count()).toEqual([]);
  listeners.fire('pageshow', TRUSTED);
  await session.comeBack();
  expect(count()).toEqual([{ marks: 2, active: true, page: performance.timeOrigin, isTop: true }]);
});

test('a page that says itself that it leaves is not believed', async () => {
  await apply();
  asked.mockClear();
  for (let i = 0; i < 3; i++) window.dispatchEvent(new Event('pagehide'));
  expect(count()).toEqual([]);
});

test('what looks like ours stays in a page that this script has begun in', () => {
  CSS.highlights.set('sidelight-teal-dotted-light', new Highlight());
  session = new PageSession(document, 'example.org', life.signal);
  expect([...CSS.highlights.keys()]).toEqual(['sidelight-teal-dotted-light']);
  CSS.highlights.clear();
});

test('what a former version left is cleared away', () => {
  CSS.highlights.set('sidelight-teal-dotted-light', new Highlight());
  CSS.highlights.set('theirs', new Highlight());
  clearLeftovers(document);
  expect([...CSS.highlights.keys()]).toEqual(['theirs']);
  CSS.highlights.delete('theirs');
});

test('at the end of the script nothing is left', async () => {
  await apply();
  life.abort();
  expect(changes.slice(-3)).toEqual(['index', 'off', 'end']);
  expect(CSS.highlights.size).toBe(0);
  expect(session.state.marked).toBeNull();
  asked.mockClear();
  window.dispatchEvent(new Event('pagehide'));
  expect(namesAsked()).toEqual([]);
  expect(jest.getTimerCount()).toBe(0);
});
