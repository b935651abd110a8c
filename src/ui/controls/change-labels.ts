import type { Change } from '../../core/settings/changes.ts';
import { formatSite } from './words.ts';

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

/** What holds once a change is made; `headword` names the entry that it is about. */
export function formatChange({ remedy, done }: Change, headword: string): string {
  if (remedy.type === 'leave-site') return `Nothing is marked on ${formatSite(remedy.host)} now.`;
  const name = `“${'words' in remedy ? remedy.words : headword}”`;
  if (remedy.type === 'always')
    return done
      ? `${name} is marked wherever it stands now.`
      : `${name} is no longer marked wherever it stands.`;
  if (!done) return `${name} can be marked again.`;
  return remedy.type === 'know'
    ? `You know ${name}: it is marked nowhere now.`
    : `${name} is marked nowhere now.`;
}
