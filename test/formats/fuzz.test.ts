import { LIST_FORMATS } from '../../src/formats/assemble/read-list.ts';
import { phrase } from '../../src/core/phrase.ts';
import {
  breakText,
  findReaderFault,
  fuzzFormat,
  makeRandom,
  readFixtures,
} from '../commands/fuzz-formats.ts';
import { IS_LONG } from '../helpers/long-run.ts';
import { readAny } from '../../src/formats/assemble/read-any.ts';

const BYTES = IS_LONG ? 1_000_000 : 10_000;

test.each(LIST_FORMATS)(
  'broken files of %s are read or refused with a reason, and make packs',
  async format => {
    const { texts, bytes, fault } = await fuzzFormat(format, { bytes: BYTES, seed: 11 });
    expect(fault).toBeUndefined();
    expect(bytes).toBeGreaterThanOrEqual(BYTES);
    expect(texts).toBeGreaterThan(3);
  },
  600_000,
);

test('broken files of any format are read where nobody says what they are', async () => {
  const random = makeRandom(3);
  for (const format of LIST_FORMATS) {
    for (const fixture of readFixtures(format)) {
      const text = breakText(fixture, random);
      expect(findReaderFault(await readAny(text, { fileName: 'list', format: undefined }))).toBeNull();
    }
  }
});

test('a fault is seen where there is one', () => {
  expect(findReaderFault({ ok: false, faults: [] })).toBe('it is refused without a reason');
  const fault = { file: 'a', place: null, field: null, reason: phrase('faultUnreadable') };
  expect(findReaderFault({ ok: false, faults: [fault] })).toBe('a reader threw');
});
