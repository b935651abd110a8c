import { files, read } from '../../structure/repository.ts';
import { readFileSync } from 'node:fs';

/** Of Chrome’s, Edge’s and Firefox’s stores, the lowest. */
const LIMITS = { summary: 132, description: 10_000, leastDescription: 250 };

const listings = files.filter(path => path.startsWith('store/listing/'));

test.each(listings)('%s is a summary and a description within what stores take', path => {
  const [summary = '', blank, ...rest] = read(path).split('\n');
  const description = rest.join('\n').trim();
  expect(blank).toBe('');
  expect(summary.length).toBeGreaterThan(20);
  expect(summary.length).toBeLessThanOrEqual(LIMITS.summary);
  expect(description.length).toBeGreaterThan(LIMITS.leastDescription);
  expect(description.length).toBeLessThanOrEqual(LIMITS.description);
  expect(description).not.toMatch(/<|\*\*|^#/m);
});

test.each([
  ['1-card', 1280, 800],
  ['2-popup', 1280, 800],
  ['3-list', 1280, 800],
  ['4-import', 1280, 800],
  ['5-marks', 1280, 800],
  ['tile-small', 440, 280],
  ['tile-large', 1400, 560],
])('the picture %s has the size that stores ask for', (name, width, height) => {
  // Both stand at the start of a PNG, in the chunk IHDR.
  const picture = readFileSync(`store/pictures/${name}.png`);
  expect(picture.subarray(1, 16).toString('latin1')).toBe('PNG\r\n\x1a\n\0\0\0\rIHDR');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([width, height]);
});
