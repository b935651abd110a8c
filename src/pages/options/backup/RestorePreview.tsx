import { Button } from '../../../ui/controls/Button.tsx';
import { useEffect, useRef } from 'preact/hooks';
import { phrase, type LabelKey } from '../../../core/phrase.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { readerLanguage, say, sayRow } from '../../../locale/say.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import type { BackupSummary, RestoredList } from './backup-work.ts';

const SETTINGS = {
  on: 'previewOn',
  sitesOff: 'previewSitesOff',
  packsOff: 'previewPacksOff',
  packsPrivate: 'previewPacksPrivate',
  packOrder: 'previewPackOrder',
  bundledMark: 'previewBundledMark',
  marks: 'previewMarks',
  hoverDelay: 'previewHoverDelay',
  tapLinks: 'previewTapLinks',
  cardText: 'previewCardText',
  language: 'previewLanguage',
  wordsPerMark: 'previewWordsPerMark',
  densities: 'previewDensities',
  known: 'previewKnown',
  never: 'previewNever',
  always: 'previewAlways',
} as const satisfies Record<keyof Settings, LabelKey>;

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
        {made === null ? (
          <bdi>{name}</bdi>
        ) : (
          sayNodes('previewMade', { file: <bdi>{name}</bdi>, time: formatTime(made) })
        )}
      </h3>
      <table aria-label={say('previewLists')}>
        <colgroup>
          <col />
          <col />
        </colgroup>
        <thead class="unseen">
          <tr>
            <th scope="col">{say('previewList')}</th>
            <th scope="col">{say('previewChange')}</th>
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
          ? say('previewSettingsSame')
          : say('previewSettings', { settings: sayRow(changed.map(setting => say(SETTINGS[setting]))) })}
      </p>
      <p class="actions">
        <Button look="main" id="restore-confirm" disabled={isSame} onClick={onRestore}>
          {say(isSame ? 'previewNothing' : 'previewRestore')}
        </Button>
        <Button onClick={onCancel}>{say('cancel')}</Button>
      </p>
    </section>
  );
}

function formatList({ state, entries, before }: RestoredList): string {
  const terms = phrase('termsCounted', { count: entries });
  if (state === 'new') return say('previewNew', { terms });
  if (state === 'unchanged') return say('previewSame', { terms });
  if (state === 'stays') return say('previewStays', { terms });
  return say('previewReplaced', { terms, before });
}

function formatTime(made: string): string {
  return new Date(made).toLocaleString(readerLanguage(), { dateStyle: 'long', timeStyle: 'short' });
}
