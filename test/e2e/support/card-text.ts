import type { Page } from 'puppeteer-core';
import type { Driven } from '../../browsers/driven.ts';

/** The text of an open card, part by part, as it is shown. */
export interface CardText {
  headword: string;
  kind: string;
  summary: string;
  statements: { text: string; kind: string; by: string; date: string; passage: string }[];
  related: string[];
  source: string;
  text: string;
}

const READ = `root => {
  const card = root.querySelector('.card');
  if (!card || !root.host.matches(':popover-open')) return null;
  const say = (from, selector) => (from.querySelector(selector)?.innerText ?? '').replace(/\\s+/g, ' ').trim();
  return {
    headword: say(card, 'h2'),
    kind: say(card, '.kind'),
    summary: say(card, '.summary'),
    statements: [...card.querySelectorAll('.says li')].map(item => ({
      text: say(item, 'p'),
      kind: say(item, '.tag'),
      by: say(item, 'cite') || say(item.closest('section'), 'h3'),
      date: say(item, '.date'),
      passage: item.querySelector('.passage')?.textContent ?? '',
    })),
    related: [...card.querySelectorAll('.links .link')].map(link => link.innerText),
    source: say(card, '.source'),
    text: card.innerText,
  };
}`;

/** Reads the open card out of its closed shadow root; null if none is open. */
export function readCard(driven: Driven, page: Page): Promise<CardText | null> {
  return driven.inCard<CardText>(page, READ);
}

/** Waits until nothing moves in what of ours is shown, the card and the bar. */
export async function untilStill(driven: Driven, page: Page): Promise<void> {
  await driven.inCard(
    page,
    'root => Promise.allSettled(root.getAnimations().map(each => each.finished)).then(() => null)',
  );
}
