import { useMemo, useState } from 'preact/hooks';
import { foldForm } from '../../core/fold.ts';
import type { Entry, Pack } from '../../core/model.ts';
import { countOf } from '../shared/words.ts';
import { sayContents } from './entry-words.ts';
import { printRoute } from './route.ts';

interface Props {
  pack: Pack;
  /** The id of the open entry. */
  open: string | null;
}

/** More rows than this are not drawn at once: searching is faster than scrolling. */
const MOST = 200;

/** The entries of a pack, with a search over headwords and forms. */
export function EntryList({ pack, open }: Props) {
  const [typed, setTyped] = useState('');
  const found = useMemo(() => search(pack.entries, typed), [pack.entries, typed]);
  return (
    <div class="entry-list">
      <input
        type="search"
        dir="auto"
        aria-label="Search the entries"
        placeholder={`Search ${countOf(pack.entries.length, 'entry', 'entries')}`}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <p class="unseen" role="status">
        {typed ? `${countOf(found.length, 'entry', 'entries')} found` : ''}
      </p>
      {found.length === 0 ? <p class="none small">Nothing found.</p> : null}
      <ul>
        {found.slice(0, MOST).map(entry => (
          <li key={entry.id}>
            <a
              href={printRoute({ view: 'pack', pack: pack.id, entry: entry.id })}
              aria-current={entry.id === open ? 'true' : undefined}
            >
              <bdi>{entry.headword}</bdi>
              <span class="small">
                <bdi>{sayContents(entry)}</bdi>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {found.length > MOST ? (
        <p class="none small">And {(found.length - MOST).toLocaleString('en')} more: search to see them.</p>
      ) : null}
    </div>
  );
}

function search(entries: readonly Entry[], typed: string): readonly Entry[] {
  const wanted = foldForm(typed);
  if (wanted === '') return entries;
  return entries.filter(({ headword, forms }) =>
    [headword, ...forms.map(form => form.text)].some(text => foldForm(text).includes(wanted)),
  );
}
