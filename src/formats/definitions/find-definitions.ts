import { phrase } from '../../core/phrase.ts';
import type { Block, Blocks, HeadingBlock, TableBlock } from './blocks.ts';
import type { Defined } from './defined-item.ts';
import { readFieldLabel, RecurringLabels } from './field-labels.ts';
import { readInline, type InlineDefined } from './read-inline.ts';
import { readSections, type FoundSections, type Section } from './read-sections.ts';

export interface FoundDefinitions {
  title: string | undefined;
  defined: Defined[];
  tables: TableBlock[];
  /** Tables that are not read: beside a list of other kind, or not ones of terms. */
  strayTables: TableBlock[];
  /** Terms that have no definition. */
  empty: string[];
}

/** How many terms a table has, and whether the names of its columns say that it has some. */
export interface TermCount {
  terms: number;
  isSure: boolean;
}

/** Finds the definitions of a text: those of the kind that it has most of. */
export function findDefinitions(
  { blocks, title }: Blocks,
  countTerms: (table: TableBlock) => TermCount,
): FoundDefinitions {
  const labels = new RecurringLabels(blocks);
  const sections = readSections(blocks, labels);
  const listed = readListed(blocks);
  const lines = readInline(blocks, labels);
  const tables = blocks.flatMap(block =>
    block.kind === 'table' && block.table.rows.length > 1 ? [block] : [],
  );
  const counts = new Map(tables.map(table => [table, countTerms(table)]));
  const countOf = (table: TableBlock): number => counts.get(table)?.terms ?? 0;
  const rows = tables.reduce((sum, table) => sum + countOf(table), 0);
  // A table that names its columns counts for more than one that only has two.
  const weight = tables.reduce((sum, table) => sum + countOf(table) * (counts.get(table)?.isSure ? 4 : 2), 0);
  const heading = findHeading(blocks, [
    ...listed.map(({ at }) => at),
    ...lines.map(({ at }) => at),
    ...[sections.sections[0]?.heading, tables[0]].flatMap(block => (block ? blocks.indexOf(block) : [])),
  ]);
  const name = sections.title ?? heading?.text ?? title;
  if (isOfSections(sections, { listed, lines, weight })) {
    const { empty } = sections;
    const isTerm = sections.sections.some(section => section.heading === heading);
    const within = new Set(sections.sections.flatMap(section => section.content));
    const isBeside = (table: TableBlock): boolean => !within.has(table) && counts.get(table)?.isSure === true;
    const beside = listed.filter(({ at }) => !within.has(blocks[at]!)).map(({ defined }) => defined);
    return {
      title: isTerm ? title : name,
      defined: count([...sections.defined, ...beside], 'placeSection'),
      tables: tables.filter(isBeside),
      strayTables: tables.filter(table => !isBeside(table)),
      empty,
    };
  }
  const many = listed.length + rows;
  // A few lines with a colon beside a long list of definitions are not of it.
  const isAmong = ({ at }: InlineDefined): boolean =>
    blocks[at - 1]?.kind === 'definition' && blocks[at + 1]?.kind === 'term';
  const isElsewhere = findElsewhere(blocks, listed);
  const isStray = (line: InlineDefined): boolean =>
    many > 4 &&
    !isAmong(line) &&
    (lines.length * (line.isMarked ? 10 : 5) < many || (!line.isMarked && isElsewhere(line)));
  const kept = lines.filter(line => !isStray(line));
  const inOrder = [...listed, ...kept].sort((a, b) => a.at - b.at).map(({ defined }) => defined);
  const isTable = (table: TableBlock): boolean => {
    const terms = countOf(table);
    return terms > 0 && (counts.get(table)?.isSure === true || terms * 5 >= inOrder.length);
  };
  return {
    title: name,
    defined: count(inOrder, 'placeDefinition'),
    tables: tables.filter(isTable),
    strayTables: tables.filter(table => !isTable(table)),
    empty: [],
  };
}

const MIN_LISTED = 5;

/** Whether a line stands below another heading than all that many definition lists have. */
function findElsewhere(
  blocks: readonly Block[],
  listed: readonly ListedDefined[],
): (line: { at: number }) => boolean {
  let heading = -1;
  const headings = blocks.map((block, at) => (heading = block.kind === 'heading' ? at : heading));
  const known = new Set(listed.map(({ at }) => headings[at]));
  return ({ at }) => listed.length >= MIN_LISTED && !known.has(headings[at]);
}

/** The heading of the page that is nearest above its first definition: sites have their name in another one. */
function findHeading(blocks: readonly Block[], places: readonly number[]): HeadingBlock | undefined {
  const first = places.reduce((least, at) => Math.min(least, at), Infinity);
  const headings = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 1 ? [{ block, at }] : [],
  );
  return (headings.findLast(({ at }) => at <= first) ?? headings[0])?.block;
}

interface Found {
  listed: ListedDefined[];
  lines: InlineDefined[];
  weight: number;
}

const GLOSSARY =
  /glossar|terminolog|\bterms?\b|definition|vocabular|abbreviation|acronym|jargon|lexi[ckq]|begriff|abkürzung|définition|termes|términos|termos|术语|術語|用語|словарь|термин/iu;

/** Whether headings are the terms, and not parts of a list of another kind. */
function isOfSections({ sections }: FoundSections, { listed, lines, weight }: Found): boolean {
  if (sections.length === 0) return false;
  // "Source: …" below a heading says something of it.
  const terms = lines.filter(({ defined, isAbove }) => !isAbove && !readFieldLabel(defined.terms[0] ?? ''));
  const inline = new Set<Block>(terms.map(line => line.block));
  const isInline = (block: Block): boolean => block.kind !== 'text' || inline.has(block);
  const hasProse = ({ content }: Section): boolean => content[0] !== undefined && !isInline(content[0]);
  const prose = sections.filter(hasProse).length;
  const holding = sections.filter(({ content }) => content.some(isInline));
  const all = terms.length + 3 * listed.length + weight;
  if (all === 0) return true;
  if (holding.some(({ heading }) => GLOSSARY.test(heading.text))) return false;
  if (prose > all) return true;
  // Lists and tables within a few of many definitions.
  const plain = prose - holding.filter(hasProse).length;
  return plain > 1 && plain > holding.length && prose * 3 >= all;
}

interface ListedDefined {
  defined: Defined;
  at: number;
}

/** The definition lists of a text: terms, and definitions that follow them. */
function readListed(blocks: readonly Block[]): ListedDefined[] {
  const found: ListedDefined[] = [];
  let current: Defined | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'term' && block.kind !== 'definition') {
      if (block.kind !== 'text') current = null;
      continue;
    }
    if (!current || (block.kind === 'term' && current.definitions.length > 0)) {
      current = { place: block.place, terms: [], definitions: [], links: [] };
      found.push({ defined: current, at });
    }
    current[block.kind === 'term' ? 'terms' : 'definitions'].push(block.text);
    for (const link of block.links) current.links.push(link);
  }
  return found;
}

function count(all: Defined[], key: 'placeSection' | 'placeDefinition'): Defined[] {
  all.forEach((defined, i) => {
    defined.place ||= phrase(key, { number: String(i + 1) });
  });
  return all;
}
