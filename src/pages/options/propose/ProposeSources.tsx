import { Button } from '../../../ui/controls/Button.tsx';
import { useState } from 'preact/hooks';
import { acceptChosen, useSources, type SourceHandlers } from '../files/use-sources.ts';

export function ProposeSources(handlers: SourceHandlers) {
  const over = useSources(handlers);
  const [pasted, setPasted] = useState('');
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <label class="field">
          <span class="name">Document</span>
          <input
            id="propose-file"
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,text/*,application/pdf"
            onChange={event => acceptChosen(event, handlers)}
          />
        </label>
        <p class="small">
          Or drop it anywhere on this page. Text, HTML, Markdown, PDF or Word (.docx); up to 20 MB. To take an
          open page, choose “List from this page” in Sidelight’s popup there.
        </p>
      </div>
      <div class="paste">
        <label class="field">
          <span class="name">Or paste a text</span>
          <textarea
            id="propose-text"
            rows={8}
            dir="auto"
            spellcheck={false}
            value={pasted}
            onInput={event => setPasted(event.currentTarget.value)}
          />
        </label>
        <Button
          id="propose-read"
          disabled={pasted.trim() === ''}
          onClick={() => handlers.onSource({ name: 'pasted text', text: pasted, html: null })}
        >
          Find terms
        </Button>
      </div>
    </>
  );
}
