import { Parser } from 'htmlparser2';

/** The JSON-LD that a page of HTML carries in its scripts, each with the line that it starts on. */
export function findJsonLdScripts(html: string): { text: string; line: number }[] {
  const scripts: { text: string; line: number }[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag(name, { type }) {
      inside = name === 'script' && /^application\/ld\+json\b/i.test(type ?? '');
      if (inside) scripts.push({ text: '', line: countLines(html.slice(0, parser.endIndex)) });
    },
    ontext(text) {
      if (inside) scripts[scripts.length - 1].text += text;
    },
    onclosetag(name) {
      if (name === 'script') inside = false;
    },
  });
  parser.end(html);
  return scripts;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
