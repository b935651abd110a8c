/** Short words that are frequent in one language and rare in the others. */
const WORDS = new Map(
  Object.entries({
    cs: 'je se na že pro jako jsou který která které nebo být při',
    da: 'og er af til det den der som en et ikke med eller for på at man har hvad',
    de: 'der die das und ist ein eine einer von zu mit für auf wird werden sich dem oder nicht bei als durch',
    en: 'the of and is a an to in that for with by which are or be on as from it used',
    es: 'el los las del que en una un por con para se es como más entre son su',
    et: 'on ja ei see kui mis või ning oma',
    fi: 'on ja tai ei joka jossa sekä että kun myös',
    fr: 'le les des une est du dans par pour et que qui sur au aux avec ou ce',
    hu: 'az egy és hogy vagy nem amely azt ezt',
    id: 'yang dan di untuk dengan adalah dari pada ini dalam',
    it: 'il di che è una un per con del della dei delle non sono nel gli alla',
    nl: 'de het een van en is in dat voor met op te zijn door wordt of aan',
    no: 'og er av til det den som en et ikke med eller for på å man har hva',
    pl: 'i w jest się na z do to nie że oraz lub przez który która które',
    pt: 'o os as do da dos das em um uma que para com por não é são ou',
    ro: 'și este de la un o care pe cu în sau din pentru',
    sv: 'och är av till det den som en ett inte med eller att för på',
    tr: 've bir bu için ile olan olarak da de veya',
    vi: 'là của và các một được trong cho có với',
  }).map(([tag, words]) => [tag, new Set(words.split(' '))] as const),
);

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const SCRIPTS: readonly [tag: string, pattern: RegExp][] = [
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ka', /\p{Script=Georgian}/u],
];

const MAX_CHARS = 30_000;

interface Texts {
  headword: string;
  summary?: string | undefined;
}

/** The language that a list is written in, by the script of its terms and by short words; undefined if unsure. */
export function guessLanguage(items: readonly Texts[]): string | undefined {
  const terms = sampleOf(items, item => item.headword);
  const texts = sampleOf(items, item => item.summary ?? '');
  const script = findScript(terms);
  if (script === undefined) {
    return findByWords(findScript(texts) === undefined ? [...terms, ...texts] : terms);
  }
  const all = [...terms, ...texts].join(' ');
  // Most Japanese terms are written as Chinese ones are; the texts tell.
  if (script === 'zh' && countOf(all, KANA) * 10 > countOf(all, /\p{Script=Han}/gu)) return 'ja';
  return script === 'ru' && /[їєґ]/i.test(all) ? 'uk' : script;
}

function sampleOf(items: readonly Texts[], read: (item: Texts) => string): string[] {
  const sample: string[] = [];
  let chars = 0;
  for (const item of items) {
    if (chars > MAX_CHARS) break;
    const text = read(item).slice(0, 1000);
    if (text.trim() !== '') sample.push(text);
    chars += text.length;
  }
  return sample;
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The script that most of the texts have, where it is not the Latin one; some words in that are in many. */
function findScript(texts: readonly string[]): string | undefined {
  return SCRIPTS.find(([, pattern]) => {
    const having = texts.filter(text => text.search(pattern) >= 0).length;
    return having * 2 > texts.length;
  })?.[0];
}

const TWINS = new Set(['da', 'no']);

function findByWords(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    for (const [tag, words] of WORDS) if (words.has(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const [best, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
  // Danish and Norwegian share nearly all of these.
  const second = others.find(([tag]) => !(TWINS.has(tag) && TWINS.has(best?.[0] ?? '')));
  if (!best || best[1] < 5 || best[1] * 2 < (second?.[1] ?? 0) * 3) return undefined;
  return best[0];
}
