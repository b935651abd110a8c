import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../../core/settings/settings.ts';
import { countOf } from '../../../ui/controls/words.ts';
import type { BackupSummary, RestoredList } from './backup-work.ts';

const SETTING_NAMES: Record<keyof Settings, string> = {
  on: 'marks on or off',
  sitesOff: 'sites that are turned off',
  packsOff: 'lists that are off',
  packsPrivate: 'lists that are private',
  packOrder: 'the order of the lists',
  bundledMark: 'the mark of the bundled list',
  marks: 'which mentions are marked',
  hoverDelay: 'when the card opens',
  tapLinks: 'what a tap on a link does',
  cardText: 'the size of the card’s text',
  language: 'the language of Sidelight',
  wordsPerMark: 'how dense marks are',
  densities: 'how dense the marks of a list or a site are',
  known: 'terms that you know',
  never: 'words that are never marked',
  always: 'words that are always marked',
};

interface Props {
  name: string;
  backup: BackupSummary;
  onRestore: () => void;
  onCancel: () => void;
}

export function RestorePreview({ name, backup, onRestore, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { made, lists, changed } = backup;
  const isSame = changed.length === 0 && !lists.some(({ state }) => state === 'new' || state === 'replaced');
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
        {made === null ? null : `, made on ${formatTime(made)}`}
      </h3>
      <table aria-label="Lists">
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead class="unseen">
          <tr>
            <th scope="col">List</th>
            <th scope="col">What happens to it</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{list.title}</bdi>
              </th>
              <td>{formatList(list)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        {changed.length === 0
          ? 'Your settings stay as they are.'
          : `Settings that change: ${changed.map(setting => SETTING_NAMES[setting]).join(', ')}.`}
      </p>
      <p class="actions">
        <Button look="main" id="restore-confirm" disabled={isSame} onClick={onRestore}>
          {isSame ? 'Nothing to restore' : 'Restore'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </p>
    </section>
  );
}

function formatList({ state, entries, before }: RestoredList): string {
  const count = countOf(entries, 'term');
  if (state === 'new') return `New, ${count}`;
  if (state === 'unchanged') return `Unchanged, ${count}`;
  if (state === 'stays') return `Kept, ${count}; not in the backup`;
  return `Replaced: ${count} instead of ${before.toLocaleString('en')}. The current list goes to the bin.`;
}

function formatTime(made: string): string {
  return new Date(made).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
