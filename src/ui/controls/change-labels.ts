import type { Change } from '../../core/settings/changes.ts';
import { formatSite } from './words.ts';

export function nameChange({ action, done }: Change): string {
  switch (action.type) {
    case 'know':
      return done ? 'I know this' : 'Undo “I know this”';
    case 'never':
      return done ? `Never mark “${action.words}”` : 'Undo “Never mark”';
    case 'always':
      return done ? 'Always mark' : `Undo “Always mark” for “${action.words}”`;
    case 'leave-site':
      return 'Turn off on this site';
  }
}

export function formatChange({ action, done }: Change, headword: string): string {
  if (action.type === 'leave-site') return `Turned off on ${formatSite(action.host)}.`;
  const name = `“${'words' in action ? action.words : headword}”`;
  if (action.type === 'always')
    return done ? `${name} will always be marked.` : `${name} will no longer always be marked.`;
  if (!done) return `${name} can be marked again.`;
  return action.type === 'know' ? `${name} will no longer be marked.` : `${name} will never be marked.`;
}
