import { textOfLines, type Block, type HeadingBlock, type Line } from './blocks.ts';
import type { Defined } from './defined-item.ts';
import { addField, readFieldLabel, type RecurringLabels } from './field-labels.ts';

export interface Section {
  heading: HeadingBlock;
  content: Block[];
  children: Section[];
}

/** The headings of a text with what is below them. */
function makeSections(blocks: readonly Block[]): Section[] {
  const roots: Section[] = [];
  const open: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'end') {
      while (open.length > 0 && open.at(-1)!.heading.level >= block.level) open.pop();
    }
    if (block.kind === 'heading') {
      const section = { heading: block, content: [], children: [] };
      (open.at(-1)?.children ?? roots).push(section);
      open.push(section);
    } else open.at(-1)?.content.push(block);
  }
  return roots;
}

export interface FoundSections {
  title?: string;
  sections: Section[];
  defined: Defined[];
  /** Terms that have no text below them. */
  empty: string[];
}

/** Finds the headings of a text that are terms: those of the level that has most of them. */
export function readSections(blocks: readonly Block[], labels: RecurringLabels): FoundSections {
  const roots = makeSections(blocks);
  const title = findTitle(roots);
  const all = listSections(roots).filter(section => section !== title);
  const candidates = withoutFrame(all.filter(section => isCandidate(section, labels)));
  const dividers = candidates.filter(({ heading }) => isDivider(heading.text));
  const isTerm = (section: Section): boolean =>
    !isDivider(section.heading.text) || (dividers.length < 3 && section.children.length === 0);
  const terms = candidates.filter(isTerm);
  const level = findLevel(terms);
  const found = terms.filter(section => section.heading.level === level);
  const isAbove = (section: Section): boolean => section.heading.level < level;
  // Shorter chapters without terms below them may be terms themselves, where there are many of them.
  const shallow = terms.filter(each => isAbove(each) && hasText(each) && !hasLevel(each, level));
  const termSet = new Set(terms);
  const deeper = found.flatMap(({ children }) => listSections(children).filter(each => termSet.has(each)));
  const isDeep = deeper.length * 2 >= found.length;
  const entries = new Set([
    ...found.filter(section => hasText(section) || section.children.length === 0 || !isDeep),
    ...(shallow.length * 5 >= found.length ? shallow : []),
    ...(isDeep ? deeper : []),
  ]);
  const sections = all.filter(section => entries.has(section));
  const clean = cleanTitles(sections.map(({ heading }) => heading.text));
  const defined = sections.map((section, i) => defineSection(section, clean[i] ?? '', entries));
  const isEmpty = ({ definitions }: Defined): boolean => definitions.every(text => text === '');
  return {
    title: title?.heading.text,
    sections: sections.filter((_, i) => !isEmpty(defined[i]!)),
    defined: defined.filter(each => !isEmpty(each)),
    empty: defined
      .filter((each, i) => isEmpty(each) && sections[i]?.content.length === 0)
      .flatMap(({ terms }) => terms),
  };
}

/** The heading of the whole text: the first, where it is the only one of its level. */
function findTitle(roots: readonly Section[]): Section | undefined {
  const [first, ...others] = roots;
  if (!first) return undefined;
  const isOnly = others.every(({ heading }) => heading.level > first.heading.level);
  return first.heading.level === 1 && isOnly
    ? first
    : others.length === 0 && first.children.length > 1
      ? first
      : undefined;
}

function listSections(sections: readonly Section[]): Section[] {
  const all: Section[] = [];
  const add = (section: Section): void => {
    all.push(section);
    section.children.forEach(add);
  };
  sections.forEach(add);
  return all;
}

