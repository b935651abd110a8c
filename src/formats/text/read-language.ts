const NAMES = new Map(
  Object.entries({
    ar: 'arabic العربية arabisch arabe',
    bg: 'bulgarian български',
    cs: 'cz ces czech čeština tschechisch',
    da: 'danish dansk dänisch',
    de: 'german deutsch allemand alemán tedesco ger deu 德语 德文',
    el: 'greek ελληνικά griechisch',
    en: 'english englisch anglais inglés inglese eng 英语 英文',
    es: 'spanish español spanisch espagnol spagnolo spa 西班牙语',
    et: 'estonian eesti',
    fa: 'persian farsi فارسی',
    fi: 'finnish suomi finnisch',
    fr: 'french français französisch francés francese fre fra 法语 法文',
    ga: 'irish gaeilge',
    he: 'hebrew עברית',
    hi: 'hindi हिन्दी',
    hr: 'croatian hrvatski',
    hu: 'hungarian magyar ungarisch',
    id: 'indonesian',
    it: 'italian italiano italienisch italien ita 意大利语',
    ja: 'jp japanese 日本語 日语 japanisch japonais jpn',
    ko: 'kr korean 한국어 韩语 koreanisch coréen kor',
    la: 'latin latein',
    lt: 'lithuanian lietuvių',
    lv: 'latvian latviešu',
    mt: 'maltese malti',
    nl: 'dutch nederlands niederländisch néerlandais dut nld',
    no: 'norwegian norsk norwegisch',
    pl: 'polish polski polnisch polonais',
    pt: 'portuguese português portugiesisch portugais por',
    ro: 'romanian română rumänisch',
    ru: 'russian русский russisch russe rus 俄语',
    sk: 'slovak slovenčina',
    sl: 'slovenian slovenščina',
    sv: 'swedish svenska schwedisch suédois',
    th: 'thai ไทย',
    tr: 'turkish türkçe türkisch',
    uk: 'ua ukr ukrainian українська ukrainisch',
    vi: 'vn vie vietnamese',
    zh: 'cn chinese 中文 汉语 chinesisch chinois chi zho',
  }).flatMap(([tag, names]) => names.split(' ').map(name => [name, tag] as const)),
);

const REGIONS = new Map(
  Object.entries({
    AT: 'austria',
    BR: 'brazil',
    CA: 'canada',
    CH: 'switzerland',
    CN: 'china, prc',
    DE: 'germany, deutschland',
    ES: 'spain',
    FR: 'france',
    GB: 'united kingdom, uk',
    HK: 'hong kong',
    Hans: 'simplified',
    Hant: 'traditional',
    PT: 'portugal',
    TW: 'taiwan',
    US: 'united states, us, usa',
  }).flatMap(([tag, names]) => names.split(', ').map(name => [name, tag] as const)),
);

/** A language tag, where a text is one or names a language ("German", "EN_US", "Chinese (Simplified)"); else the text. */
export function readLanguage(text: string): string {
  const open = text.endsWith(')') ? text.indexOf('(', 1) : -1;
  const [name, place] = open < 0 ? [text] : [text.slice(0, open).trimEnd(), text.slice(open + 1, -1)];
  const tag = NAMES.get(name.toLowerCase());
  if (tag === undefined) return text.replaceAll('_', '-');
  const region = place === undefined ? undefined : REGIONS.get(place.toLowerCase());
  return region === undefined ? tag : `${tag}-${region}`;
}

export function readLanguageName(text: string): string | null {
  const tag = readLanguage(text);
  return tag === text.replaceAll('_', '-') ? null : tag;
}
