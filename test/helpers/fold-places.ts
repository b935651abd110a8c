import { FoldReader, type Exactness } from '../../src/core/text/fold.ts';

/** The folded text, with the source offsets where the character of each unit starts and ends. */
export function foldPlaces(source: string, exactness: Exactness = 'loose') {
  const reader = new FoldReader(source, 0, exactness);
  const [starts, ends]: number[][] = [[], []];
  let text = '';
  while (reader.next()) {
    text += reader.units;
    for (let i = 0; i < reader.units.length; i++) {
      starts!.push(reader.start);
      ends!.push(reader.end);
    }
  }
  return { text, starts: starts!, ends: ends! };
}
