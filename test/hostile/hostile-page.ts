/** One page as somebody would write it who wants Sidelight to fail. The whole of it is in its row of a table. */
export interface HostilePage {
  name: string;
  /** The document as it is served. */
  body: string;
  /** HTML where nothing is said. */
  type?: string;
  headers?: Record<string, string>;
  /** Evaluated in the page once it is marked. */
  after?: string;
  /** Why the page has no mark; then it has no card either. */
  unmarked?: string;
  /** Why a card cannot open. */
  cardless?: string;
  /** Why a card may open or not: its words may be others by then. */
  fickle?: string;
  /** Opens the toolbar popup itself, and looks for the term in it. */
  popup?: true;
  /** The page takes its own text away, or goes on for ever: its marks are not looked at again after `after`. */
  isGone?: true;
  /** Answers of ours that may fail there, and why. */
  silent?: string;
  /** In the browser of that kind alone: what it does there is of no use in the other. */
  only?: 'chromium' | 'firefox';
}

/** Of the topic of the bundled list, so that its words are marked. */
export const TEXT =
  'The World Internet Conference opened in Wuzhen, and Xi Jinping spoke there of cybersovereignty. Behind the ' +
  'Great Firewall the builders of the GFW speak of reform.';

export const TERM = 'Great Firewall';

export const PARAGRAPH = `<p id="text">${TEXT}</p>`;

interface Parts {
  head?: string;
  /** Instead of the paragraph alone. */
  body?: string;
  /** Runs before anything else of the page. */
  first?: string;
  /** Runs at the end of the body. */
  last?: string;
  title?: string;
}

export function html({
  head = '',
  body = PARAGRAPH,
  first = '',
  last = '',
  title = 'Hostile',
}: Parts = {}): string {
  const script = (source: string): string => (source ? `<script>${source}</script>` : '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${script(first)}
<title>${title}</title>${head}</head><body>${body}${script(last)}</body></html>`;
}
