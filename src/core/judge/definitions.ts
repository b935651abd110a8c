import type { Hit } from '../match/hit.ts';

// Sticky expressions match at one place, in bounded time, and copy no text.

/** The quick test right after a term; nearly all mentions fail it. */
const QUICK_TEST =
  /["”’»」]?(?:[(（[:：是係指意的，と]|,?\s+(?:[(（[–—]|is|are|wa|we|I\s|mea|ref|sta|sho|de|or|als|kno|whi|bez|es|dés))/y;

/** Allowed between a term and its definition: a closing quote, a bracket, footnotes, another name. */
const BEFORE_DEFINITION =
  /["”’»」]?(?:\s?[(（][^()（）]{1,250}[)）])?["”’»」]?(?:\[[^\]]{1,9}\])*(?:,\s+(?:or|(?:also\s+)?(?:known|called))\s+[^,.;]{2,80},)?/y;

/** A definition wherever it occurs. */
const ANYWHERE =
  /,?\s*[(（]?(?:which\s+)?(?:(?:is|are)\s+)?(?:defined\s+as|short\s+for|stands\s+for\s+["“‘]?(?=[A-Z]))|的?意思是|[是係]指|指的是/y;
/** After “meaning”, a clause with a verb would be a result. */
const MEANING =
  /(?:,\s+which\s+means|,\s+meaning|\s[(（]meaning)\s+(?:["“‘«]|(?:an?|any|the)(?:\s+(?!(?:is|are|was|were|can|cannot|has|have|had|will|must)\s)[\w’'-]+){1,5}[,.;)])/y;

// Large expressions take half a millisecond to be compiled: small ones say first where they may match.
const MAY_MEAN = /(?:,\s+(?:which\s+)?|\s[(（])mean/y;
const MAY_BE_SUBJECT =
  /(?:,\s+which)?\s+(?:(?:is|are|was|were)\s+[aot]|refer|mean|denote|bezei|ist\s|dés|est\s|es\s)|，?是|とは/y;

/** A definition if the term is a sentence's subject or is named as a term; the first two also after “which”. */
const SUBJECT =
  /(?:,\s+which)?\s+(?:(?:is|are|was|were)\s+(?:an?|one\s+of|the(?!\s+(?:first|last|only|same|best|worst|latest|one|way|most|main)\s))|refers?\s+to(?!\s+(?:its?|this|that|the[ims]|his|her)\b|[^.]{0,80}\sas\s))\s|\s+(?:means?\s+(?=an?\s|any\s|the\s|["“‘«])|denotes?\s|bezeichne[nt]\s|ist\s+eine?\s|désigne\s|est\s+une?\s|es\s+una?\s)|，?是(?:一[种種个個家款名]|由)|とは[、,]/y;
/** A definition after a bracket or after “so-called”. */
const CHINESE = /，?就?[是指即]/y;
/** A line of a glossary: “X: a filter …”. */
const GLOSS = /(?:[:：]|\s+[–—])\s+(?:(?:an?|any|the)\s|это\s)/iy;
const WE_MEAN = /,?\s+(?:we|I)\s+mean\s/y;

/** Nouns of opinion: “X is a serious threat to …” does not define X. */
const OPINION =
  /\s*(?:(?!(?:of|to|for|that|which|who|in|by|from|with|on|at|as)\s)[^\s,.;:()]+\s+){0,4}(?:answer|case|challenge|concern|danger|disaster|end|example|fact|factor|failure|idea(?!\s+(?:of|that))|issue|matter|must|part|place|probl[eè]ma?|question|reason|result|risk|sign|step|success|target|thing|threat|topic|amenaza)e?s?(?![\w-])/iy;

export function defines(text: string, { start, end }: Hit): boolean {
  if (readOn(QUICK_TEST, text, end) < 0) return false;
  const at = readOn(BEFORE_DEFINITION, text, end);
  if (isDefinedAnywhere(text, end) || isDefinedAnywhere(text, at)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  if (readOn(WE_MEAN, text, at) >= 0) return /\bby\s+(?:the\s+)?["“‘«]?(?:the\s+)?$/i.test(before);
  if (/所[谓謂]|[)）]/.test(before.slice(-3) + text.slice(end, at)) && readOn(CHINESE, text, at) >= 0)
    return true;
  let definitionEnd = readOn(MAY_BE_SUBJECT, text, at) < 0 ? -1 : readOn(SUBJECT, text, at);
  if (definitionEnd < 0) {
    definitionEnd = readOn(GLOSS, text, at);
    if (definitionEnd < 0 || opening(text, start) !== 'block') return false;
  } else if (text[at] !== ',' && !opening(text, start) && !isNamed(before, text[end]!)) return false;
  return readOn(OPINION, text, definitionEnd) < 0;
}

const isDefinedAnywhere = (text: string, at: number): boolean =>
  readOn(ANYWHERE, text, at) >= 0 || (readOn(MAY_MEAN, text, at) >= 0 && readOn(MEANING, text, at) >= 0);

function readOn(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const isNamed = (before: string, next: string): boolean =>
  /(?:term|word|phrase|name)\s+$/.test(before) || (/["“«]$/.test(before) && /["”»]/.test(next));

function opening(text: string, start: number): 'block' | 'sentence' | null {
  const from = Math.max(0, start - 40);
  const before = text
    .slice(from, start)
    .replace(
      /(?:(?:^|[\s"“‘«])(?:the|an?|die|der|das|l[ae]s?|el|los)\s+|l[’'])?(?:so-called\s+)?["“‘«「]?$/i,
      '',
    )
    .trim();
  if ('•·▪*–—-'.includes(before)) return text.slice(0, from).trim() ? null : 'block';
  // A point after one letter or a title does not end a sentence: “U.S.”, “Mr.”.
  return /(?:[!?…。！？\uFFFC]|(?<!\b(?:\w|[MD]r|Mrs))\.|\[\d+\])[”"’»」)]*$/.test(before)
    ? 'sentence'
    : null;
}
