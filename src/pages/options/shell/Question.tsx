import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../../../ui/controls/Button.tsx';

interface Props {
  text: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks in its place before something that undo cannot take back: what pages have seen they may keep. */
export function Question({ text, yes, no, onYes, onNo }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector<HTMLElement>('button:last-child')?.focus(), []);
  return (
    <div ref={group} class="question" role="group" aria-labelledby={id}>
      <p id={id}>{text}</p>
      <p class="actions">
        <Button look="main" onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{no}</Button>
      </p>
    </div>
  );
}
