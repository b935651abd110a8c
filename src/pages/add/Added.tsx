import { useEffect, useRef } from 'preact/hooks';
import { formatList, type AddList } from './ListField.tsx';

/** Where something went. */
export interface AddedTo {
  pack: string;
  title: string;
  entry: string;
  headword: string;
  /** True if a sentence was added to an entry that was there. */
  isSentence: boolean;
}

interface Props {
  to: AddedTo;
  /** The list as it was before; undefined for a new one. */
  list: AddList | undefined;
  onOpen: (pack: string, entry: string) => void;
  onClose: () => void;
}

/** This long the word of it stays in ms: as long as it takes to read it twice. */
const STAYS = 2500;

/** Says where the term went, and closes; it stays while the reader points at it. */
export function Added({ to, list, onOpen, onClose }: Props) {
  const main = useRef<HTMLElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    main.current?.focus();
    const timer = setTimeout(() => closing.current(), STAYS);
    const stay = (): void => clearTimeout(timer);
    const element = main.current;
    for (const type of ['pointermove', 'keydown'] as const)
      element?.addEventListener(type, stay, { once: true });
    return stay;
  }, []);
  const hint = formatList(list);
  return (
    <main ref={main} class="added" tabIndex={-1}>
      <h1 class="unseen">Added</h1>
      <div role="status">
        <p>
          {to.isSentence ? 'The sentence is with ' : null}“<bdi>{to.headword}</bdi>”
          {to.isSentence ? ' in ' : ' is now in '}“<bdi>{to.title}</bdi>”{to.isSentence ? ' now.' : '.'}
        </p>
        {hint ? <p class="small">{hint}</p> : null}
      </div>
      <p class="actions">
        <button type="button" class="button" onClick={() => onOpen(to.pack, to.entry)}>
          Open in options
        </button>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </p>
    </main>
  );
}
