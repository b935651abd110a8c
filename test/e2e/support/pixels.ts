import { PNG } from 'pngjs';

/** How many pixels of a PNG have exactly this colour, such as `#0b6b64`. */
export function countPixels(picture: Uint8Array, colour: string): number {
  const wanted = Number.parseInt(colour.slice(1), 16);
  const { data } = PNG.sync.read(Buffer.from(picture));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!) === wanted) count++;
  }
  return count;
}
