import { isSameLanguage } from '../../core/text/language-tag.ts';
import { primaryLanguage } from '../../core/text/language-tag.ts';
import { findPatternFault } from '../pack/field-faults.ts';
import type { Form, Pack } from '../../core/model/model.ts';

export function parseTag(tag: string | undefined): string | undefined {
  const cleaned = tag?.trim().replaceAll('_', '-');
  return cleaned && findPatternFault('language', cleaned) === null ? fixTagCase(cleaned) : undefined;
}

/** A language tag in the case that tags are written in: some tools make them lower-case, others capitals. */
function fixTagCase(tag: string): string {
  let isPrivate = false;
  return tag
    .toLowerCase()
    .split('-')
    .map((part, i) => {
      const isPlain = isPrivate || i === 0;
      isPrivate ||= part.length === 1;
      if (isPlain) return part;
      if (part.length === 2) return part.toUpperCase();
      return /^[a-z]{4}$/.test(part) ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join('-');
}

/** The language of headwords: the one that the file names, where terms have it; else the most common, or English. */
export function chooseLanguage(
  languages: readonly (string | undefined)[],
  named?: string,
): string | undefined {
  const counts = new Map<string, number>();
  for (const tag of languages)
    if (tag !== undefined && tag !== 'und') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const mostCommon = (tags: string[]): string[] => {
    const most = Math.max(0, ...tags.map(tag => counts.get(tag) ?? 0));
    return tags.filter(tag => counts.get(tag) === most);
  };
  const tags = [...counts.keys()];
  if (named !== undefined) {
    if (tags.length === 0 || counts.has(named)) return named;
    // A file that says en-US and has terms in en is in en.
    const [variant] = mostCommon(tags.filter(tag => isSameLanguage(tag, named)));
    if (variant !== undefined) return variant;
  }
  const common = mostCommon(tags);
  return common.find(tag => primaryLanguage(tag) === 'en') ?? common[0];
}

export function chooseText<T extends { language?: string | undefined }>(
  texts: readonly T[],
  language: string | undefined,
  fallback?: string,
): T | undefined {
  const tagOf = (text: T): string | undefined => parseTag(text.language);
  return (
    texts.find(text => tagOf(text) === language) ??
    texts.find(text => isSameLanguage(tagOf(text), language)) ??
    texts.find(text => text.language === undefined) ??
    texts.find(text => isSameLanguage(tagOf(text), fallback)) ??
    texts[0]
  );
}

export const isReadable = (text: { language?: string | undefined }, language: string | undefined): boolean =>
  language === undefined || text.language === undefined || isSameLanguage(parseTag(text.language), language);

export const makeForm = (
  text: string,
  tag: string | undefined,
  language: string | undefined,
): Partial<Form> => (tag === undefined || tag === language ? { text } : { text, language: tag });

/** The colour and line that our own files write as one text; whether a pack may have them is checked later. */
export function parseMark(text: string | undefined): Pack['mark'] {
  const [colour, line] = text?.split(' ') ?? [];
  return colour && line ? ({ colour, line } as Pack['mark']) : undefined;
}
