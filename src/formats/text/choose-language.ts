import { findLanguageFault } from '../pack/field-faults.ts';
import { fixTagCase } from './language-case.ts';

/** A language tag as a pack may have it; undefined where a file's is none. */
export function parseTag(tag: string | undefined): string | undefined {
  const cleaned = tag?.trim().replaceAll('_', '-');
  return cleaned && findLanguageFault(cleaned) === null ? fixTagCase(cleaned) : undefined;
}

/** Whether two tags name one language, whatever the region or script. */
export function isSameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && primary(one) === primary(other);
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!;

export class LanguageCount {
  readonly #counts = new Map<string, number>();

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
      // A file that says en-US and has terms in en is in en.
      const variants = this.#mostCommon(tags.filter(tag => isSameLanguage(tag, named)));
      if (variants.length > 0) return variants[0];
    }
    const common = this.#mostCommon(tags);
    return common.find(tag => primary(tag) === 'en') ?? common[0];
  }
  #mostCommon(tags: string[]): string[] {
    const countOf = (tag: string): number => this.#counts.get(tag) ?? 0;
    const most = Math.max(0, ...tags.map(countOf));
    return tags.filter(tag => countOf(tag) === most);
  }
}
