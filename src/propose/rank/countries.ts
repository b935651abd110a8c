const CODES =
  'AE AF AL AM AO AR AT AU AZ BA BD BE BG BH BO BR BY CA CD CG CH CI CL CM CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES ET FI FR GB GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KP KR KW KZ LA LB LK LT LU LV LY MA MD MG MK ML MM MN MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PH PK PL PS PT PY QA RO RS RU SA SD SE SG SI SK SN SO SV SY TH TJ TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW';

/** Texts name nearly every country and its people by these besides. */
const OTHERS: Readonly<Record<string, string>> = {
  en: 'USA UK US America American Britain British Europe European England English French German Africa Asia',
  de: 'USA EU Europa Amerika England',
  es: 'EE.UU Europa América Inglaterra',
  fr: 'Europe Amérique Angleterre',
  it: 'USA UE Europa America Inghilterra',
  ja: '日本 米国 欧州 英国 アメリカ ヨーロッパ',
  pt: 'EUA Europa América Inglaterra',
  ru: 'США Европа Америка Англия',
  zh: '美国 英国 欧洲 中国 日本 法国 德国 丹麦',
};

/** A country's name keeps this share of its score. */
export const COUNTRY_SHARE = 0.4;

const known = new Map<string, ReadonlySet<string>>();

/** Names of countries in a language: a text has them for where, not for what it explains. */
export function countriesIn(language: string): ReadonlySet<string> {
  let names = known.get(language);
  if (!names) {
    const regions = new Intl.DisplayNames(language, { type: 'region' });
    const listed = CODES.split(' ').flatMap(code => regions.of(code) ?? []);
    names = new Set([...listed, ...(OTHERS[language] ?? '').split(' ')]);
    known.set(language, names);
  }
  return names;
}
