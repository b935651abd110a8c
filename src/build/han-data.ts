import { Locale } from 'opencc-js';
import type { HanData } from '../core/index/han-variants.ts';

/** The characters of OpenCC's dictionaries (package opencc-js; data under the Apache License 2.0), as `HanData` has them. */
export function makeHanData(): HanData {
  const toTraditional = readChars(Locale.from.cn);
  const toSimplified = readChars(Locale.to.cn);
  const regions = [readChars(Locale.to.tw), readChars(Locale.to.hk)];
  const simplify = (char: string): string => toSimplified.get(char) ?? char;
  const inRegions = (char: string): string[] => [...regions.map(region => region.get(char) ?? char), char];

  const ambiguous = new Map<string, string[]>();
  for (const [char, simple] of toSimplified) ambiguous.set(simple, [...(ambiguous.get(simple) ?? []), char]);
  const stays = readPhraseChars(Locale.from.cn);
  const groups: string[] = [];
  for (const simple of new Set([...ambiguous.keys(), ...toTraditional.keys()])) {
    const first = toTraditional.get(simple) ?? simple;
    const self = first === simple || stays.has(simple) ? [simple] : [];
    const all = [first, ...self, ...(ambiguous.get(simple) ?? [])].flatMap(inRegions);
    const kept = [...new Set(all)].filter(char =>
      char === simple ? self.length : simplify(char) === simple,
    );
    if (kept.some(char => char !== simple)) groups.push([simple, ...kept].join(''));
  }
  const regional = regions.flatMap(region =>
    [...region].filter(([from, to]) => simplify(from) === simplify(to)).map(pair => pair.join('')),
  );
  return { groups: groups.sort().join(' '), regional: [...new Set(regional)].sort().join(' ') };
}

type Dictionaries = readonly (readonly unknown[])[] | undefined;

function* readEntries(dictionaries: Dictionaries): Generator<[from: string, to: string]> {
  for (const dictionary of (dictionaries ?? []).flat()) {
    if (typeof dictionary !== 'string')
      throw new Error('the dictionaries of opencc-js have another format: see src/build/han-data.ts');
    for (const entry of dictionary.split('|')) {
      const [from = '', to = ''] = entry.split(' ');
      yield [from, to];
    }
  }
}

function readChars(dictionaries: Dictionaries): Map<string, string> {
  const entries = [...readEntries(dictionaries)];
  return new Map(entries.filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to));
}

/** The characters of the traditional forms of phrases: a simplified one among them is a traditional one too. */
function readPhraseChars(dictionaries: Dictionaries): Set<string> {
  const chars = new Set<string>();
  for (const [from, to] of readEntries(dictionaries))
    if (from.length > 1) for (const char of to) chars.add(char);
  return chars;
}
