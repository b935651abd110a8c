import { pick, type Random } from '../generate/random.ts';

/** Sentences in other scripts, as pages hold them in names, quotations and lists of languages. */
export const ODD_SENTENCES = [
  '今日は天気がよく、庭の花も咲いています。',
  '早上的市场里有很多新鲜的蔬菜和水果。',
  'В саду за домом растут яблони и груши.',
  'في الحديقة أشجار كثيرة وطيور صغيرة.',
  'בגינה יש עצים רבים וציפורים קטנות.',
  'सुबह बगीचे में बहुत सारे फूल खिले थे।',
  'ในสวนมีต้นไม้และนกมากมาย',
  '👩‍🌾 🌻🌻 🐝 ✔️ 1️⃣ 2️⃣ 3️⃣',
];

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
const NO_BREAK_SPACE = '\u00a0';
const ACUTE = '\u0301';

const WAYS: ((word: string) => string)[] = [
  word => splitAt(word, SOFT_HYPHEN),
  word => splitAt(word, '&shy;'),
  word => splitAt(word, ZERO_WIDTH_SPACE),
  word => splitAt(word, '<wbr>'),
  word => `${word}${NO_BREAK_SPACE}%`,
  word => `&nbsp;${word}&nbsp;`,
  word => word.replace(/[aeiou]/, `$&${ACUTE}`),
  toFullWidth,
  word => `“${word}”`,
  word => `${word}’s`,
  word => `${word}—${word}`,
];

/** A word as it comes in some pages: with soft hyphens, spaces of no width, accents of their own, in full width. */
export const makeOdd = (word: string, random: Random): string => pick(WAYS, random)(word);

function splitAt(word: string, what: string): string {
  const at = word.startsWith('&') ? 0 : word.length >> 1;
  return word.slice(0, at) + what + word.slice(at);
}

function toFullWidth(word: string): string {
  return word.replace(/[A-Za-z\d]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}
