export interface Stranger {
  char: string;
  script: string;
  /** The letter of the word's own script that it resembles; null if unknown. */
  like: string | null;
}

export interface LookAlike {
  kind: 'mixed' | 'whole';
  word: string;
  script: string;
  strangers: Stranger[];
  plain: string | null;
}

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'].map(name => ({
  name,
  pattern: new RegExp(`\\p{sc=${name}}`, 'u'),
}));

// Letter pairs of Unicode's confusables (UTS 39) that look the same in most typefaces.
const CYRILLIC = pairs(
  'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT ХX УY ҮY ԌG ԚQ ԜW аa сc еe һh іi јj оo рp ѕs хx уy ԁd ԛq ԝw ӏl',
);
const GREEK = pairs('ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv υu ιi ϲc ϳj');
const OTHERS = pairs(
  'ՕO ՍU օo ցg հh ոn սu ᎪA ᎬE ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏚS ᎢT ᏙV ᎳW ᏃZ ᏟC ⲞO ⲟo ⲤC ⲥc ꓮA ꓐB ꓚC ꓓD ꓰE ꓲI ꓳO',
);
/** Sciences put Greek letters into Latin words: "TNFα", "μm". */
const CLEARLY_GREEK = /[^ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυιϲϳ]/;

const WORDS = /[\p{L}\p{M}]+/gu;

/** A whole word in letters that all look Latin counts only if `language` is not written in its script. */
export function findLookAlikes(text: string, language: string): LookAlike[] {
  const words = text.match(WORDS) ?? [];
  const found = words.flatMap(word => findMixed(word) ?? []);
  return [...found, ...findWhole(words, language)];
}

export function replaceLookAlike(text: string, { word, plain }: Pick<LookAlike, 'word' | 'plain'>): string {
  return plain === null ? text : text.replaceAll(word, () => plain);
}

function findMixed(word: string): LookAlike | null {
  const counts = new Map<string, number>();
  for (const char of word) {
    const script = scriptOf(char);
    if (script) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (counts.size < 2) return null;
  // Latin wins a tie.
  const script = [...counts].sort(
    (a, b) => b[1] - a[1] || Number(b[0] === 'Latin') - Number(a[0] === 'Latin'),
  )[0]![0];
  const strangers = strangersIn(word, script);
  const isScience =
    script === 'Latin' &&
    strangers.every(stranger => stranger.script === 'Greek') &&
    (strangers.every(({ char }) => CLEARLY_GREEK.test(char)) || [...word].length < 4);
  if (isScience) return null;
  return { kind: 'mixed', word, script, strangers, plain: makePlain(word, strangers) };
}

function findWhole(words: readonly string[], language: string): LookAlike[] {
  const isForeign = (script: string): boolean => !LANGUAGES.get(script)?.test(language);
  for (const script of ['Cyrillic', 'Greek']) {
    const own = words.filter(
      word => scriptOf(word) === script && [...word].every(char => [script, null].includes(scriptOf(char))),
    );
    if (!own.length || !isForeign(script)) continue;
    const found = own.map((word): LookAlike => {
      const strangers = strangersIn(word, 'Latin');
      return { kind: 'whole', word, script, strangers, plain: makePlain(word, strangers) };
    });
    // One letter that does not look Latin shows that the text is not a disguise.
    if (found.every(({ plain }) => plain !== null)) return found;
  }
  return [];
}

const LANGUAGES = new Map([
  [
    'Cyrillic',
    /^(?:ru|uk|be|bg|sr|mk|kk|ky|tg|mn|tt|ba|cv|os|ab|ce|udm|sah|cu|rue|bs|uz|az|.*-cyrl)(?:-|$)/i,
  ],
  ['Greek', /^(?:el|grc)(?:-|$)/i],
]);

const scriptOf = (char: string): string | null =>
  SCRIPTS.find(({ pattern }) => pattern.test([...char][0]!))?.name ?? null;

function strangersIn(word: string, own: string): Stranger[] {
  const found = [...new Set(word)].map(char => ({ char, script: scriptOf(char) }));
  return found.flatMap(({ char, script }) =>
    script === null || script === own ? [] : [{ char, script, like: likeOf(char, own) }],
  );
}

function likeOf(char: string, script: string): string | null {
  if (script === 'Latin') return CYRILLIC.get(char) ?? GREEK.get(char) ?? OTHERS.get(char) ?? null;
  const from = script === 'Cyrillic' ? CYRILLIC : script === 'Greek' ? GREEK : OTHERS;
  return [...from].find(([, latin]) => latin === char)?.[0] ?? null;
}

function makePlain(word: string, strangers: readonly Stranger[]): string | null {
  let plain = word;
  for (const { char, like } of strangers) {
    if (like === null) return null;
    plain = plain.replaceAll(char, like);
  }
  return plain;
}

function pairs(listed: string): Map<string, string> {
  return new Map(listed.split(' ').map(pair => [...pair] as [string, string]));
}
