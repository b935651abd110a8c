import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/core/messages/protocol.ts';
import type { Driven } from '../browsers/driven.ts';
import { until } from '../browsers/waiting.ts';
import { AT_REST } from '../e2e/support/counting/at-rest.ts';
import type { Counts } from '../e2e/support/counting/count-ours.ts';
import { measureStall } from './measure-stall.ts';
import { TERM, type HostilePage } from './hostile-page.ts';

type Replies = Record<string, { ok: boolean; value?: unknown; error?: string }>;

/** A visit to a page shows these. */
interface Visit {
  marked: 'marked' | 'not marked' | 'no answer';
  /** The marks once the page has done what it has in mind. */
  later: Visit['marked'];
  card: 'open' | 'none';
  popup: 'lists the term' | 'not asked';
  /** Requests of the popup, the menu and the keyboard that failed, with what they said. */
  failed: string[];
  /** The work that goes on or waits after switching off, beyond what may. */
  left: string[];
  errors: string[];
}

const NOTHING_ASKED: Pick<Visit, 'card' | 'popup' | 'failed'> = {
  card: 'none',
  popup: 'not asked',
  failed: [],
};

/** Visits pages one after the other in one tab. */
export class Visitor {
  readonly #driven: Driven;
  readonly #page: Page;
  readonly #tab: number;

  constructor(at: { driven: Driven; page: Page; tab: number }) {
    this.#driven = at.driven;
    this.#page = at.page;
    this.#tab = at.tab;
  }

  /** How much longer the page stalls with Sidelight than without, in ms. */
  measureStall(hostile: HostilePage, url: string): Promise<number> {
    return measureStall(this.#page, { hostile, url, set: on => this.#set(on) });
  }

  async visit(hostile: HostilePage, url: string): Promise<Visit> {
    const before = (await this.#driven.errors()).length;
    // Not while the page before is still there, which would be marked once more.
    await this.#page.goto('about:blank');
    await this.#set(true);
    await this.#page.goto(url, { waitUntil: 'domcontentloaded' });
    const marked = await this.#untilMarked(hostile);
    let later = marked;
    if (hostile.after) {
      await this.#page.evaluate(`${hostile.after};void 0`);
      if (!hostile.isGone) later = await this.#untilMarked(hostile);
    }
    const asked = await this.#ask(hostile, later);
    const { errors } = (await this.#report()) ?? { errors: [] };
    const left = await this.#switchOff(hostile);
    return {
      marked,
      later,
      ...asked,
      left,
      errors: [...errors, ...(await this.#driven.errors()).slice(before)],
    };
  }

  /** Chromium allows 120 changes a minute. */
  async #set(on: boolean): Promise<void> {
    const stored = JSON.stringify({ settings: { version: 1, wordsPerMark: 0, on } });
    const helper = await this.#driven.helper();
    await until(
      'the settings to be taken',
      () => helper.evaluate<boolean>(`chrome.storage.sync.set(${stored}).then(() => true)`),
      60_000,
    );
  }

  async #send<T>(message: string): Promise<T | null> {
    const helper = await this.#driven.helper();
    return helper.evaluate<T | null>(
      `chrome.tabs.sendMessage(${this.#tab}, ${message}, { frameId: 0 })
        .then(reply => reply?.ok ? reply.value : null, () => null)`,
    );
  }

  #report(): Promise<PageReport | null> {
    return this.#send<PageReport>(`{ name: 'report', request: {} }`);
  }

  async #untilMarked({ unmarked, silent }: HostilePage): Promise<Visit['marked']> {
    let last: PageReport | null = null;
    await until(
      'marks',
      async () => {
        last = await this.#report();
        if (last === null) return silent !== undefined;
        return last.state !== 'starting' && (silent ?? unmarked ?? findTerm(last)) !== null;
      },
      4000,
    ).catch(() => undefined);
    const report = last as PageReport | null;
    return report === null ? 'no answer' : findTerm(report) === null ? 'not marked' : 'marked';
  }

  /** Asks for everything that a reader could, and opens the card last. */
  async #ask(
    hostile: HostilePage,
    marked: Visit['marked'],
  ): Promise<Pick<Visit, 'card' | 'popup' | 'failed'>> {
    const report = await this.#report();
    const id = report && findTerm(report);
    if (id === null || marked !== 'marked') return NOTHING_ASKED;
    const helper = await this.#driven.helper();
    const replies = await helper.evaluate<Replies>(`(${ASK_ALL})(${this.#tab}, ${id})`);
    const failed = Object.entries(replies).flatMap(([name, { ok, error }]) =>
      ok ? [] : `${name}: ${error}`,
    );
    const popup = hostile.popup ? await this.#openPopup() : 'not asked';
    const isOpen = hostile.isGone ? null : await this.#openCard(hostile.cardless ? 300 : 3000);
    return { card: isOpen ? 'open' : 'none', popup, failed };
  }

