import { TOP_FRAME } from '../../core/messages/protocol.ts';
import { linkToQuote } from '../../core/text/text-fragment.ts';
import type { CardEntry, EntryName } from '../../core/model/card-entry.ts';
import { printTermsMarkdown, type CopiedTerm } from './copied-markdown.ts';
import { printTermsCsv } from './copied-csv.ts';
import { say } from '../../locale/say.ts';
import { copyToClipboard } from '../../platform/browser/clipboard.ts';
import { askBackground, askFrame } from '../../platform/browser/messages.ts';
import type { CopyFormat } from './PageMenu.tsx';
import type { PopupPack } from './page-view.ts';
import type { PageTerm } from './terms/page-term.ts';
import { groupTerms } from './terms/term-groups.ts';
import { formatAttribution, formatSource } from '../../ui/labels/citation.ts';
import type { PageSnapshot } from './page-source.ts';

const NAMES: Record<CopyFormat, string> = { markdown: 'Markdown', csv: 'CSV' };

export async function findCards(names: readonly EntryName[]): Promise<CardEntry[]> {
  const reply = await askBackground('cards', { names: [...names] });
  if (!reply.ok) throw new Error(say('listsUnread'));
  return reply.value;
}

/** Those that are marked, in the order in which the popup has them. */
export async function copyTerms(
  format: CopyFormat,
  page: PageSnapshot,
  packs: readonly PopupPack[],
): Promise<string> {
  const { view, reports } = page;
  const top = reports.find(({ frameId }) => frameId === TOP_FRAME)?.report;
  if (!top || !('terms' in view)) throw new Error(say('popupPageSilent'));
  const marked = groupTerms(view.terms, packs).flatMap(group => group.marked);
  const [cards, links] = await Promise.all([
    findCards(marked.map(({ pack, entry }) => ({ pack, entry }))),
    findLinks(marked, page),
  ]);
  const terms = marked.flatMap(({ key, pack, entry, count }): CopiedTerm[] => {
    const card = cards.find(each => each.pack.id === pack && each.entry.id === entry);
    if (!card) return [];
    const attributions = card.statements.map(each => formatAttribution(each, card.pack));
    return [{ card, attributions, source: formatSource(card.pack), count, link: links.get(key) ?? null }];
  });
  const plain = format === 'csv' ? printTermsCsv(terms, top) : printTermsMarkdown(terms, top);
  if (!(await copyToClipboard({ plain }))) throw new Error(say('popupCopyRefused'));
  return say('popupCopiedTerms', { count: terms.length, format: NAMES[format] });
}

/** A frame that was written into its page has no address of its own: no link leads into it. */
const HAS_ADDRESS = /^(?:https?|file|ftp):/;

async function findLinks(
  terms: readonly PageTerm[],
  { tab, reports }: PageSnapshot,
): Promise<Map<string, string>> {
  const links = await Promise.all(
    reports.map(async ({ frameId, report: { url } }) => {
      const keys = new Map<number, string>();
      for (const { key, places } of terms) if (places[0]?.frameId === frameId) keys.set(places[0].id, key);
      if (!tab || keys.size === 0 || !HAS_ADDRESS.test(url)) return [];
      const reply = await askFrame('quotes', { ids: [...keys.keys()] }, { tabId: tab.id, frameId });
      return (reply.ok ? reply.value : []).flatMap(({ id, quote }) => {
        const key = keys.get(id);
        return key === undefined ? [] : [[key, linkToQuote(url, quote)] as const];
      });
    }),
  );
  return new Map(links.flat());
}
