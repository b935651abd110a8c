import {
  ELEMENT,
  STANDARD_HOSTS,
  TEXT,
  contentOf,
  findAll,
  firstChildOf,
  holdsMatch,
  lengthOf,
  nameOf,
  nextSiblingOf,
  openRootOf,
  startOf,
  typeOf,
} from '../tree/nodes.ts';

/** The title and the description, which are evidence of a page's topic. */
export function readHeadText(page: Document): string {
  const description = page.head?.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return `${readTitle(page)} | ${description.slice(0, MAX_HEAD_CHARS)}`;
}

/** Of a title and of a description: more is read after each change and carried by each report, and says no more. */
const MAX_HEAD_CHARS = 10_000;

/** Cut before it is read: only getting a long title takes time, and no message carries one of 64 MB. */
export function readTitle(page: Document): string {
  const element = page.querySelector(page.documentElement?.localName === 'svg' ? ':root > title' : 'title');
  let text = '';
  for (let node = element && firstChildOf(element); node; node = nextSiblingOf(node)) {
    if (lengthOf(node) > 0) text += startOf(node, MAX_HEAD_CHARS - text.length);
    if (text.length === MAX_HEAD_CHARS) return text.replace(/[ \t\n\f\r]+/g, ' ').trim();
  }
  return page.title;
}

/** All text below the root, without its head; what is read is part of it, in one piece for each block. */
export function readBodyText(page: Document): string {
  let text = '';
  const root = page.documentElement;
  for (let child = root && firstChildOf(root); child; child = nextSiblingOf(child)) {
    // As the root's own text, which has no comments.
    if (typeOf(child) === ELEMENT ? nameOf(child) !== 'head' : typeOf(child) === TEXT)
      text += contentOf(child)!;
  }
  return text;
}

/** Words run across what these hold, which is in the text all the same: such a tree has to be walked. */
export const holdsRuby = (tree: Node): boolean => holdsMatch(tree, 'rt,rp,rtc');

/** Characters in footnote signs, which stand in the text and are not read. */
export function countUnread(tree: Node): number {
  let count = 0;
  for (const sign of findAll(tree, 'sup')) count += contentOf(sign)!.length;
  return count;
}

/**
 * Names of HTML and SVG of which pages have many, the most frequent first: what is left may be a custom element. Those
 * that a page has few of are asked one by one, which costs less than to test every element for them.
 */
const STANDARD_NAMES =
  'div,span,a,li,p,img,td,path,svg,tr,i,b,ul,button,meta,script,link,h3,h2,strong,em,br,input,section,use,option,' +
  'g,label,time,form,article,header,figure,source,style,abbr,area,aside,cite,code,dd,del,dl,dt,figcaption,footer,' +
  'h1,h4,h5,h6,hr,ins,kbd,mark,nav,ol,picture,pre,q,s,samp,select,small,sub,sup,table,tbody,th,thead,u,var,wbr,' +
  'font,circle,rect,line,polygon,ellipse,text,tspan,title,template,noscript,details,summary,caption,iframe,video,' +
  'audio,canvas,textarea,object,defs,clipPath,mask,symbol,linearGradient,radialGradient,stop,filter,desc,pattern';
export const CUSTOM = `:not(${STANDARD_NAMES})`;

type Hosts = 'custom' | 'all';

/** The open shadow trees below; custom hosts are found by the browser, others have to be asked one by one. */
export function findRoots(tree: Node, hosts: Hosts): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = typeOf(tree) === ELEMENT ? openRootOf(tree) : null;
  if (own) found.push(own);
  const elements = findAll(tree, hosts === 'all' ? `${CUSTOM},${STANDARD_HOSTS}` : CUSTOM);
  // An iterator makes an object for each of hundreds.
  for (let i = 0, { length } = elements; i < length; i++) {
    const root = openRootOf(elements[i]!);
    if (root) found.push(root);
  }
  return found.flatMap(root => [root, ...findRoots(root, hosts)]);
}
