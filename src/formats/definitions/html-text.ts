import { parseHtml } from '../text/parse-html.ts';

const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script style template noscript svg math iframe object audio video head title'.split(' '),
);

export interface HtmlWatcher {
  open?: (name: string, attributes: Map<string, string>) => void;
  text: (text: string) => void;
  close?: (name: string) => void;
}

/** Walks through HTML without elements that are not shown. False: it is nested too deeply to be walked. */
export function walkHtml(html: string, { open, text, close }: HtmlWatcher): boolean {
  let unread = 0;
  return parseHtml(html, {
    open(name, attributes) {
      if (UNREAD.has(name)) unread++;
      if (unread > 0) return;
      open?.(name, new Map(Object.entries(attributes)));
      if (BLOCKS.has(name)) text(' ');
    },
    text(data) {
      if (unread === 0) text(data);
    },
    close(name) {
      if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
      else if (unread === 0) {
        if (BLOCKS.has(name)) text(' ');
        close?.(name);
      }
    },
  });
}

export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const parts: string[] = [];
  walkHtml(html, { text: part => void parts.push(part) });
  return joinText(parts);
}

export const joinText = (parts: readonly string[]): string => parts.join('').replace(/\s+/g, ' ').trim();
