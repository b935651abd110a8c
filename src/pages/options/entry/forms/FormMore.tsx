import { isExact } from '../../../../core/index/form-keys.ts';
import type { Form, Pack } from '../../../../core/model/model.ts';
import { say } from '../../../../locale/say.ts';
import { SelectField } from '../../../../ui/controls/SelectField.tsx';
import { More } from '../../../../ui/editor/More.tsx';
import { StoredField } from '../../../../ui/editor/StoredField.tsx';

interface Props {
  /** Of the spelling among the others, from 1. */
  number: number;
  form: Form;
  pack: Pick<Pack, 'language'>;
  onCommit: (fields: Partial<Form>) => void;
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

export function FormMore({ number, form, pack, onCommit }: Props) {
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
    <More title={say('matchTitle')} summary={summary}>
      <div class="twin">
        <SelectField
          name={say('matchCapitals')}
          aria-label={say('matchCapitalsOf', { number })}
          options={[
            {
              value: 'auto',
              label: say(isExact({ ...form, case: undefined }) ? 'matchAutoExact' : 'matchAutoAny'),
            },
            { value: 'exact', label: say('matchExact') },
            { value: 'any', label: say('matchAny') },
          ]}
          value={form.case === undefined ? 'auto' : form.case ? 'exact' : 'any'}
          onChange={value => onCommit({ case: value === 'auto' ? undefined : value === 'exact' })}
        />
        <StoredField
          name={say('matchLanguage', { tag: pack.language })}
          label={say('matchLanguageOf', { number })}
          value={form.language ?? ''}
          fault={typed => (typed === '' || LANGUAGE.test(typed) ? null : say('matchLanguageFault'))}
          onStore={typed => onCommit({ language: typed === '' ? undefined : typed })}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={form.compound === true}
          onChange={event => onCommit({ compound: event.currentTarget.checked || undefined })}
        />
        {say('matchCompound')}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={form.inflect !== false}
          onChange={event => onCommit({ inflect: event.currentTarget.checked ? undefined : false })}
        />
        {say('matchPlurals')}
      </label>
      <p class="small">{say('matchNotHint')}</p>
      <div class="twin">
        <StoredField
          name={say('matchNotBefore')}
          label={say('matchNotBeforeOf', { number })}
          {...not('before')}
        />
        <StoredField
          name={say('matchNotAfter')}
          label={say('matchNotAfterOf', { number })}
          {...not('after')}
        />
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
    form.case === undefined ? '' : say(form.case ? 'matchedExact' : 'matchedAny'),
    language ?? '',
    compound ? say('matchedCompound') : '',
    inflect === false ? say('matchedNoPlurals') : '',
    not ? say('matchedNot') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
