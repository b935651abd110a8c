import type { Pack, Source } from '../../../core/model/model.ts';
import type { HeadFields } from '../../../core/packs/pack-edits.ts';
import { StoredField } from '../../../ui/editor/StoredField.tsx';

interface Props {
  pack: Pack;
  onChange: (said: string, fields: HeadFields) => void;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export function PackFields({ pack, onChange }: Props) {
  const { source } = pack;
  const changeSource = (said: string, fields: Partial<Source>): void => {
    const next = { title: '', ...source, ...fields };
    if (next.date === '') delete next.date;
    const isEmpty = next.title === '' && next.date === undefined && !next.note && !next.passages;
    onChange(said, { source: isEmpty ? undefined : next });
  };
  const changeLanguage = (text: string): string | void => {
    const language = readTag(text);
    if (!language) return `“${text}” is not a language tag. Enter one such as en, zh or pt-BR.`;
    onChange('changed the language of the list', { language });
  };
  const changeDate = (date: string): string | void => {
    if (date !== '' && !DATE.test(date)) return 'Enter a date as 2015, 2015-12 or 2015-12-17.';
    changeSource('changed the date of the source', { date });
  };
  return (
    <>
      <StoredField
        name="Name"
        value={pack.title}
        required
        onStore={title => onChange(`renamed “${pack.title}” to “${title}”`, { title })}
      />
      <StoredField name="Language" value={pack.language} required onStore={changeLanguage} />
      <StoredField
        name="Licence"
        value={pack.licence ?? ''}
        onStore={licence => onChange('changed the licence of the list', { licence: licence || undefined })}
      />
      <StoredField
        name="Source"
        value={source?.title ?? ''}
        onStore={title => changeSource('changed the source of the list', { title })}
      />
      <StoredField
        name="Date of the source"
        value={source?.date ?? ''}
        placeholder="2015-12-17"
        onStore={changeDate}
      />
    </>
  );
}

function readTag(text: string): string | null {
  try {
    return new Intl.Locale(text).toString();
  } catch {
    return null;
  }
}
