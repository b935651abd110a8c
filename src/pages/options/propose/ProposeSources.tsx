import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
import { useState } from 'preact/hooks';
import { acceptChosen, useSources, type SourceHandlers } from '../files/use-sources.ts';

export function ProposeSources(handlers: SourceHandlers) {
  const over = useSources(handlers);
  const [pasted, setPasted] = useState('');
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <label class="field">
          <span class="name">{say('proposeFile')}</span>
          <input
            id="propose-file"
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,text/*,application/pdf"
            onChange={event => acceptChosen(event, handlers)}
          />
        </label>
        <p class="small">{say('proposeFileHint')}</p>
      </div>
      <div class="paste">
        <label class="field">
          <span class="name">{say('proposePaste')}</span>
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
          onClick={() => handlers.onSource({ name: say('sourcePasted'), text: pasted, html: null })}
        >
          {say('proposePasteRead')}
        </Button>
      </div>
    </>
  );
}
