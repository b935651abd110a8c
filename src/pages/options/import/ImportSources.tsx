import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
import { useState } from 'preact/hooks';
import { acceptChosen, acceptPasted, type SourceHandlers } from '../files/use-sources.ts';

interface Props {
  over: boolean;
  handlers: SourceHandlers;
}

/** Longer texts are read without being shown in the field, which would be slow. */
const MAX_SHOWN_CHARS = 50_000;

export function ImportSources({ over, handlers }: Props) {
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
        <label class="field">
          <span class="name">{say('importFile')}</span>
          <input id="import-file" type="file" onChange={event => acceptChosen(event, handlers)} />
        </label>
        <p class="small">{say('importFileHint')}</p>
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
