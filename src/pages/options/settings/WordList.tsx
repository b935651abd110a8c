import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { foldForm } from '../../../core/text/fold.ts';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { UndoLine } from '../../../ui/controls/UndoLine.tsx';
import { useKeptFocus } from '../../../ui/controls/use-kept-focus.ts';

export interface WordRow {
  key: string;
  words: string;
  note: string | null;
}

interface Props {
  id: string;
  title: string;
  hint: string;
  empty: string;
  rows: readonly WordRow[];
  notice: string | null;
  onUndo?: () => void;
  onRemove: (row: WordRow) => void;
  children?: ComponentChildren;
}

const MIN_FILTERED_ROWS = 10;
const MAX_DRAWN_ROWS = 200;

export function WordList(props: Props) {
  const { id, title, hint, empty, rows, notice, onUndo, onRemove, children } = props;
  const [typed, setTyped] = useState('');
  const { list, heading } = useKeptFocus<HTMLElement>();
  const hasFilter = rows.length >= MIN_FILTERED_ROWS;
  const found = hasFilter && typed ? rows.filter(row => holds(row, typed)) : rows;
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
      {hasFilter ? (
        <input
          type="search"
          dir="auto"
          aria-label={say('wordsFilter', { list: title })}
          placeholder={say('wordsFilterRows', { count: rows.length })}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <UndoLine notice={notice} onUndo={onUndo && undo} />
      {rows.length === 0 ? <p class="none small">{empty}</p> : null}
      {rows.length > 0 && found.length === 0 ? <p class="none small">{say('noMatch')}</p> : null}
      <ul>
        {found.slice(0, MAX_DRAWN_ROWS).map(row => (
          <li key={row.key} data-item={row.key}>
            <span>
              <bdi>{row.words}</bdi>
              {row.note ? (
                <span class="small hint">
                  <bdi>{row.note}</bdi>
                </span>
              ) : null}
            </span>
            <Button
              look="plain"
              aria-label={say('labelAbout', { label: say('remove'), about: row.words })}
              onClick={() => onRemove(row)}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MAX_DRAWN_ROWS ? (
        <p class="none small">{say('wordsMore', { count: found.length - MAX_DRAWN_ROWS })}</p>
      ) : null}
    </section>
  );
}

function holds({ words, note }: WordRow, typed: string): boolean {
  const wanted = foldForm(typed);
  return [words, note ?? ''].some(text => foldForm(text).includes(wanted));
}
