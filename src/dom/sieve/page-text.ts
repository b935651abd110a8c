import {
  ELEMENT,
  contentOf,
  findAll,
  firstChildOf,
  holdsMatch,
  nameOf,
  nextSiblingOf,
  openRootOf,
  typeOf,
} from '../tree/nodes.ts';

/** The title and the description, which are evidence of a page's topic. */
export function readHeadText(page: Document): string {
  const description = page.head?.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return `${page.title} | ${description}`;
}

/** All text below the root, without its head; what is read is part of it, in one piece for each block. */
export function readBodyText(page: Document): string {
  let text = '';
  const root = page.documentElement;
  for (let child = root && firstChildOf(root); child; child = nextSiblingOf(child)) {
    if (typeOf(child) !== ELEMENT || nameOf(child) !== 'head') text += contentOf(child) ?? '';
  }
  return text;
}

/** Words run across what these hold, which is in the text all the same: such a tree has to be walked. */
export const holdsAsides = (tree: Node): boolean => holdsMatch(tree, 'rt,rp,rtc');

/** Characters in footnote signs, which stand in the text and are not read. */
export function countUnread(tree: Node): number {
  let count = 0;
  for (const sign of findAll(tree, 'sup')) count += contentOf(sign)!.length;
  return count;
}

/** All names of HTML and the usual ones of SVG: what is left may be a custom element. */
const STANDARD_NAMES =
  'a,abbr,address,area,article,aside,audio,b,base,bdi,bdo,blockquote,body,br,button,canvas,caption,cite,code,col,' +
  'colgroup,data,datalist,dd,del,details,dfn,dialog,div,dl,dt,em,embed,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,' +
  'h5,h6,head,header,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,link,main,map,mark,menu,meta,meter,nav,noscript,' +
  'object,ol,optgroup,option,output,p,picture,pre,progress,q,s,samp,script,section,select,slot,small,source,span,strong,' +
  'style,sub,summary,sup,table,tbody,td,template,textarea,tfoot,th,thead,time,title,tr,track,u,ul,var,video,wbr,center,' +
  'font,svg,path,g,use,circle,rect,line,polygon,polyline,ellipse,defs,clipPath,linearGradient,stop,symbol,text,tspan';
export const CUSTOM = `:not(${STANDARD_NAMES})`;

/** By the list in the DOM standard. */
export const STANDARD_HOSTS =
  'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

type Hosts = 'custom' | 'all';

/** The open shadow trees below; custom hosts are found by the browser, others have to be asked one by one. */
export function findRoots(tree: Node, hosts: Hosts): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = typeOf(tree) === ELEMENT ? openRootOf(tree) : null;
  if (own) found.push(own);
  for (const element of findAll(tree, hosts === 'all' ? `${CUSTOM},${STANDARD_HOSTS}` : CUSTOM)) {
    const root = openRootOf(element);
    if (root) found.push(root);
  }
  return found.flatMap(root => [root, ...findRoots(root, hosts)]);
}
