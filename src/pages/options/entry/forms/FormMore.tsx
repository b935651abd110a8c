import { isExact } from '../../../../core/index/form-keys.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { SelectField } from '../../../../ui/controls/SelectField.tsx';
import { More } from '../../../../ui/editor/More.tsx';
import { StoredField } from '../../../../ui/editor/StoredField.tsx';

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
              label: `Automatic (${isExact({ ...form, case: undefined }) ? 'as written' : 'any case'})`,
            },
            { value: 'exact', label: 'Only as written' },
            { value: 'any', label: 'Any case' },
          ]}
          value={form.case === undefined ? 'auto' : form.case ? 'exact' : 'any'}
          onChange={value => onCommit({ case: value === 'auto' ? undefined : value === 'exact' })}
        />
        <StoredField
          name={`Language (default: ${pack.language})`}
          label={`${name}: language`}
          value={form.language ?? ''}
          fault={typed =>
            typed === '' || LANGUAGE.test(typed) ? null : 'Enter a language code, e.g. en, de or zh-Hans.'
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
        Match with or without space or hyphen: “fire wall”, “fire-wall”, “firewall”
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={form.inflect !== false}
          onChange={event => onCommit({ inflect: event.currentTarget.checked ? undefined : false })}
        />
        Match plurals
      </label>
      <p class="small">
        Don’t match next to these words, such as “Hotel” after “Freedom House”. Separate words with commas.
      </p>
      <div class="twin">
        <StoredField name="Not when preceded by" label={`${name}: not when preceded by`} {...not('before')} />
        <StoredField name="Not when followed by" label={`${name}: not when followed by`} {...not('after')} />
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
    form.case === undefined ? '' : form.case ? 'only as written' : 'any case',
    language ?? '',
    compound ? 'with or without hyphen' : '',
    inflect === false ? 'no plurals' : '',
    not ? 'not next to some words' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
