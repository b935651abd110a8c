import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { cleanField } from '../../../core/text/field-text.ts';
import { findLengthFault } from '../../../ui/editor/length-fault.ts';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';

interface Props {
  title: string;
  onStore: (title: string) => void;
  onEnd: () => void;
}

/** The name of a list while it is written, in the place of the heading. */
export function ListName({ title, onStore, onEnd }: Props) {
  const [typed, setTyped] = useState(title);
  const form = useRef<HTMLFormElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const field = form.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  const name = cleanField(typed);
  const problem = findLengthFault(name);
  const end = (isKept: boolean): void => {
    if (isDone.current || (isKept && problem)) return;
    isDone.current = true;
    if (isKept && name !== '' && name !== title) onStore(name);
    onEnd();
  };
  return (
    <form
      ref={form}
      class="list-name"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        end(true);
      }}
      onKeyDown={event => event.key === 'Escape' && end(false)}
      onFocusOut={() => {
        // A window that loses the focus keeps it for when it is there again.
        if (!form.current?.contains(document.activeElement)) end(true);
      }}
    >
      <ProblemField
        id="list-name"
        name={say('listNameField')}
        value={typed}
        problem={problem}
        onDraft={setTyped}
      />
    </form>
  );
}
