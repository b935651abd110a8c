import { Button } from '../../../ui/controls/Button.tsx';
import { say } from '../../../locale/say.ts';
import { useState } from 'preact/hooks';
import { FileField, useChosenFile } from '../files/FileField.tsx';
import { useSources, type SourceHandlers } from '../files/use-sources.ts';

interface Props extends SourceHandlers {
  /** True where a source is being read, or was refused. */
  isTaken: boolean;
}

export function ProposeSources({ isTaken, ...sources }: Props) {
  const { chosen, handlers } = useChosenFile(sources);
  const over = useSources(handlers);
  const [pasted, setPasted] = useState('');
  return (
    <>
      <div class={`drop${over ? ' over' : ''}`}>
        <FileField
          id="propose-file"
          name={say('proposeFile')}
          hint={say('proposeFileHint')}
          accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,text/*,application/pdf"
          chosen={isTaken ? chosen : null}
          handlers={handlers}
        />
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
