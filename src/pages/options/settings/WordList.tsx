import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { foldForm } from '../../../core/text/fold.ts';
import { UndoLine } from '../../../ui/controls/UndoLine.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';
import { countOf } from '../../../ui/controls/words.ts';

/** A row: its words, and quietly where they are from. */
export interface WordRow {
  key: string;
  words: string;
  note: string | null;
}

interface Props {
  id: string;
  title: string;
  hint: string;
  /** What stands there while there are no rows. */
  empty: string;
  rows: readonly WordRow[];
  /** What takes a row out of the list. */
  action: string;
  said: string | null;
  onUndo?: () => void;
  onRemove: (row: WordRow) => void;
  /** The way to add a row by hand. */
  children?: ComponentChildren;
}

/** From this many rows on there is a filter. */
const LONG = 10;
/** More rows than this are not drawn at once. */
const MOST = 200;

/** One of the reader's lists, each row with a way out of it, and a way back from the last one. */
export function WordList(props: Props) {
  const { id, title, hint, empty, rows, action, said, onUndo, onRemove, children } = props;
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus({ list, heading });
  const isLong = rows.length >= LONG;
  const found = isLong && typed ? rows.filter(row => holds(row, typed)) : rows;
  const undo = (): void => {
    onUndo?.();
    heading.current?.focus();
  };
  return (
    <section ref={list} id={id} class="word-list" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p class="small">{hint}</p>
      {children}
      {isLong ? (
        <input
          type="search"
          dir="auto"
          aria-label={`Filter: ${title}`}
          placeholder={`Filter ${countOf(rows.length, 'row')}`}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <UndoLine said={said} onUndo={onUndo && undo} />
      {rows.length === 0 ? <p class="none small">{empty}</p> : null}
      {rows.length > 0 && found.length === 0 ? <p class="none small">Nothing found.</p> : null}
      <ul>
        {found.slice(0, MOST).map(row => (
          <li key={row.key} data-item={row.key}>
            <span>
              <bdi>{row.words}</bdi>
              {row.note ? (
                <span class="small hint">
                  <bdi>{row.note}</bdi>
                </span>
              ) : null}
            </span>
            <button
              type="button"
              class="button plain"
              aria-label={`${action}: ${row.words}`}
              onClick={() => onRemove(row)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST ? (
        <p class="none small">And {(found.length - MOST).toLocaleString('en')} more: filter to see them.</p>
      ) : null}
    </section>
  );
}

function holds({ words, note }: WordRow, typed: string): boolean {
  const wanted = foldForm(typed);
  return [words, note ?? ''].some(text => foldForm(text).includes(wanted));
}
