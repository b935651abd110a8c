/**
 * The nominative of a Russian term of which a document has other cases, by endings that leave no doubt and by what all its
 * spellings together say of its gender. A list without it would have headwords such as "железной дороги".
 */
export function makeNominative(spellings: readonly string[], isName: boolean): string {
  const [most = ''] = spellings;
  const words = spellings.map(spelling => spelling.split(' '));
  const at = words[0]!.findIndex(word => !isAdjective(word));
  if (at < 0 || (at < words[0]!.length - 1 && /[ое]м$/.test(words[0]![at]!))) return most;
  // "Лукреций Кар"
  if (isName && /[иео]й$/.test(words[0]![at]!)) return most;
  const same = words.filter(each => each.length === words[0]!.length);
  const adjectives = words[0]!.slice(0, at);
  // All that is known is in the plural: "основных свобод".
  const isPlural =
    at === 0
      ? same.every(each => /[ая](?:ми|х)$/.test(each[0]!))
      : same.every(
          each =>
            PLURAL_ADJECTIVE.test(each[at - 1]!) && !/[ыи]м .*[ое]м$/.test(`${each[at - 1]} ${each[at]}`),
        );
  const forms = same.map(each => each[at]!);
  const isFeminine = at > 0 && same.some(each => /(?:ая|яя|ую|юю)$/.test(each[at - 1]!));
  const noun = isPlural ? pluralOf(forms) : singularOf(forms, { isFeminine, isName });
  if (noun === null) return most;
  // The words after the noun are in the genitive, and stay as they are.
  return [...adjectives.map(word => agree(word, noun, isPlural)), noun, ...words[0]!.slice(at + 1)].join(' ');
}

const ADJECTIVE = /(?:[ыи]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]м|[ыи]х|[ыи]ми|[ую]ю|[ое]й)$/;
const PLURAL_ADJECTIVE = /(?:[ыи]е|[ыи]х|[ыи]ми|[ыи]м)$/;
const NOUN = /(?:ций|[еая]ние|[еая]ний|тие|ия|цией|нием|ией|ием|телей|ей)$/;

const isAdjective = (word: string): boolean =>
  ADJECTIVE.test(word.toLowerCase()) && !NOUN.test(word.toLowerCase());

const SURE: readonly (readonly [RegExp, string])[] = [
  [/([цсзгфрмлдхпб]и)(?:и|ю|ей|ям|ях|ями|й)$/, '$1я'],
  // "линии" and "партии", but "значения" and "события".
  [/((?:[иоё]н|[рсн]т)и)(?:я|и|ю|ей|й|ям|ях|ями)$/, '$1я'],
  [/([нт]и)(?:я|ю|ем|и|е)$/, '$1е'],
  [/(ств)(?:а|у|ом|е|о)$/, '$1о'],
  [/(ищ)(?:а|у|ем|е)$/, '$1е'],
  [/(ост)(?:и|ью|ей|ям|ях|ями|ь)$/, '$1ь'],
  [/(изм|ист|ент|тор|.эр)(?:ы|ов|ам|ами|ах)$/, '$1'],
  [/(изм|тел|ист|ент|тор|.эр)(?:ь|а|у|ом|е|я|ю|ем)$/, '$1'],
];

const ENDING = /(?:ами|ями|ой|ей|ом|ем|ов|ев|ах|ях|ам|ям|[аеиоуыьюяй])$/;

function singularOf(
  forms: readonly string[],
  { isFeminine, isName }: { isFeminine: boolean; isName: boolean },
): string | null {
  for (const form of forms) {
    if (/(?:[цсзгфрмлдхпб]ия|ость|ство|[еая]ние|тие|изм)$/.test(form)) return form;
  }
  for (const [ending, nominative] of SURE) {
    const found = forms[0]!.replace(ending, nominative);
    if (ending.test(forms[0]!)) return found.endsWith('тел') ? `${found}ь` : found;
  }
  const endings = new Set(forms.map(form => ENDING.exec(form)?.[0] ?? ''));
  const stem = forms[0]!.replace(ENDING, '');
  const has = (...wanted: string[]): boolean => wanted.some(ending => endings.has(ending));
  if (isName && !isFeminine && has('')) return stem;
  if (isFeminine && has('у', 'а', 'ы', 'ой')) return `${stem}а`;
  if (has('о')) return `${stem}о`;
  if (has('ь')) return `${stem}ь`;
  // A vowel may come back: "корень" for "корня", "узел" for "узлы".
  if (has('ем') && has('я', 'ю') && !has('ой')) return null;
  if (!has('') && !has('ой') && has('ом', 'ов') && /[^аеёиоуыэюяьй][лнкрц]$/.test(stem))
    return forms.find(form => /[ыи]$/.test(form)) ?? null;
  if (has('ом', 'ов', 'ем') && !has('ой')) return stem;
  if (has('ой') || (has('ы', 'и') && has('у', 'а')) || (!isName && has('у') && has('е'))) return `${stem}а`;
  if (has('') && !has('ы', 'и') && (!has('а') || (has('е') && !has('у', 'ой')))) return stem;
  return null;
}

/** "свобод", "свободам": the plural of a noun with these cases. */
function pluralOf(forms: readonly string[]): string | null {
  const [form = ''] = forms;
  if (/[ыи]$/.test(form) && !/[ая]ми$/.test(form)) return form;
  if (/[цсзгфрмлдхпб]и(?:й|ям|ях|ями)$/.test(form)) return form.replace(/(?:й|ям|ях|ями)$/, 'и');
  if (/[нт]и(?:й|ям|ях|ями)$/.test(form)) return form.replace(/(?:й|ям|ях|ями)$/, 'я');
  if (/(?:ей|ям|ях|ями|ев)$/.test(form)) return form.replace(/(?:ей|ям|ях|ями|ев)$/, 'и');
  const stem = form.replace(/(?:ов|ами|ах|ам)$/, '');
  if (stem.endsWith('ств')) return `${stem}а`;
  return /[бвгджзклмнпрстфхцчшщ]$/.test(stem) ? `${stem}${/[кгхжшщч]$/.test(stem) ? 'и' : 'ы'}` : null;
}

function agree(adjective: string, noun: string, isPlural: boolean): string {
  if (!isPlural && /(?:[ыи]й|ая|яя|[ое]е)$/.test(adjective)) return adjective;
  // "Большой взрыв"
  if (!isPlural && adjective.endsWith('ой') && !/[аяьое]$/.test(noun)) return adjective;
  const stem = adjective.replace(ADJECTIVE, '');
  const isSoft = /[кгхжшщч]$/.test(stem) || /[^н]н(?:ий|его|ему|яя|юю|ие|их|ими|им)$/.test(adjective);
  if (isPlural) return `${stem}${isSoft ? 'ие' : 'ые'}`;
  if (/[аяь]$/.test(noun)) return `${stem}${/н(?:яя|юю)$/.test(adjective) ? 'яя' : 'ая'}`;
  if (/[ое]$/.test(noun)) return `${stem}${/[жшщч]$/.test(stem) ? 'ее' : 'ое'}`;
  return `${stem}${isSoft || /(?:его|ему|ий|им)$/.test(adjective) ? 'ий' : 'ый'}`;
}
