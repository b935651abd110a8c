import { useId, useState } from 'preact/hooks';
import type { Pack, Source } from '../../../core/model/model.ts';
import type { HeadFields } from '../../../core/packs/pack-edits.ts';

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
    if (!language) return `“${text}” is no language tag. Write one such as en, zh or pt-BR.`;
    onChange('changed the language of the list', { language });
  };
  const changeDate = (date: string): string | void => {
    if (date !== '' && !DATE.test(date)) return 'Write a date as 2015, 2015-12 or 2015-12-17.';
    changeSource('changed the date of the source', { date });
  };
  return (
    <>
      <TextField
        name="Name"
        value={pack.title}
        required
        onStore={title => onChange(`renamed “${pack.title}” to “${title}”`, { title })}
      />
      <TextField name="Language" value={pack.language} required onStore={changeLanguage} />
      <TextField
        name="Licence"
        value={pack.licence ?? ''}
        onStore={licence => onChange('changed the licence of the list', { licence: licence || undefined })}
      />
      <TextField
        name="Source"
        value={source?.title ?? ''}
        onStore={title => changeSource('changed the source of the list', { title })}
      />
      <TextField
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

interface TextFieldProps {
  name: string;
  value: string;
  placeholder?: string;
  /** True: it is never stored empty; what is stored comes back. */
  required?: boolean;
  /** Stores the text without spaces around it, or says what is wrong with it. */
  onStore: (text: string) => string | void;
}

/** A line of text that is stored when its field is left; a text that is wrong stays, with the reason. */
function TextField({ name, value, placeholder, required = false, onStore }: TextFieldProps) {
  const id = useId();
  const [wrong, setWrong] = useState<{ text: string; problem: string } | null>(null);
  const store = (text: string): void => {
    const problem = text === value || (required && text === '') ? undefined : onStore(text);
    setWrong(problem ? { text, problem } : null);
  };
  return (
    <div class="field">
      <label class="name" for={id}>
        {name}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-problem` : undefined}
        value={wrong?.text ?? value}
        onChange={event => store(event.currentTarget.value.trim())}
        onBlur={event => {
          if (required && event.currentTarget.value.trim() === '') event.currentTarget.value = value;
        }}
      />
      {wrong ? (
        <span id={`${id}-problem`} class="problem">
          {wrong.problem}
        </span>
      ) : null}
    </div>
  );
}
