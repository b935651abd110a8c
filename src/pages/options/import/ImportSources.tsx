import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
import { useState } from 'preact/hooks';
import { FileField } from '../files/FileField.tsx';
import { acceptPasted, type SourceHandlers } from '../files/use-sources.ts';

interface Props {
  over: boolean;
  chosen: string | null;
  handlers: SourceHandlers;
}

/** Longer texts are read without being shown in the field, which would be slow. */
const MAX_SHOWN_CHARS = 50_000;

export function ImportSources({ over, chosen, handlers }: Props) {
  const [pasted, setPasted] = useState('');
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Text that is pasted into a field belongs to that field.
    if (pasted !== '' && text.length < MAX_SHOWN_CHARS) return;
    if (!acceptPasted(event, handlers)) return;
    if (text.length >= MAX_SHOWN_CHARS || text === '') event.preventDefault();
  };
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <FileField
          id="import-file"
          name={say('importFile')}
          hint={say('importFileHint')}
          chosen={chosen}
          handlers={handlers}
        />
      </div>
      <details>
        <summary>{say('importPasteInstead')}</summary>
        <div class="paste">
          <label class="field">
            <span class="small">{say('importPaste')}</span>
            <textarea
              id="import-text"
              rows={6}
              dir="auto"
              spellcheck={false}
              value={pasted}
              onInput={event => setPasted(event.currentTarget.value)}
              onPaste={paste}
            />
          </label>
          <Button
            disabled={pasted.trim() === ''}
            onClick={() => handlers.onSource({ name: say('sourcePasted'), text: pasted, html: null })}
          >
            {say('importPreview')}
          </Button>
        </div>
      </details>
    </>
  );
}
