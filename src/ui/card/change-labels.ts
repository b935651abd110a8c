import type { Change } from '../../core/settings/changes.ts';
import { formatReaderAction } from '../controls/reader-action-labels.ts';
import { formatSite } from '../controls/words.ts';

/** What the button of a change says. */
export function nameChange({ remedy, done }: Change): string {
  switch (remedy.type) {
    case 'know':
      return done ? 'I know this' : 'Bring back';
    case 'never':
      return done ? `Never mark “${remedy.words}”` : 'Mark again';
    case 'always':
      return done ? 'Always mark' : `Stop always marking “${remedy.words}”`;
    case 'leave-site':
      return 'Not on this site';
  }
}

/** What is so once a change is made; `headword` names the entry that it is about. */
export function formatChange({ remedy, done }: Change, headword: string): string {
  if (remedy.type === 'leave-site') return `Nothing is marked on ${formatSite(remedy.host)} now.`;
  return formatReaderAction({ type: remedy.type, done, name: 'words' in remedy ? remedy.words : headword });
}
