import { readCommonWords } from '../../core/text/common-words.ts';
import { loadOnce } from './load-once.ts';

export const loadCommonWords = loadOnce('/words.txt', async response => {
  if (!response.ok) throw new Error('words.txt cannot be read');
  return readCommonWords(await response.text());
});
