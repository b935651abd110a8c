import { readPartialDate } from '../../../core/dates/partial-date.ts';
import type { Pack, Source } from '../../../core/model/model.ts';
import { phrase, type Phrase } from '../../../core/phrase.ts';
import type { HeadFields } from '../../../core/packs/pack-edits.ts';
import { say } from '../../../locale/say.ts';
import { formatDateFault } from '../../../ui/labels/date-labels.ts';
import { StoredField } from '../../../ui/editor/StoredField.tsx';

interface Props {
  pack: Pack;
  onChange: (label: Phrase, fields: HeadFields) => void;
}

export function PackFields({ pack, onChange }: Props) {
  const { source } = pack;
  const changeSource = (label: Phrase, fields: Partial<Source>): void => {
    const next = { title: '', ...source, ...fields };
    if (next.date === undefined) delete next.date;
    const isEmpty = next.title === '' && next.date === undefined && !next.note && !next.passages;
    onChange(label, { source: isEmpty ? undefined : next });
  };
  const changeLanguage = (text: string): string | void => {
    const language = readTag(text);
    if (!language) return say('listLanguageFault', { text });
    onChange(phrase('didChangeLanguage'), { language });
  };
  const changeDate = (written: string): string | void => {
    const read = readPartialDate(written);
    if (!read.ok) return formatDateFault(read.fault);
    changeSource(phrase('didChangeSourceDate'), { date: read.date });
  };
  return (
    <>
      <StoredField
        name={say('listFieldName')}
        value={pack.title}
        required
        onStore={title => onChange(phrase('didRenameList', { before: pack.title, after: title }), { title })}
      />
      <StoredField name={say('listFieldLanguage')} value={pack.language} required onStore={changeLanguage} />
      <StoredField
        name={say('listFieldLicence')}
        value={pack.licence ?? ''}
        onStore={licence => onChange(phrase('didChangeLicence'), { licence: licence || undefined })}
      />
      <StoredField
        name={say('listFieldSource')}
        value={source?.title ?? ''}
        onStore={title => changeSource(phrase('didChangeSource'), { title })}
      />
      <StoredField
        name={say('listFieldSourceDate')}
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
