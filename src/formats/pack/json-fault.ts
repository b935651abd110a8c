import type { Phrase, PhraseKey } from '../../core/phrase.ts';

export interface JsonFault {
  /** Line and column, counted from 1; a column is a UTF-16 unit. */
  line: number;
  column: number;
  reason: Phrase;
}

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const OTHER_VALUE = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\p{L}\p{N}_.+-])/uy;

type Awaited = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or ]' | 'comma or }' | 'end';

const REASONS: Record<Awaited, PhraseKey> = {
  value: 'jsonValue',
  'value or ]': 'jsonValueOrEnd',
  name: 'jsonName',
  'name or }': 'jsonNameOrEnd',
  colon: 'jsonColon',
  'comma or ]': 'jsonCommaOrBracket',
  'comma or }': 'jsonCommaOrBrace',
  end: 'jsonEnd',
};

/** Finds the first fault of a text that `JSON.parse` refuses, as engines word theirs differently and some give no place. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const afterValue = (): Awaited => {
    const last = open.at(-1);
    return last === undefined ? 'end' : last === '[' ? 'comma or ]' : 'comma or }';
  };
  for (;;) {
    take(SPACE);
    if (at >= text.length) return awaited === 'end' ? null : faultAt(text, at, 'jsonTooEarly');
    const char = text[at];
    if (char === '"' && (awaited.startsWith('value') || awaited.startsWith('name'))) {
      const end = endOfString(text, at);
      if (text[end] !== '"') return faultInString(text, at, end);
      at = end + 1;
      awaited = awaited.startsWith('name') ? 'colon' : afterValue();
    } else if (awaited.startsWith('value') && (char === '[' || char === '{')) {
      open.push(char);
      at++;
      awaited = char === '[' ? 'value or ]' : 'name or }';
    } else if (awaited.startsWith('value') && take(OTHER_VALUE)) {
      awaited = afterValue();
    } else if ((char === ']' || char === '}') && awaited.endsWith(char)) {
      open.pop();
      at++;
      awaited = afterValue();
    } else if (char === ',' && awaited.startsWith('comma')) {
      at++;
      awaited = awaited === 'comma or ]' ? 'value' : 'name';
    } else if (char === ':' && awaited === 'colon') {
      at++;
      awaited = 'value';
    } else {
      return faultAt(text, at, REASONS[awaited]);
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  // By hand: a regular expression over a text of many megabytes may run out of stack.
  while (at < text.length && text[at] !== '"' && text[at]! >= ' ') {
    if (text[at] !== '\\') at++;
    else {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) break;
      at = ESCAPE.lastIndex;
    }
  }
  return at;
}

function faultInString(text: string, start: number, at: number): JsonFault {
  if (at >= text.length) return faultAt(text, start, 'jsonTextOpen');
  if (text[at] === '\\') return faultAt(text, at, 'jsonEscape');
  if (text[at] === '\n' || text[at] === '\r') return faultAt(text, start, 'jsonTextOpenLine');
  return faultAt(text, at, 'jsonControl');
}

function faultAt(text: string, at: number, key: PhraseKey): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, reason: { key } };
}
