import { findLanguageFault } from './field-faults.ts';

/** A language tag as a pack may have it; undefined where a file's is none. */
export function takeTag(tag: string | undefined): string | undefined {
  const cleaned = tag?.trim().replaceAll('_', '-');
  return cleaned && findLanguageFault(cleaned) === null ? cleaned : undefined;
}

/** Whether two tags name one language, whatever the region or script. */
export function isSameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && primary(one) === primary(other);
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0];

/** Counts the languages of a file's terms. */
export class LanguageCount {
  readonly #counts = new Map<string, number>();

  /** Counts a term's language. */
  add(tag: string | undefined): void {
    if (tag !== undefined && tag !== 'und') this.#counts.set(tag, (this.#counts.get(tag) ?? 0) + 1);
  }

  /**
   * The language that headwords are taken from: the one that the file names, where terms have it; else the most
   * common one, English where several are.
   */
  choose(named: string | undefined): string | undefined {
    const tags = [...this.#counts.keys()];
    if (named !== undefined) {
      if (tags.length === 0 || this.#counts.has(named)) return named;
      if (tags.some(tag => isSameLanguage(tag, named))) return named;
    }
    const most = Math.max(0, ...this.#counts.values());
    const common = tags.filter(tag => this.#counts.get(tag) === most);
    return common.find(tag => primary(tag) === 'en') ?? common[0];
  }
}
