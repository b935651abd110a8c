import { Parser } from 'htmlparser2';

/** The JSON-LD that a page of HTML carries in its scripts, each with the line that it starts on. */
export function findJsonLdScripts(html: string): { text: string; line: number }[] {
  const scripts: { text: string; line: number }[] = [];
  let inside = false;
  let [line, counted] = [1, 0];
  const parser = new Parser({
    onopentag(name, { type }) {
      inside = name === 'script' && /^application\/ld\+json\b/i.test(type ?? '');
      if (!inside) return;
      line += countBreaks(html, counted, parser.endIndex);
      counted = parser.endIndex;
      scripts.push({ text: '', line });
    },
    ontext(text) {
      if (inside) scripts.at(-1)!.text += text;
    },
    onclosetag(name) {
      if (name === 'script') inside = false;
    },
  });
  parser.end(html);
  return scripts.map(({ text, line }) => ({ text: unwrap(text), line }));
}

/** Old pages hide their scripts from older browsers; what does so is no JSON. Its lines stay. */
function unwrap(text: string): string {
  return text
    .replace(/^(\s*)(?:\/\/|\/\*)?[ \t]*(?:<!\[CDATA\[|<!--)[ \t]*(?:\*\/)?/, '$1')
    .replace(/(?:\/\/|\/\*)?[ \t]{0,9}(?:\]\]>|-->)[ \t]{0,9}(?:\*\/)?\s*$/, '');
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
