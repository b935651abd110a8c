import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../core/model/model.ts';
import { say } from '../../../locale/say.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { nameKind } from '../../../ui/labels/entry-labels.ts';
import { findEntries } from '../table/entry-search.ts';

interface Props {
  related: readonly string[];
  entries: readonly Entry[];
  own: string;
  onCommit: (related: string[]) => void;
}

const MAX_OPTIONS = 20;

export function RelatedField({ related, entries, own, onCommit }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const [announced, setAnnounced] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // With many thousands of entries a search takes some milliseconds: not one for each key that only moves.
  const found = useMemo(
    () =>
      isOpen ? findEntries(entries, typed, { most: MAX_OPTIONS, without: new Set([...related, own]) }) : [],
    [entries, typed, isOpen, related, own],
  );
  const shows = isOpen && typed.trim() !== '';
  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onCommit([...related, entry.id]);
    setAnnounced(say('relatedAdded', { term: entry.headword }));
    setTyped('');
    close();
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const moves = new Map([
      ['ArrowDown', at + 1 >= found.length ? 0 : at + 1],
      ['ArrowUp', at <= 0 ? found.length - 1 : at - 1],
    ]);
    const next = moves.get(event.key);
    if (next !== undefined) {
      setOpen(true);
      setAt(next);
    } else if (event.key === 'Enter') {
      // Enter would send the form of a new term.
      if (shows) choose(found[at] ?? (found.length === 1 ? found[0] : undefined));
    } else if (event.key === 'Escape' && (shows || typed)) {
      if (!shows) setTyped('');
      close();
    } else return;
    event.preventDefault();
  };
  return (
    <fieldset class="part">
      <legend>{say('cardSeeAlso')}</legend>
      <Chosen
        related={related}
        entries={entries}
        onRemove={(gone, headword) => {
          onCommit(related.filter(each => each !== gone));
          setAnnounced(say('relatedRemoved', { term: headword }));
          field.current?.focus();
        }}
      />
      <div class="combo">
        <input
          ref={field}
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          aria-label={say('relatedAdd')}
          placeholder={say('relatedHint')}
          aria-autocomplete="list"
          aria-expanded={shows && found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={shows && found[at] ? `${id}-${at}` : undefined}
          value={typed}
          onInput={event => {
            setTyped(event.currentTarget.value);
            setOpen(true);
            setAt(-1);
          }}
          onKeyDown={onKey}
          onBlur={close}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          class="options-list"
          aria-label={say('relatedOptions')}
          hidden={!shows || !found.length}
        >
          {found.map((entry, place) => (
            <li
              key={entry.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              ref={place === at ? showOption : undefined}
              // The field keeps the focus while an option is pressed.
              onPointerDown={event => event.preventDefault()}
              onClick={() => choose(entry)}
            >
              <bdi>{entry.headword}</bdi>
              <span class="small">{nameKind(entry.kind)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p class="unseen" role="status">
        {shows ? formatFound(found.length) : announced}
      </p>
      {shows && found.length === 0 ? <p class="small">{say('relatedNone')}</p> : null}
    </fieldset>
  );
}

const formatFound = (count: number): string =>
  count === 0
    ? say('relatedNoneFound')
    : say(count < MAX_OPTIONS ? 'relatedFound' : 'relatedFirst', { count });

const showOption = (option: HTMLElement | null): void => option?.scrollIntoView?.({ block: 'nearest' });

interface ChosenProps extends Pick<Props, 'related' | 'entries'> {
  onRemove: (id: string, headword: string) => void;
}

function Chosen({ related, entries, onRemove }: ChosenProps) {
  if (!related.length) return null;
  const wanted = new Set(related);
  const found = new Map(entries.filter(({ id }) => wanted.has(id)).map(each => [each.id, each.headword]));
  return (
    <ul class="chips" aria-label={say('partRelated')}>
      {related.map(each => {
        const headword = found.get(each);
        return (
          <li key={each} class="chip">
            <bdi>{headword ?? each}</bdi>
            {headword === undefined ? <span class="small">{say('relatedGone')}</span> : null}
            <button
              type="button"
              class="remove"
              aria-label={say('relatedRemove', { term: headword ?? each })}
              title={say('remove')}
              onClick={() => onRemove(each, headword ?? each)}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
