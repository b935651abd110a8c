import { useEffect, useRef } from 'preact/hooks';
import type { RestoredPack, RestorePlan } from '../../core/plan-restore.ts';
import type { Settings } from '../../core/settings.ts';
import { countOf } from '../shared/words.ts';

const SETTING_NAMES: Record<keyof Settings, string> = {
  on: 'marks on or off',
  sitesOff: 'sites that are left alone',
  packsOff: 'lists that are off',
  packsPrivate: 'lists that are private',
  packOrder: 'the order of the lists',
  bundledMark: 'the mark of the bundled list',
  marks: 'which mentions are marked',
  hoverDelay: 'when the card opens',
  tapLinks: 'what a tap on a link does',
  wordsPerMark: 'how dense marks are',
  known: 'terms that you know',
  never: 'words that are never marked',
  always: 'words that are always marked',
};

interface Props {
  name: string;
  made: string | null;
  plan: RestorePlan;
  onRestore: () => void;
  onCancel: () => void;
}

/** What restoring a backup would change. */
export function RestorePreview({ name, made, plan, onRestore, onCancel }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { packs, rest, settings, edits } = plan;
  const isSame = edits.length + settings.length === 0;
  return (
    <section class="preview" aria-labelledby="preview">
      <h3 id="preview" ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
        {made === null ? null : `, made on ${sayTime(made)}`}
      </h3>
      <table aria-label="Lists">
        <thead class="unseen">
          <tr>
            <th scope="col">List</th>
            <th scope="col">What happens to it</th>
          </tr>
        </thead>
        <tbody>
          {packs.map(restored => (
            <tr key={restored.pack.id}>
              <th scope="row">
                <bdi>{restored.pack.title}</bdi>
              </th>
              <td>{sayPack(restored)}</td>
            </tr>
          ))}
          {rest.map(({ id, title, entries }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{title}</bdi>
              </th>
              <td class="small">Stays: it is not in the backup. {countOf(entries.length, 'term')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">
        {settings.length === 0
          ? 'The settings are as they are now.'
          : `Settings that change: ${settings.map(setting => SETTING_NAMES[setting]).join(', ')}.`}
      </p>
      <p class="actions">
        <button type="button" id="restore-confirm" class="button main" disabled={isSame} onClick={onRestore}>
          {isSame ? 'Nothing to restore' : 'Restore'}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </section>
  );
}

function sayPack({ state, pack, old }: RestoredPack): string {
  const count = countOf(pack.entries.length, 'term');
  if (state === 'new') return `New, ${count}`;
  if (state === 'unchanged') return `As it is now, ${count}`;
  const before = old?.entries.length ?? 0;
  return `Replaced: ${count} in place of ${before.toLocaleString('en')}. The present list goes to the bin.`;
}

function sayTime(made: string): string {
  return new Date(made).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
