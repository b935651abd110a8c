export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  possessive: boolean;
  joined: boolean;
  first: boolean;
  capital: boolean;
  acronym: boolean;
  number: boolean;
}

const WORD =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’](?=\p{L})|[-‐‑–/&_](?=[\p{L}\p{N}])|[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

const OPENS = /[:.!?…•▪]\s*["“‘«([]*$|["“‘«]$/;

/** Addresses name nothing; a sign stands for each of their letters, so that places stay as they are. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g;

/** Runs of Chinese and Japanese stay whole. */
export function tokenise(text: string): Token[] {
  const sentence = text.replace(ADDRESS, address => '·'.repeat(address.length));
  return tokeniseWords(sentence);
}

function tokeniseWords(sentence: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of sentence.matchAll(WORD)) {
    const [whole] = match;
    const owner = /^(.+?)['’]s?$/i.exec(whole)?.[1];
    const text = owner ?? whole;
    const start = match.index;
    const between = sentence.slice(last, start);
    const next = sentence[start + whole.length];
    const after = sentence[start + whole.length + 1];
    tokens.push({
      text,
      lower: text.toLowerCase().replaceAll('’', "'"),
      start,
      end: start + text.length,
      // "users’ rights": the apostrophe is followed by no letter, so that it is no part of the word.
      possessive: owner !== undefined || (/[sS]$/.test(text) && /['’]/.test(next ?? '') && after === ' '),
      joined: tokens.length > 0 && /^\s+$/.test(between),
      first: tokens.length === 0 || OPENS.test(between),
      capital: /^\p{Lu}/u.test(text),
      acronym: isAcronym(text),
      number: /^[\p{N}.,/–-]+$/u.test(text),
    });
    last = start + whole.length;
  }
  return tokens;
}

function isAcronym(text: string): boolean {
  if (!/[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(text)) return false;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  return capitals >= 1 && capitals + digits >= 2 && small <= 1 && capitals > small;
}
