import { migratePack } from '../../core/model/migrations.ts';
import type { Pack } from '../../core/model/model.ts';

/** No list that may be synced is longer, whatever was made of it on its way. */
const MOST_BYTES = 4_000_000;

/** A pack as a text in ASCII, as short as the browser makes it. */
export async function printPackText(pack: Pack): Promise<string> {
  const bytes = await pass(
    new TextEncoder().encode(JSON.stringify(pack)),
    new CompressionStream('deflate-raw'),
  );
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

/** The pack that was printed so; null where this version cannot read it. */
export async function readPackText(text: string): Promise<Pack | null> {
  try {
    const bytes = Uint8Array.from(atob(text), char => char.charCodeAt(0));
    const json = new TextDecoder().decode(await pass(bytes, new DecompressionStream('deflate-raw')));
    const read = migratePack(JSON.parse(json));
    return read.ok ? read.pack : null;
  } catch {
    return null;
  }
}

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What goes wrong is told to the reader below.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = readable.getReader();
  for (let next = await reader.read(); next.value; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > MOST_BYTES) throw new Error('It is too long.');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
