import { migratePack } from '../../core/model/migrations.ts';
import { phrase } from '../../core/phrase.ts';
import { PhraseError } from '../../core/phrase-error.ts';
import { loadOnce } from './load-once.ts';

export const readBundledPack = loadOnce('/pack.json', async response => {
  const read = migratePack(await response.json());
  if (!read.ok) throw new PhraseError(phrase('storageBundledUnreadable', { reason: read.reason }));
  return read.pack;
});
