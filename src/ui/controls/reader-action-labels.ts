import type { ReaderAction } from '../../core/settings/reader-actions.ts';

interface Done {
  type: Exclude<ReaderAction['type'], 'leave-site'>;
  /** False: the remedy was taken back. */
  done: boolean;
  /** The term or the words, as the reader knows them. */
  name: string;
}

/** What is so once a remedy is done, or taken back. */
export function formatReaderAction({ type, done, name }: Done): string {
  if (type === 'always' && !done) return `“${name}” is no longer marked wherever it stands.`;
  if (!done) return `“${name}” can be marked again.`;
  switch (type) {
    case 'know':
      return `You know “${name}”: it is marked nowhere now.`;
    case 'never':
      return `“${name}” is marked nowhere now.`;
    case 'always':
      return `“${name}” is marked wherever it stands now.`;
  }
}
