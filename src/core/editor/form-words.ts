import { spellOut } from '../index/form-keys.ts';
import type { Form } from '../model/model.ts';

const MAX_WORDS = 12;

/** Compound spellings, plurals and possessives besides the form's own text; case and accents are not varied. */
export function wordsOf(form: Form, packLanguage: string): string[] {
  const text = form.text.trim();
  const found = new Set<string>();
  for (const [at, { letters, s }] of spellOut(form, packLanguage).entries()) {
    // The first spelling is the form itself with hyphens as spaces.
    const whole = at === 0 ? text : letters;
    found.add(whole);
    if (s) found.add(`${whole}s`);
  }
  const isEnglish = /^en(?:-|$)/i.test(form.language ?? packLanguage);
  if (isEnglish && found.size && /[a-z\d]$/i.test(text))
    found.add(/s$/i.test(text) ? `${text}’` : `${text}’s`);
  found.delete(text);
  return [...found].slice(0, MAX_WORDS);
}
