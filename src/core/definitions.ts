import type { Hit } from './find.ts';

// Sticky expressions read on from one place, a bounded way, and copy nothing of the text.

/** How a definition goes on right after the term; nearly all other mentions fail here. */
const LOOK =
  /["”’»」』》]?(?:[(（[:：是係系指意的，と]|,?\s+(?:[(（[–—]|is|are|wa|we|mea|ref|sta|sho|de|or|als|oft|kno|ca|whi|I\s|he|they|bez|es|dés))/y;

/** A bracket right after the term that begins by saying what it means. */
const BRACKET =
  /["”’»]?\s?[(（](?:meaning|defined\sas|short\sfor|i\.e\.|that\sis,|which\s(?:means|is|stands\sfor))\s/y;

/** What may stand between a term and what it is: the end of a quote, a bracket, footnotes, another name. */
const ASIDE =
  /["”’»」』》]?(?:\s?[(（](?:[^()（）]|[(（][^()（）]{0,60}[)）]){1,250}[)）])?["”’»」』》]?(?:\s?\[[^\]]{1,12}\])*(?:,\s+(?:or|(?:also\s+|often\s+)?(?:known|called|abbreviated))\s+[^,.;]{2,80},)?/y;

/** Says what the term is, wherever it stands. After “meaning”, a clause with a verb would tell of a result. */
const ANYWHERE =
  /,?\s+(?:which\s+)?(?:(?:is|are)\s+)?(?:defined\s+as|short\s+for|stands\s+for\s+["“‘]?(?=[A-Z]))|,\s+(?:which\s+means?|meaning)\s+(?:["“‘«]|literally|roughly|(?:an?|any|the)(?:\s+(?!(?:is|are|was|were|can|cannot|has|have|had|will|must|may)\s)[\w’'-]+){1,5}[,.;)])|的?意思是|[是係系]指|指的是/y;

/** Says it of what is named as a term: “the term X refers to”, or X in quotes. */
const NAMED = /\s+(?:means?|refers?\s+to|denotes?|describes?|stands\s+for)\s+(?!that\s)/y;
const BEFORE_NAMED = /(?:term|word|phrase|expression|acronym|abbreviation|name)\s+["“‘«]?$/i;

/** “By X we mean …”. */
const WE_MEAN = /,?\s+(?:we|I|he|she|they)\s+means?\s/y;
const BEFORE_WE_MEAN = /\bby\s+["“‘«]?(?:the\s+)?["“‘«]?$/i;

/** Says it of the subject of a sentence; the first two also after “which”. */
const SUBJECT =
  /(?:,\s+which)?\s+(?:(?:is|are|was|were)\s+(?:an?|one\s+of(?:\s+the)?|the(?!\s+(?:first|last|only|same|best|worst|next|latest|other|one|way|most|more|least|main|key|right|wrong)\b))\s+|refers?\s+to\s+(?!(?:it|its|this|that|these|those|them|him|her|his|their)\s|[^.;]{0,80}\sas\s))|\s+(?:means?\s+(?=an?\s|any\s|the\s|["“‘«])|denotes?\s|bezeichne[nt]\s|ist\s+eine?\s+|désigne\s|est\s+une?\s+|es\s+una?\s+)|[，,]?是(?:一[种種个個家款项項套名位类類]|由)|とは[、,]/y;
const CHINESE_IS = /[，,]?(?:就?是|指|即|为|為)/y;
const CHINESE_SO_CALLED = /所[谓謂]["“「『《]?$/;
const BRACKET_END = /[)）]["”」』》]?$/;

/** A line of a glossary: “X: a filter …”, “X – practice of …”. */
const GLOSS =
  /(?:[:：]|\s+[–—])\s+(?:(?:an?|any|the|someone|something)\s+|(?:act|form|kind|means|name|practice|process|pun|set|short|software|system|term|type|use|word)\s+(?:of|for|on|that|which)\s|это\s)/iy;

/** Nouns that say what someone thinks of a thing: “X is a serious threat to …”, and not what it is. */
const OPINION =
  /(?:(?!(?:of|to|for|that|which|who|in|by|from|with|on|at|as)\s)[^\s,.;:()]+\s+){0,4}(?:answer|blow|boon|burden|case|cause|challenge|choice|concern|culprit|danger|deal|disaster|end|enemy|example|exception|fact|factor|failure|fan|focus|friend|guest|hit|idea(?!\s+(?:of|that))|issue|joke|lie|loser|lot|matter|mess|mistake|must|myth|nightmare|obstacle|pain|part|pity|place|point|priority|probl[eè]ma?|question|reason|reminder|response|result|risk|shame|sign|solution|start|step|stock|success|surprise|target|thing|threat|topic|victim|winner|bedrohung|gefahr|amenaza|menace)e?s?(?![\w-])/iy;

/** True if the text around a hit says what the term means: “X, which means …”, “X is a …” at the start of a sentence. */
export function defines(text: string, { start, end }: Hit): boolean {
  if (readOn(LOOK, text, end) < 0) return false;
  if (readOn(BRACKET, text, end) >= 0) return true;
  const at = readOn(ASIDE, text, end);
  if (readOn(ANYWHERE, text, at) >= 0) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  if (readOn(WE_MEAN, text, at) >= 0) return BEFORE_WE_MEAN.test(before);
  if (readOn(NAMED, text, at) >= 0 && (BEFORE_NAMED.test(before) || isQuoted(text, start, end))) return true;
  if (CHINESE_SO_CALLED.test(before)) return readOn(CHINESE_IS, text, at) >= 0;
  if (BRACKET_END.test(text.slice(at - 2, at)) && readOn(CHINESE_IS, text, at) >= 0) return true;
  return definesSubject(text, start, at);
}

function definesSubject(text: string, start: number, at: number): boolean {
  let said = readOn(SUBJECT, text, at);
  if (said >= 0) {
    if (text[at] !== ',' && !opening(text, start)) return false;
  } else {
    said = readOn(GLOSS, text, at);
    if (said < 0 || opening(text, start) !== 'block') return false;
  }
  return readOn(OPINION, text, said) < 0;
}

/** Where a sticky expression has read to; -1 if it does not stand there. */
function readOn(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const isQuoted = (text: string, start: number, end: number): boolean =>
  /["“‘«]/.test(text.charAt(start - 1)) && /["”’»]/.test(text.charAt(end));

/** What may stand before the subject of a sentence without being a part of its name. */
const LEAD =
  /["“‘«「『]?(?:(?:^|(?<=[\s"“‘«]))(?:the|an?|der|die|das|le|la|les|el|los|las)\s+|(?<![\p{L}])l[’'])?(?:so-called\s+)?(?:(?:term|word|phrase|expression|acronym|abbreviation|name)\s+)?["“‘«「『《]?$/iu;
/** The end of a sentence. A point after one letter or a title is none: “U.S.”, “Mr.”. */
const SENTENCE_END =
  /(?:[!?…]|(?<!\b(?:\p{L}|Mr|Mrs|Ms|Dr|St|vs|cf))\.)[”"’»)]*$|[。！？][”」』]?$|\uFFFC$|\[\d+\]$/u;

/** What a term, with its article, opens: a block, a sentence or nothing. */
function opening(text: string, start: number): 'block' | 'sentence' | null {
  const from = Math.max(0, start - 40);
  const before = text.slice(from, start).replace(LEAD, '').trim();
  if ('•·▪‣*–—-'.includes(before)) return text.slice(0, from).trim() ? null : 'block';
  return SENTENCE_END.test(before) ? 'sentence' : null;
}
