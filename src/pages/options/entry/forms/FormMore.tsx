import { useEffect, useId, useState } from 'preact/hooks';
import { isExact } from '../../../../core/index/form-keys.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { Select } from '../../../../ui/controls/SelectField.tsx';
import { More } from '../More.tsx';

interface Props {
  name: string;
  form: Form;
  pack: Pick<Pack, 'language'>;
  onCommit: (fields: Partial<Form>) => void;
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

export function FormMore({ name, form, pack, onCommit }: Props) {
  const summary = formatUnusual(form);
  const setNot = (side: 'before' | 'after', words: string[]): void => {
    const { [side]: _, ...other } = form.not ?? {};
    const not = { ...other, ...(words.length ? { [side]: words } : {}) };
    onCommit({ not: Object.keys(not).length ? not : undefined });
  };
  return (
    <More title="How it is matched" summary={summary}>
      <div class="twin">
        <label class="field">
          <span class="name">Capitals</span>
          <Select
            aria-label={`${name}: capitals`}
            options={[
              {
                value: 'auto',
                label: `automatic (now: ${isExact({ ...form, case: undefined }) ? 'as written' : 'any'})`,
              },
              { value: 'exact', label: 'only as written' },
              { value: 'any', label: 'any' },
            ]}
            value={form.case === undefined ? 'auto' : form.case ? 'exact' : 'any'}
            onChange={value => onCommit({ case: value === 'auto' ? undefined : value === 'exact' })}
          />
        </label>
        <label class="field">
          <span class="name">Language, if not {pack.language}</span>
          <WordsField
            label={`${name}: language`}
            value={form.language ?? ''}
            fault={typed =>
              typed === '' || LANGUAGE.test(typed) ? null : 'Write a tag such as en, de or zh-Hans.'
            }
            onStore={typed => onCommit({ language: typed === '' ? undefined : typed })}
          />
        </label>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={form.compound === true}
          onChange={event => onCommit({ compound: event.currentTarget.checked || undefined })}
        />
        Its parts may be joined: “fire wall”, “fire-wall”, “firewall”
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={form.inflect !== false}
          onChange={event => onCommit({ inflect: event.currentTarget.checked ? undefined : false })}
        />
        Find its plural too
      </label>
      <p class="small">
        Words that make it something else where they stand beside it, separated by commas: “Hotel” after
        “Freedom House”.
      </p>
      <div class="twin">
        <label class="field">
          <span class="name">Not after</span>
          <WordsField
            label={`${name}: not after`}
            value={(form.not?.before ?? []).join(', ')}
            onStore={typed => setNot('before', readWords(typed))}
          />
        </label>
        <label class="field">
          <span class="name">Not before</span>
          <WordsField
            label={`${name}: not before`}
            value={(form.not?.after ?? []).join(', ')}
            onStore={typed => setNot('after', readWords(typed))}
          />
        </label>
      </div>
    </More>
  );
}

const readWords = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,，、;]/)
      .map(word => word.trim())
      .filter(Boolean),
  ),
];

function formatUnusual(form: Form): string {
  const { language, compound, inflect, not } = form;
  return [
    form.case === undefined ? '' : form.case ? 'capitals as written' : 'any capitals',
    language ?? '',
    compound ? 'parts may be joined' : '',
    inflect === false ? 'no plural' : '',
    not ? 'not beside some words' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface WordsFieldProps {
  label: string;
  value: string;
  fault?: (typed: string) => string | null;
  onStore: (typed: string) => void;
}

/** A line of text that is stored when its field is left; until then, and while it has a fault, it stays as it was typed. */
function WordsField({ label, value, fault, onStore }: WordsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const problem = fault?.(typed.trim()) ?? null;
  return (
    <>
      <input
        type="text"
        dir="auto"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? id : undefined}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
        onChange={event => {
          const text = event.currentTarget.value.trim();
          if (text !== value && !fault?.(text)) onStore(text);
        }}
      />
      {problem ? (
        <span id={id} class="problem">
          {problem}
        </span>
      ) : null}
    </>
  );
}
