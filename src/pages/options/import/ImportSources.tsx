import { Button } from '../../../ui/controls/Button.tsx';
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
    // What is pasted into a text belongs to that text.
    if (pasted !== '' && text.length < MAX_SHOWN_CHARS) return;
    if (!acceptPasted(event, handlers)) return;
    if (text.length >= MAX_SHOWN_CHARS || text === '') event.preventDefault();
  };
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <label class="field">
          <span class="name">List file</span>
          <input id="import-file" type="file" onChange={event => acceptChosen(event, handlers)} />
        </label>
        <p class="small">
          Or drop it anywhere on this page. CSV and TSV, TBX, SKOS, JSON, Anki text, Contextive, HTML or
          Markdown definitions; up to 20 MB.
        </p>
      </div>
      <details>
        <summary>Paste a list instead</summary>
        <div class="paste">
          <label class="field">
            <span class="small">Paste spreadsheet cells or any format above</span>
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
            onClick={() => handlers.onSource({ name: 'pasted text', text: pasted, html: null })}
          >
            Preview
          </Button>
        </div>
      </details>
    </>
  );
}
