import type { Entry, Form, Pack } from '../model/model.ts';
import { isSameLanguage } from '../text/language-tag.ts';
import { withoutEmpty, type PackEdit } from './pack-edits.ts';

/**
 * Puts a list in another language. Where it has spellings of that one, they become its terms' names, and the names that
 * they had become spellings of the old language; a list without any was only called by the wrong one.
 */
export function changeLanguage(pack: Pack, language: string): PackEdit[] {
  const isSpoken = pack.entries.some(({ forms }) => forms.some(form => isIn(form, language)));
  const isOther = !isSameLanguage(pack.language, language);
  const changes = isSpoken && isOther ? pack.entries : [];
  return withoutEmpty([
    { type: 'head', fields: { language } },
    ...changes.map((entry): PackEdit => ({
      type: 'change-entry',
      id: entry.id,
      fields: translateEntry(entry, { from: pack.language, to: language }),
    })),
  ]);
}

const isIn = (form: Form, language: string): boolean => isSameLanguage(form.language, language);

function translateEntry(
  { headword, forms }: Entry,
  { from, to }: { from: string; to: string },
): Pick<Entry, 'headword' | 'forms'> {
  const own = forms.filter(form => isIn(form, to));
  const others = forms.filter(form => !own.includes(form));
  return {
    headword: own[0]?.text ?? headword,
    forms: [
      // "de-AT" in a list in German says more than the list does.
      ...own.map(({ language, ...form }) =>
        language === to ? form : { ...form, ...(language ? { language } : {}) },
      ),
      ...others.map(form => (form.language === undefined ? { ...form, language: from } : form)),
    ],
  };
}
