export class IdMaker {
  readonly #taken: Set<string>;
  /** The number to try next behind a name that is taken, so that many of one name take no square of time. */
  readonly #next = new Map<string, number>();

  /** `taken` are the ids that the pack's writer chose. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  make(name: string): string {
    const stem = slugOf(name);
    let id = stem;
    let next = this.#next.get(stem) ?? 2;
    for (; this.#taken.has(id); next++) id = `${stem}-${next}`;
    this.#next.set(stem, next);
    this.#taken.add(id);
    return id;
  }
}

const MAX_READ_CHARS = 1000;

export function slugOf(name: string): string {
  // An id has 80 characters, and to compose many marks takes the square of their number.
  const words = name
    .slice(0, MAX_READ_CHARS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['\u2018\u2019]/g, '')
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words) return Array.from(words.join('-')).slice(0, 80).join('');
  // A name of symbols alone, such as "++".
  return Array.from(name)
    .slice(0, 8)
    .map(char => `u${(char.codePointAt(0) ?? 0).toString(16)}`)
    .join('-');
}

export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
  return free;
}

export const makeId = (name: string, taken: Iterable<string>): string =>
  freeId(slugOf(name) || 'term', taken instanceof Set ? taken : new Set(taken));
