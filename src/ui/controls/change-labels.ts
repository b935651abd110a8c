import type { Change } from '../../core/settings/changes.ts';
import { formatSite } from './words.ts';

export function nameChange({ action, done }: Change): string {
  switch (action.type) {
    case 'know':
      return done ? 'I know this' : 'Bring back';
    case 'never':
      return done ? `Never mark “${action.words}”` : 'Mark again';
    case 'always':
      return done ? 'Always mark' : `Stop always marking “${action.words}”`;
    case 'leave-site':
      return 'Not on this site';
  }
}

export function formatChange({ action, done }: Change, headword: string): string {
  if (action.type === 'leave-site') return `Nothing is marked on ${formatSite(action.host)} now.`;
  const name = `“${'words' in action ? action.words : headword}”`;
  if (action.type === 'always')
    return done
      ? `${name} is marked wherever it stands now.`
      : `${name} is no longer marked wherever it stands.`;
  if (!done) return `${name} can be marked again.`;
  return action.type === 'know'
    ? `You know ${name}: it is marked nowhere now.`
    : `${name} is marked nowhere now.`;
}