/** Letters and other parts of an alphabet, which part a list: "A", "D–F", "0-9", "#". */
const isDivider = (text: string): boolean =>
  /^(?:[\p{L}\p{N}#&*@]|[\p{L}\p{N}]{1,3}\s?(?:[-–—/,&]\s?[\p{L}\p{N}]{1,3}\s?){1,8}|symbols?|numbers?|numeric|other)$/iu.test(
    text,
  ) && !/^\p{Lu}{2,}$/u.test(text);

const CONTENTS =
  /^(?:(?:table of )?contents|toc|on this page|in this article|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|indice|contenido|sumário|содержание|оглавление|目录|目次|back to top)$/iu;

const isCandidate = ({ heading }: Section, labels: RecurringLabels): boolean =>
  !CONTENTS.test(heading.text) && (!labels.isField(heading.text) || isDivider(heading.text));

const OPENING =
  /^(?:introduction|overview|about|purpose|scope|preface|foreword|how to use|using this|einleitung|einführung|übersicht|introducción|resumen|aperçu|avant-propos|introdução|введение|简介|概述|介绍|はじめに)/iu;
const CLOSING =
  /^(?:references?|see also|further reading|external links|bibliography|sources?|footnotes?|notes|licen[cs]e|credits|contribut|acknowledge?ments?|feedback|resources|related|changelog|literatur|quellen|siehe auch|weblinks|références|voir aussi|liens|bibliograph|referencias|véase|enlaces|fuentes|ссылки|литература|см\. также|参考|相关|外部链接|関連)/iu;

/** Texts begin and end with parts that are not terms. */
function withoutFrame(sections: Section[]): Section[] {
  let [from, to] = [0, sections.length];
  while (from < Math.min(2, to) && OPENING.test(sections[from]!.heading.text)) from++;
  while (to - from > 3 && CLOSING.test(sections[to - 1]!.heading.text)) to--;
  return sections.slice(from, to);
}

const isText = (block: Block): boolean =>
  block.kind === 'text' || block.kind === 'definition' || block.kind === 'table';

const hasText = ({ content }: Section): boolean => content.some(isText);

const hasLevel = ({ children }: Section, level: number): boolean =>
  children.some(each => each.heading.level >= level || hasLevel(each, level));

/** The level with most headings that have a text; the deeper of two. */
function findLevel(sections: readonly Section[]): number {
  const counts = new Map<number, number>();
  for (const section of sections) {
    const { level } = section.heading;
    counts.set(level, (counts.get(level) ?? 0) + (hasText(section) ? 1 : 0));
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

const NUMBER = /^(?:§\s*)?\d{1,3}(?:\.\d{1,3})*[.)]?\s+(?=\S)/;
const SIGNS = /^(?:[\p{Extended_Pictographic}\u200D\uFE0F]+\s*)(?=[\p{L}\p{N}])/u;
const FOOT = /[\s\u200B¶§🔗#]+$/u;

/** Headings without the numbers that most of them have, without pictures before them and links to them. */
function cleanTitles(titles: readonly string[]): string[] {
  const numbered = titles.filter(title => NUMBER.test(title)).length;
  const isNumbered = numbered > 1 && numbered * 10 >= titles.length * 6;
  return titles.map(title => {
    const plain = isNumbered ? title.replace(NUMBER, '') : title;
    const clean = plain.replace(SIGNS, '');
    return /^[CFAJ]#$/.test(clean) ? clean : clean.replace(FOOT, '') || clean;
  });
}

const MAX_SUMMARY_CHARS = 2000;

function defineSection(section: Section, term: string, entries: ReadonlySet<Section>): Defined {
  const defined: Defined = { place: section.heading.place, terms: [term], definitions: [], links: [] };
  for (const block of section.content) {
    if (block.kind === 'text') {
      for (const lines of splitFields(block.lines)) addLines(defined, lines, block.isItem);
    } else if (block.kind === 'term' || block.kind === 'definition') {
      addLines(defined, [{ ...block, lead: null, isLink: false }], false);
    }
  }
  for (const child of section.children) {
    if (entries.has(child)) continue;
    const inner = defineSection(child, '', entries);
    addField(defined, child.heading.text, inner.definitions.join(' '), inner.links);
  }
  return defined;
}

const PART_OF_SPEECH =
  /^[([]?(?:noun|verb|adjective|adverb|phrase|acronym|abbreviation|substantiv|verbum|adjektiv|nom(?: (?:masculin|féminin))?|sustantivo|adjetivo|sostantivo|сущ|名词|動詞|名詞|n|v|adj|adv|abbr)\.?[)\]]?$/iu;

const isField = ({ lead }: Line): boolean =>
  lead !== null && lead.mark !== 'dfn' && lead.definition !== '' && readFieldLabel(lead.term) !== null;

/** The lines of a paragraph, parted where one begins with the name of a field in bold; plain ones may be wrapped. */
function splitFields(lines: readonly Line[]): Line[][] {
  const isList = lines.filter(isField).length * 2 >= lines.length;
  const parts: Line[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (!last || (isField(line) && (isList || line.lead?.mark !== 'plain'))) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

function addLines(defined: Defined, lines: readonly Line[], isItem: boolean): void {
  const text = textOfLines(lines);
  const links = lines.flatMap(line => line.links);
  const [first] = lines;
  if (first?.lead && isField(first)) {
    const { term, definition } = first.lead;
    addField(defined, term, textOfLines([{ ...first, text: definition }, ...lines.slice(1)]), links);
    return;
  }
  if (defined.definitions.length === 0 && PART_OF_SPEECH.test(text)) return;
  for (const link of links) defined.links.push(link);
  const last = defined.definitions.at(-1) ?? '';
  // The items of a list belong to what is above them.
  if (isItem && last !== '' && last.length < MAX_SUMMARY_CHARS) {
    defined.definitions[defined.definitions.length - 1] = `${last} • ${text}`;
  } else if (defined.definitions.length < 20) defined.definitions.push(text);
}
