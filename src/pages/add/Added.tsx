import { useEffect, useRef } from 'preact/hooks';
import type { FormOwner } from '../../core/editor/form-index.ts';
import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { sayNodes } from '../../ui/labels/say-nodes.ts';
import { formatList, type AddList } from './ListField.tsx';

export interface AddedTo extends FormOwner {
  isSentence: boolean;
}

interface Props {
  to: AddedTo;
  list: AddList | undefined;
  onOpen: (pack: string, entry: string) => void;
  onClose: () => void;
}

/** As long as it takes to read it twice. */
const CLOSE_AFTER_MS = 2500;

export function Added({ to, list, onOpen, onClose }: Props) {
  const main = useRef<HTMLElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    main.current?.focus();
    const timer = setTimeout(() => closing.current(), CLOSE_AFTER_MS);
    const stay = (): void => clearTimeout(timer);
    const element = main.current;
    for (const type of ['pointermove', 'keydown'] as const)
      element?.addEventListener(type, stay, { once: true });
    return stay;
  }, []);
  const hint = formatList(list);
  return (
    <main ref={main} class="added" tabIndex={-1}>
      <h1 class="unseen">{say('addDone')}</h1>
      <div role="status">
        <p>
          {sayNodes(to.isSentence ? 'addDoneSentence' : 'addDoneTerm', {
            term: <bdi>{to.headword}</bdi>,
            list: <bdi>{to.title}</bdi>,
          })}
        </p>
        {hint ? <p class="small">{hint}</p> : null}
      </div>
      <p class="actions">
        <Button onClick={() => onOpen(to.pack, to.entry)}>{say('openInOptions')}</Button>
        <Button onClick={onClose}>{say('close')}</Button>
      </p>
    </main>
  );
}
