import {
  BOLD_LEVEL,
  joinLines,
  textOfLines,
  type Block,
  type HeadingBlock,
  type Lead,
  type Line,
  type TextBlock,
} from './blocks.ts';
import type { Defined } from './defined-item.ts';
import { addField, type RecurringLabels } from './field-labels.ts';

/** A term that stands in a line, with its definition behind it. */
export interface InlineDefined {
  defined: Defined;
  isItem: boolean;
  /** Whether something but a colon or a dash says that it is a term. */
  isMarked: boolean;
  /** Whether it stands in a line of its own, as a heading does. */
  isAbove: boolean;
  block: Block;
  /** The number of the block. */
  at: number;
}

/** Finds the lines of a text that begin with a term. */
export function readInline(blocks: readonly Block[], labels: RecurringLabels): InlineDefined[] {
  const accepted = new AcceptedLeads(blocks);
  const reader = new InlineReader(labels, accepted);
  blocks.forEach((block, at) => reader.read(block, at));
  return reader.found.filter(({ defined, isAbove }) => !isAbove || defined.definitions.length > 0);
}

/** Leads that are no terms by themselves are so where most lines of their kind have one. */
class AcceptedLeads {
  readonly #plain = new Set<boolean>();
  readonly #open = new Set<boolean>();
  readonly #isFlat: boolean;

  constructor(blocks: readonly Block[]) {
    const texts = blocks.filter(block => block.kind === 'text');
    for (const isItem of [true, false]) {
      const leads = texts
        .filter(text => text.isItem === isItem && !text.lines[0]?.isLink)
        .map(({ lines }) => lines[0]?.lead ?? null);
      const countOf = (...marks: Lead['mark'][]): number =>
        leads.filter(lead => lead && marks.includes(lead.mark)).length;
      if (countOf('plain', 'strong', 'dfn') * 5 >= leads.length * 2) this.#plain.add(isItem);
      if (countOf('open') > 2 || countOf('strong') > 2) this.#open.add(isItem);
    }
    const leading = texts.filter(text => text.lines[0]?.lead);
    const top = leading.filter(text => text.depth < 2).length;
    this.#isFlat = top >= 8 && (leading.length - top) * 2 < top;
  }

  takes({ isItem, depth }: TextBlock, lead: Lead | null): lead is Lead {
    if (!lead) return false;
    if (lead.mark === 'open') return this.#open.has(isItem) && /^[\p{Lu}\p{Lo}]/u.test(lead.definition);
    if (lead.mark !== 'plain') return true;
    // Below the items of a list of terms, plain ones say more about these.
    return this.#plain.has(isItem) && !(isItem && depth > 1 && this.#isFlat);
  }
}

/** Speech in a dialogue, which defines nothing. */
const SPOKEN = /^["“„«‘][^]*["”“»’]$/;

const REMARKS =
  /^(?:note|last (?:updated|modified|change)|updated|version|authors?|date|status|licen[cs]e|maintainers?|contact|tags?|stand|autor|warning|tip|important|caution|hint|info|attention|example|todo|nb|n\.b\.|hinweis|achtung|wichtig|beispiel|remarque|exemple|nota|importante|ejemplo|esempio|注意|提示|例|примечание|внимание)s?$/i;

class InlineReader {
  readonly found: InlineDefined[] = [];
  #current: Defined | null = null;
  #depth = 0;
  #isItem = false;
  /** Whether paragraphs below still belong to the term. */
  #goesOn = false;

  constructor(
    private readonly labels: RecurringLabels,
    private readonly accepted: AcceptedLeads,
  ) {}

  read(block: Block, at: number): void {
    if (block.kind !== 'text') {
      this.#current = null;
      if (block.kind === 'heading' && block.level === BOLD_LEVEL) this.#startBelow(block, at);
      return;
    }
    for (const [i, lines] of this.#split(block).entries()) {
      const lead = lines[0]?.lead ?? null;
      if (!this.accepted.takes(block, lead)) this.#continue(block, lines, i);
      else if (!this.#addField(lead, lines)) this.#start(block, at, { lead, lines });
    }
  }

  /** A paragraph may have a term in each of its lines; lines that are only wrapped have none. */
  #split(block: TextBlock): Line[][] {
    const { lines, isItem } = block;
    const plain = lines.filter(({ lead }) => lead !== null && lead.mark !== 'open').length;
    const isList = !isItem && plain * 2 >= lines.length;
    const parts: Line[][] = [];
    for (const line of lines) {
      const mark = line.lead?.mark;
      const isTerm = mark === 'strong' || (mark === 'plain' && isList);
      const last = parts.at(-1);
      if (!last || isTerm) parts.push([line]);
      else last.push(line);
    }
    return parts;
  }

  #addField(lead: Lead, lines: Line[]): boolean {
    const { labels } = this;
    if (lead.mark === 'dfn' || labels.isTermLabel(lead.term) || !labels.isField(lead.term)) return false;
    if (this.#current) addField(this.#current, lead.term, definitionOf(lead, lines), linksOf(lines));
    return true;
  }

  #start(block: TextBlock, at: number, { lead, lines }: { lead: Lead; lines: Line[] }): void {
    const definition = definitionOf(lead, lines);
    const isTermLabel = this.labels.isTermLabel(lead.term);
    const isRemark = !block.isItem && REMARKS.test(lead.term);
    if (isRemark && (this.#isItem || this.#current === null)) return;
    if (SPOKEN.test(definition)) return;
    this.#current = {
      place: lines[0]?.place ?? block.place,
      terms: [isTermLabel ? definition : lead.term],
      definitions: isTermLabel || definition === '' ? [] : [definition],
      links: linksOf(lines),
    };
    this.#depth = block.depth;
    this.#isItem = block.isItem;
    this.#goesOn = lead.mark !== 'dfn' && (lead.mark !== 'plain' || isTermLabel);
    this.found.push({
      defined: this.#current,
      isItem: block.isItem,
      isMarked: lead.mark !== 'plain' || isTermLabel,
      isAbove: false,
      block,
      at,
    });
  }

  /** A line in bold is a term if a text without one is below it. */
  #startBelow(block: HeadingBlock, at: number): void {
    if (this.labels.isField(block.text) || REMARKS.test(block.text)) return;
    this.#current = { place: block.place, terms: [block.text], definitions: [], links: [] };
    this.#depth = 0;
    this.#isItem = false;
    this.#goesOn = true;
    this.found.push({ defined: this.#current, isItem: false, isMarked: true, isAbove: true, block, at });
  }

  #continue(block: TextBlock, lines: Line[], part: number): void {
    const current = this.#current;
    if (!current) return;
    const text = textOfLines(lines);
    const isWithin = part > 0 || block.depth > this.#depth;
    if (isWithin || (this.#isItem && block.depth === this.#depth && !block.isItem)) {
      const last = current.definitions.pop() ?? '';
      const isNew = block.isItem && last !== '';
      current.definitions.push(joinLines(last, isNew ? `• ${text}` : text));
    } else if (this.#goesOn && !this.#isItem && !block.isItem && current.definitions.length < 20) {
      current.definitions.push(text);
    } else {
      this.#current = null;
      return;
    }
    for (const link of linksOf(lines)) current.links.push(link);
  }
}

const linksOf = (lines: readonly Line[]): string[] => lines.flatMap(line => line.links);

function definitionOf(lead: Lead, lines: readonly Line[]): string {
  return lead.mark === 'dfn'
    ? textOfLines(lines)
    : textOfLines([{ text: lead.definition }, ...lines.slice(1)]);
}
