import type { PlacedSentence } from '../../find/sentences.ts';
import type { Language, Segment } from '../language.ts';
import { CHINESE, JAPANESE as JAPANESE_RULES } from '../rules/chinese-japanese.ts';
import type { Found, Terms } from '../terms.ts';

/** Segments that a term may be made of, and its letters. */
const MAX_SEGMENTS = 6;
const MAX_LETTERS = 16;

const HAN = /^\p{Script=Han}+$/u;
const LATIN = /^[\p{Script=Latin}\p{N}.+#-]*\p{Script=Latin}[\p{Script=Latin}\p{N}.+#-]*$/u;
const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}ー々ヶ]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;
/** Segments of one sign that may end a term; elsewhere one sign is half a word, or counts. */
const ENDS =
  /^[厂廠瓷窑窯器釉土紙纸省市县縣区區州国國港路线線号號法权權院校部局社机機者性学學率型史党軍军城站桥橋岛島山河湖海洋氏人物病症税費费网網膜炎体體式剤剂器所館馆会會団团賞奖案表図图証证駅派層层]$/u;
/** Segments that count or date: what follows a number. */
const UNIT =
  /^(?:[年月日时時分秒个個件人次位名家条條章项項种種层層页頁号歳岁回基機台万亿億倍度%％]|公里|公斤|小时|分钟|世纪|世紀|年代|年间|キロ|グラム|ポンド|時間|か月|ヶ月|万人|亿人|亿吨)$/u;

export interface SignSense {
  language: Language;
  /** The document uses these as verbs, see `findDocumentVerbs`. */
  verbs: ReadonlySet<string>;
}

export function findRuns(sentence: PlacedSentence & { number: number }, sense: SignSense, into: Terms): void {
  const { language } = sense;
  findLatin(sentence.text, sentence.number, language, into);
  let run: Segment[] = [];
  const close = (): void => {
    addRun(run, sentence, sense, into);
    run = [];
  };
  let before = '';
  for (const segment of joinKatakana(language.cut(sentence.text), language)) {
    const counts = UNIT.test(segment.text) && /[\p{N}一二三四五六七八九十百千数第]$/u.test(before);
    if (!counts && isContent(segment.text, language)) run.push(segment);
    else close();
    before = segment.text;
  }
  close();
}

/** A word in katakana is one, wherever the segmenter cut it. */
function joinKatakana(segments: readonly Segment[], { tag }: Language): Segment[] {
  if (tag !== 'ja') return [...segments];
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && KATAKANA.test(last.text) && KATAKANA.test(segment.text)) last.text += segment.text;
    else joined.push({ ...segment });
  }
  return joined;
}

/** "他的", "人们", "不受", "八年", "这种", "中". */
const CHINESE_PARTICLE =
  /[的了着著们們]$|^[不无無未没沒被把将將与與]|^[一二两三四五六七八九十百千万亿几幾数第]+.?$|^[这那该此某本這該]+[种个些类類種個]?$|^[中上下里内外裡內]$|^..中$/u;
const JAPANESE_PARTICLE = /^(?:[各他自同当本毎].|[一二三四五六七八九十百千万億数第]+.?)$/u;

function isContent(text: string, { tag, lists }: Language): boolean {
  if ((tag === 'zh' ? CHINESE_PARTICLE : JAPANESE_PARTICLE).test(text)) return false;
  if (rulesOf(tag).breakers.has(text)) return false;
  if (lists.isStop(text.toLowerCase())) return false;
  if (LATIN.test(text)) return text.length > 1;
  return tag === 'ja' ? JAPANESE.test(text) : HAN.test(text);
}

function addRun(
  run: readonly Segment[],
  { text: whole, number: sentence }: { text: string; number: number },
  { language, verbs }: SignSense,
  into: Terms,
): void {
  for (let from = 0; from < run.length; from++) {
    let text = '';
    for (let to = from + 1; to <= run.length && to - from <= MAX_SEGMENTS; to++) {
      const { text: last } = run[to - 1]!;
      text += last;
      if (text.length > MAX_LETTERS) break;
      const isVerb = verbs.has(run[from]!.text);
      if (isVerb && to - from === 1) continue;
      if (
        (isVerb || rulesOf(language.tag).openers.has(run[from]!.text)) &&
        !(to - from === 1 && isWhole(run, from, to))
      )
        continue;
      if (!mayEdge(run, from, to, language)) continue;
      const found: Found = {
        text,
        stems: run.slice(from, to).map(segment => language.stem(segment.text)),
        sentence,
        start: run[from]!.start,
        end: run[to - 1]!.start + last.length,
        isLoose: !(isWhole(run, from, to) && isTelling(text, to - from, language)),
      };
      if (text.length < 2 || LATIN.test(text)) continue;
      const term = into.add(found);
      if (isDone(whole, found, language)) term.verbal++;
    }
  }
}

