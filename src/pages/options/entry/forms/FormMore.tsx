import { isExact } from '../../../../core/index/form-keys.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { SelectField } from '../../../../ui/controls/SelectField.tsx';
import { StoredField } from '../../../../ui/editor/StoredField.tsx';
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
  const not = (side: 'before' | 'after') => ({
    value: (form.not?.[side] ?? []).join(', '),
    onStore: (typed: string) => {
      const words = readWords(typed);
      const { [side]: _, ...other } = form.not ?? {};
      const next = { ...other, ...(words.length ? { [side]: words } : {}) };
      onCommit({ not: Object.keys(next).length ? next : undefined });
    },
  });
  return (
    <More title="How it is matched" summary={summary}>
      <div class="twin">
        <SelectField
          name="Capitals"
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
        <StoredField
          name={`Language, if not ${pack.language}`}
          label={`${name}: language`}
          value={form.language ?? ''}
          fault={typed =>
            typed === '' || LANGUAGE.test(typed) ? null : 'Write a tag such as en, de or zh-Hans.'
          }
          onStore={typed => onCommit({ language: typed === '' ? undefined : typed })}
        />
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
        <StoredField name="Not after" label={`${name}: not after`} {...not('before')} />
        <StoredField name="Not before" label={`${name}: not before`} {...not('after')} />
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
