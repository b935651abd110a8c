import { Parser } from 'htmlparser2';

/** No page nests elements as deeply as this; the parser takes the square of the depth. */
const MAX_DEPTH = 1000;

class TooDeep extends Error {}

export interface HtmlHandlers {
  /** `end` is where the tag ends in the text. */
  open: (name: string, attributes: Record<string, string>, end: number) => void;
  text: (text: string) => void;
  close: (name: string) => void;
}

/** False: its elements are nested too deeply to be parsed. */
export function parseHtml(html: string, { open, text, close }: HtmlHandlers): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MAX_DEPTH) throw new TooDeep();
        open(name, attributes, parser.endIndex);
      },
      ontext: text,
      onclosetag(name) {
        depth--;
        close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  try {
    parser.end(html);
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}