/** "確認する", "可降低17%": it stands as what is done, or how. */
function isDone(text: string, { start, end }: Found, { tag }: Language): boolean {
  if (tag === 'ja') return /[さしす]/u.test(text[end] ?? '');
  return (
    /[了着著过過地\d]/u.test(text[end] ?? '') ||
    /[会會可能将將被不没沒已曾来來更很最较較越]/u.test(text[start - 1] ?? '')
  );
}

const rulesOf = (tag: Language['tag']) => (tag === 'zh' ? CHINESE : JAPANESE_RULES);

const isWhole = (run: readonly Segment[], from: number, to: number): boolean =>
  from === 0 && to === run.length;

/** Names in Latin letters, where nothing else in Latin letters stands beside them. */
const LATIN_NAME = /(?<![\w.+-] ?)[A-Z][\w.+-]*[\w+](?: [A-Z][\w.+-]*[\w+]){0,3}(?! ?[\w+])/g;

/** A label in capitals, or the start of a sentence in English. */
const OPENS_ENGLISH =
  /^(?:(?:[A-Z]{7,}|This|The|These|When|In|For|A|An|It|If)\b|(?:[A-Z]{2,} ){2,}[A-Z]{2,}$)/;

function findLatin(text: string, sentence: number, language: Language, into: Terms): void {
  for (const { 0: name, index } of text.matchAll(LATIN_NAME)) {
    if (/^[A-Z]\d*$/.test(name) || OPENS_ENGLISH.test(name)) continue;
    const stems = name.split(' ').map(language.stem);
    into.add({ text: name, stems, sentence, start: index, end: index + name.length, signal: 'name' });
  }
}

/** One sign at an edge is seldom a word: it opens or ends a run, or is a suffix. */
function mayEdge(run: readonly Segment[], from: number, to: number, { tag }: Language): boolean {
  const [first, last] = [run[from]!.text, run[to - 1]!.text];
  if (to - from === 1) return first.length > 1;
  if (tag === 'zh' && isUnknownWord(run, from, to)) return true;
  // It opens the sentence: the text may go on to define it.
  if (run[0]!.start === 0 && isWhole(run, from, to)) return true;
  if (first.length === 1 && (from > 0 || UNIT.test(first))) return false;
  return last.length > 1 || ENDS.test(last) || (tag === 'ja' && to === run.length);
}

/** Signs that a segmenter leaves alone, beside each other, are a word that it does not know: "普洱茶". */
function isUnknownWord(run: readonly Segment[], from: number, to: number): boolean {
  const isSign = (segment: Segment | undefined): boolean => segment?.text.length === 1;
  const isAll = run.slice(from, to).every(isSign) && to - from < 5;
  return isAll && !isSign(run[from - 1]) && !isSign(run[to]);
}

/** A whole run of Japanese signs is a compound; one of Chinese is only where its end says so. */
function isTelling(text: string, segments: number, { tag, lists }: Language): boolean {
  if (lists.rankOf(text) !== null) return false;
  if (tag === 'ja') return KATAKANA.test(text) ? text.length > 4 : text.length > 3 && text.length < 13;
  return segments > 1 && segments < 5 && text.length > 3 && NAME_END.test(text);
}

/** Ends of the names of bodies, laws, places and works. */
const NAME_END =
  /(?:大学|学院|研究院|研究所|委员会|委員會|公司|集团|集團|银行|銀行|法院|国务院|國務院|协会|協會|基金会|联盟|组织|條例|条例|公约|公約|条约|条約|协定|宣言|宪章|法案|规划|铁路|鐵路|高铁|专线|机场|机构|部门|政府|运动|战争|革命|主义|理论|技术|系统|列车|车组)$/u;
