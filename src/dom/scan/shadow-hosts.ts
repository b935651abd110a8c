import { UNREAD, mayHost } from '../tree/element-roles.ts';
import { findAll, isWithin, openRootOf } from '../tree/nodes.ts';

/** No custom elements. Those that may be hosts are searched later, since there are many, and nearly none is one. */
const STANDARD =
  'a,abbr,address,area,article,aside,audio,b,base,bdi,bdo,big,blockquote,body,br,button,canvas,caption,center,circle,' +
  'cite,clippath,code,col,colgroup,data,datalist,dd,defs,del,details,dfn,dialog,div,dl,dt,ellipse,em,embed,fieldset,' +
  'figcaption,figure,font,footer,form,g,h1,h2,h3,h4,h5,h6,head,header,hgroup,hr,html,i,iframe,img,input,ins,kbd,' +
  'label,legend,li,line,link,main,map,mark,mask,menu,meta,meter,nav,nobr,noscript,object,ol,optgroup,option,output,' +
  'p,param,path,picture,polygon,polyline,pre,progress,q,rect,rp,rt,ruby,s,samp,script,search,section,select,slot,' +
  'small,source,span,stop,strike,strong,style,sub,summary,sup,svg,symbol,table,tbody,td,template,text,textarea,' +
  'tfoot,th,thead,time,title,tr,track,tspan,tt,u,ul,use,var,video,wbr';

const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';

const HOSTS_PER_SLICE = 500;

/** Calls back for each open shadow root that is read below `root`: of custom elements at once, of others when the page is idle. */
export function eachShadow(root: Node, report: (shadow: ShadowRoot) => void, signal: AbortSignal): void {
  for (const element of findAll(root, `:not(${STANDARD})`)) if (mayHost(element)) reportRoot(element, report);
  whenIdle(() => {
    if (signal.aborted) return;
    const elements = findAll(root, HOSTS);
    let at = 0;
    const slice = (): void => {
      if (signal.aborted) return;
      const end = Math.min(elements.length, at + HOSTS_PER_SLICE);
      for (; at < end; at++) reportRoot(elements[at]!, report);
      if (at < elements.length) whenIdle(slice);
    };
    slice();
  });
}

function reportRoot(element: Element, report: (shadow: ShadowRoot) => void): void {
  const root = openRootOf(element);
  if (root && !isWithin(element, UNREAD)) report(root);
}

/** Also soon in a page that is never idle. */
const MAX_WAIT_MS = 200;

function whenIdle(callback: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout: MAX_WAIT_MS });
  else setTimeout(callback, 0);
}
