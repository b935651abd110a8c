import { useState } from 'preact/hooks';
import type { ImportSource } from './import-job.ts';
import { takeFiles, takePasted } from './use-sources.ts';

interface Props {
  /** Files hang over the page. */
  over: boolean;
  onSource: (source: ImportSource) => void;
  onRefuse: (reasons: readonly string[]) => void;
}

/** Longer texts than this are read without being shown in the field, which would be slow. */
const LONGEST_SHOWN = 50_000;

/** The ways in: choose a file, drop it anywhere, paste. */
export function ImportSources({ over, onSource, onRefuse }: Props) {
  const handlers = { onSource, onRefuse };
  const [pasted, setPasted] = useState('');
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // Into a text that is there already, it is pasted as anywhere else.
    if (pasted !== '' && text.length < LONGEST_SHOWN) return;
    if (!takePasted(event, handlers)) return;
    if (text.length >= LONGEST_SHOWN || text === '') event.preventDefault();
  };
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <label class="field">
          <span class="name">A list as a file</span>
          <input
            id="import-file"
            type="file"
            onChange={event => {
              takeFiles([...(event.currentTarget.files ?? [])], handlers);
              // The same file may be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
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
            <span class="small">Cells of a spreadsheet, or a list in any of these formats</span>
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
          <button
            type="button"
            class="button"
            disabled={pasted.trim() === ''}
            onClick={() => onSource({ name: 'pasted text', text: pasted, html: null })}
          >
            Read it
          </button>
        </div>
      </details>
    </>
  );
}
