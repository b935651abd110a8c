import type { PageText } from '../../core/messages/protocol.ts';
import { MAX_TEXT_CHARS } from '../../core/timing.ts';
import { readTitle } from '../../dom/sieve/page-text.ts';
import { PageDate } from '../../dom/scan/page-date.ts';
import type { TextBlock } from '../../dom/tree/text-block.ts';
import { walkPage } from '../../dom/tree/walk.ts';
import { closestTo, contentOf, ELEMENT, isWithin, typeOf } from '../../dom/tree/nodes.ts';

/** Navigation and what nobody sees. */
const NOT_CONTENT = 'nav, footer, aside, form, [role=navigation], [role=contentinfo], [aria-hidden=true]';

export function readPageText(page: Document): PageText {
  const blocks: PageText['blocks'] = [];
  let length = 0;
  walkPage(page, {
    block: block => {
      const found = length < MAX_TEXT_CHARS ? readBlock(block) : null;
      if (!found) return;
      length += found.text.length;
      blocks.push(found);
    },
  });
  const date = new PageDate(page).read(new Date().getFullYear());
  return {
    title: readTitle(page),
    url: page.location.href,
    language: page.documentElement?.lang || null,
    ...(date ? { date } : {}),
    blocks,
  };
}

function readBlock({ text, nodes, container }: TextBlock): PageText['blocks'][number] | null {
  const element = typeOf(container) === ELEMENT ? (container as Element) : null;
  if (element && (isWithin(element, NOT_CONTENT) || isHidden(element))) return null;
  const terms = new Set(
    nodes.map(({ parentElement }) => parentElement && closestTo(parentElement, 'dfn, dt')),
  );
  const defined = [...terms].flatMap(term => (term && contentOf(term)?.replace(/\s+/g, ' ').trim()) || []);
  return {
    text: text.replace(/[\s\uFFFC]+/g, ' ').trim(),
    heading: !element || isWithin(element, 'h1, h2, h3, h4, h5, h6'),
    ...(defined.length ? { defined } : {}),
  };
}

const isHidden = (element: Element): boolean => !Element.prototype.checkVisibility.call(element);
