import { LANGUAGE_NAMES, LANGUAGES, type ReaderLanguage } from '../../../core/settings/reader-languages.ts';
import { say } from '../../../locale/say.ts';
import { Select } from '../../../ui/controls/SelectField.tsx';

interface Props {
  language: ReaderLanguage | null;
  onChange: (language: ReaderLanguage | null) => void;
}

export function LanguageField({ language, onChange }: Props) {
  return (
    <div class="setting field">
      <label class="name" for="language">
        {say('settingsLanguage')}
      </label>
      <Select
        id="language"
        class="density"
        aria-describedby="language-hint"
        options={[
          { value: '', label: say('settingsLanguageBrowser') },
          ...LANGUAGE_NAMES.map(value => ({
            value,
            label: LANGUAGES[value],
            lang: value.replace('_', '-'),
          })),
        ]}
        value={language ?? ''}
        onChange={chosen => onChange(chosen === '' ? null : chosen)}
      />
      <p id="language-hint" class="small">
        {say('settingsLanguageHint')}
      </p>
    </div>
  );
}
