import { useId, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { acceptChosen, type SourceHandlers } from './use-sources.ts';

interface Props {
  id: string;
  name: string;
  hint: string;
  accept?: string;
  /** The name of the file that was chosen or dropped last. */
  chosen: string | null;
  handlers: SourceHandlers;
}

/** The browser's own button and words, in its language, are hidden behind ours. */
export function FileField({ id, name, hint, accept, chosen, handlers }: Props) {
  const about = useId();
  return (
    <div class="field">
      <label class="name" for={id}>
        {name}
      </label>
      <div class="file">
        <label class="button">
          <input
            id={id}
            class="unseen"
            type="file"
            accept={accept}
            aria-describedby={`${about}-chosen ${about}-hint`}
            onChange={event => acceptChosen(event, handlers)}
          />
          <Icon name="upload" />
          {say('fileChoose')}
        </label>
        <bdi id={`${about}-chosen`}>{chosen}</bdi>
      </div>
      <p id={`${about}-hint`} class="small">
        {hint}
      </p>
    </div>
  );
}

/** The name of the file that came last, if the last source was one, and handlers that note it. */
export function useChosenFile({ onSource, onRefuse }: SourceHandlers) {
  const [chosen, setChosen] = useState<string | null>(null);
  const handlers: SourceHandlers = {
    onSource: source => {
      setChosen('file' in source ? source.name : null);
      onSource(source);
    },
    onRefuse: reasons => {
      setChosen(null);
      onRefuse(reasons);
    },
  };
  return { chosen, handlers };
}
