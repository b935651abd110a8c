import type { PageText } from '../../core/messages/protocol.ts';
import { PageDate } from '../../dom/scan/page-date.ts';
import type { TextBlock } from '../../dom/tree/text-block.ts';
import { Walk } from '../../dom/tree/walk.ts';

/** No list is built from more characters; what comes after them is left out. */
const MOST = 5_000_000;

/** What stands around the text of a page, and what nobody sees. */
const AROUND = 'nav, footer, aside, form, [role=navigation], [role=contentinfo], [aria-hidden=true]';

/** Reads what a page says: its blocks in order, shadow trees after the tree that holds them. */
export function readPageText(page: Document): PageText {
  const blocks: PageText['blocks'] = [];
  let length = 0;
  const read = (root: Node): void => {
    const shadows: ShadowRoot[] = [];
    const walk = new Walk(root, 'deep', {
      heading: () => undefined,
      shadow: shadow => void shadows.push(shadow),
      block: block => {
        const found = length < MOST ? readBlock(block) : null;
        if (!found) return;
        length += found.text.length;
        blocks.push(found);
      },
    });
    while (walk.step(Infinity));
    shadows.forEach(read);
  };
  read(page.body ?? page.documentElement);
  const date = new PageDate(page).read(new Date().getFullYear());
  return {
    title: page.title,
    url: page.location.href,
    language: page.documentElement?.lang || null,
    ...(date ? { date } : {}),
    blocks,
  };
}

function readBlock({ text, nodes, container }: TextBlock): PageText['blocks'][number] | null {
  const element = container instanceof Element ? container : container.parentElement;
  if (element?.closest(AROUND) || element?.checkVisibility?.() === false) return null;
  const terms = new Set(nodes.map(node => node.parentElement?.closest('dfn, dt')));
  const defined = [...terms].flatMap(term => term?.textContent?.replace(/\s+/g, ' ').trim() || []);
  return {
    text: text.replace(/[\s\uFFFC]+/g, ' ').trim(),
    heading: element?.closest('h1, h2, h3, h4, h5, h6') !== null,
    ...(defined.length ? { defined } : {}),
  };
}
