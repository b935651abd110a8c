import { APOSTROPHE, HYPHEN, SOLO } from '../text/chars.ts';
import { classAt, fold, foldForm } from '../text/fold.ts';
import { isExact, spellOut, type FormKey } from './form-keys.ts';
import type { Form } from '../model/model.ts';

type Side = 'before' | 'after';

/** The form beside each word of its `not`. A capital matches itself or all capitals. */
export function contextKeys(form: Form, packLanguage: string): FormKey[] {
  const { before = [], after = [] } = form.not ?? {};
  const words = [
    ...before.map(word => ({ word, side: 'before' as const })),
    ...after.map(word => ({ word, side: 'after' as const })),
  ].filter(({ word }) => /[^ ']/.test(foldForm(word)));
  if (!words.length) return [];
  const spellings = writeOut(form, packLanguage);
  return words.flatMap(({ word, side }) =>
    spellings.flatMap(({ key, letters }) => {
      const [piece, exactly] = pieceOf(word, side);
      const name = join(key, piece, side);
      const capital = /\p{Lu}/u.test(word);
      const exact: (string | null)[] = capital ? letters.map(each => join(each, exactly, side)) : [null];
      if (capital && !isExact(form)) exact.push(join(letters[0]!, exactly, side).toUpperCase());
      return [...new Set(exact)].map((each): FormKey => ({ key: name, exact: each, plural: false }));
    }),
  );
}

const join = (form: string, piece: string, side: Side): string =>
  (side === 'before' ? piece + form : form + piece).trim();

function writeOut(form: Form, packLanguage: string): { key: string; letters: string[] }[] {
  const exact = isExact(form);
  return spellOut(form, packLanguage).flatMap(({ key, letters, s }) => {
    const ways = exact ? [letters] : [letters, capitalise(letters)];
    return (s ? ['', 's'] : ['']).map(end => ({ key: key + end, letters: ways.map(way => way + end) }));
  });
}

const capitalise = (letters: string): string =>
  letters.replace(/(?<![\p{L}\p{M}\p{N}'])\p{Ll}/gu, first => first.toUpperCase());

/** Adds a space between word and form unless a hyphen, an apostrophe or the script joins them. */
function pieceOf(word: string, side: Side): [loose: string, exact: string] {
  const near = classAt(word, side === 'after' ? 0 : word.length - 1);
  const joins = near === HYPHEN || near === APOSTROPHE || near === SOLO;
  const pieces = [fold(word), fold(word, 'exact')];
  const space = joins ? '' : ' ';
  return pieces.map(piece => (side === 'before' ? piece + space : space + piece)) as [string, string];
}