  /** Asks again by a number as it is then: the page may have moved the words, and not be read again yet. */
  async #openCard(milliseconds: number): Promise<boolean | null> {
    const isShown = async (): Promise<boolean> =>
      ((await this.#count())?.shown ?? []).some(text => text.includes(TERM));
    const reveal = async (): Promise<boolean> => {
      if (await isShown()) return true;
      const report = await this.#report();
      const id = report && findTerm(report);
      if (id !== null) await this.#send(`{ name: 'reveal', request: { id: ${id} } }`);
      return isShown();
    };
    return until('the card', reveal, milliseconds).catch(() => null);
  }

  async #openPopup(): Promise<Visit['popup']> {
    const popup = await this.#driven.openPopup(this.#page);
    await until('the term in the popup', () =>
      popup.evaluate<boolean>(`document.body.textContent.includes(${JSON.stringify(TERM)})`),
    );
    await popup.close();
    return 'lists the term';
  }

  #count(): Promise<Counts | null> {
    return this.#send<Counts>(`{ name: 'count-ours', request: {} }`);
  }

  async #switchOff({ silent }: HostilePage): Promise<string[]> {
    await this.#set(false);
    let left: string[] = [];
    await until(
      'nothing to be left',
      async () => {
        const counts = await this.#count();
        left = counts ? listLeft(counts) : silent ? [] : ['no answer'];
        return left.length === 0;
      },
      4000,
    ).catch(() => undefined);
    return left;
  }
}

/** The number of the term's first mark. */
function findTerm({ mentions }: PageReport): number | null {
  return mentions.find(({ marked, text }) => marked && text.startsWith(TERM))?.id ?? null;
}

function listLeft({ timers, intervals, frames, idle, highlights, ...counts }: Counts): string[] {
  const waiting = Object.entries({ timers, intervals, frames, idle, highlights }).flatMap(([name, count]) =>
    count ? `${count} ${name}` : [],
  );
  const listeners = counts.listeners
    .map(each => each.replace(/^XMLDocument|^Document/, 'HTMLDocument'))
    // Elements of a card that is gone hear nothing; they are counted until the browser collects them.
    .filter(each => !AT_REST.includes(each) && !/^(?:HTML\w*Element|SVG\w*|ShadowRoot) /.test(each));
  return [...waiting, ...counts.observers, ...listeners, ...counts.shown];
}

const ASK_ALL = `async (tab, id) => {
  const replies = {};
  const ask = async (name, request) => {
    const reply = await chrome.tabs.sendMessage(tab, { name, request }, { frameId: 0 }).catch(error => ({ ok: false, error: String(error) }));
    replies[name + ' ' + (request.type ?? '')] = reply ?? { ok: false, error: 'no answer' };
  };
  await ask('page-text', {});
  await ask('picked', { text: '' });
  await ask('quotes', { ids: [id] });
  await ask('jump', { id });
  await ask('reading', { type: 'list' });
  await ask('reading', { type: 'show', id, scroll: true });
  await ask('reading', { type: 'end' });
  await ask('why-not', { text: 'Great Firewall' });
  return Object.fromEntries(Object.entries(replies).map(([name, { ok, error }]) => [name, { ok, error }]));
}`;
