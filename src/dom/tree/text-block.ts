import { isInPage } from './nodes.ts';

/** Stands in a block's text where something else is shown, so that words do not run across it. */
const OBJECT_PLACEHOLDER = '\uFFFC';

export interface TextPlace {
  node: Text;
  offset: number;
}

export class TextBlock {
  text = '';
  // Most blocks have one text node; arrays for each of them would be most of what a scan allocates.
  #first: Text | null = null;
  #from = 0;
  #more: Text[] | null = null;
  #moreStarts: number[] | null = null;
  /** Set once some nodes are forgotten. */
  #ends: number[] | null = null;

  /** `container` is the nearest block-level node that contains it. */
  constructor(readonly container: Node) {}

  get first(): Text {
    return this.#first!;
  }

  get nodes(): Text[] {
    return this.#first ? [this.#first, ...(this.#more ?? [])] : [];
  }

  get isGone(): boolean {
    return !isInPage(this.first) || (this.#more?.some(node => !isInPage(node)) ?? false);
  }

  get starts(): number[] {
    return [0, ...(this.#moreStarts ?? [])];
  }

  add(node: Text, data: string, from = 0): void {
    if (this.#first === null) {
      // Leading white space is not shown and matches nothing; most text nodes are only that.
      if (isBlank(data)) return;
      this.#first = node;
      this.#from = from;
      this.text = data;
    } else if (data !== '') {
      (this.#more ??= []).push(node);
      (this.#moreStarts ??= []).push(this.text.length);
      this.text += data;
    }
  }

  cut(): void {
    if (this.text !== '') this.text += OBJECT_PLACEHOLDER;
  }

  get hasWords(): boolean {
    return this.#first !== null;
  }

  nodesWithin(start: number, end: number): Text[] {
    const within: Text[] = [];
    for (let i = this.#indexOf(start, false); i < this.#count && this.#startOf(i) < end; i++) {
      const node = this.#nodeOf(i);
      if (this.#endOf(i) > start && node.length > 0) within.push(node);
    }
    return within;
  }

  /** In a long line, all nodes would be kept alive. `parts` are in order. */
  keepNodesOf(parts: readonly { start: number; end: number }[]): void {
    const kept: number[] = [];
    let part = 0;
    for (let i = 0; i < this.#count; i++) {
      while (part < parts.length && parts[part]!.end <= this.#startOf(i)) part++;
      if (i === 0 || (part < parts.length && parts[part]!.start < this.#endOf(i))) kept.push(i);
    }
    const ends = kept.map(i => this.#endOf(i));
    const more = kept.slice(1);
    [this.#more, this.#moreStarts] = [more.map(i => this.#nodeOf(i)), more.map(i => this.#startOf(i))];
    this.#ends = ends;
  }

  // Copies of the arrays would make each mark cost as much as its line has nodes.
  get #count(): number {
    return this.#first ? 1 + (this.#more?.length ?? 0) : 0;
  }

  #nodeOf(i: number): Text {
    return i === 0 ? this.#first! : this.#more![i - 1]!;
  }

  #startOf(i: number): number {
    return i === 0 ? 0 : this.#moreStarts![i - 1]!;
  }

  #endOf(i: number): number {
    return this.#ends?.[i] ?? this.#moreStarts?.[i] ?? this.text.length;
  }

  /** Of the last node that starts at the offset or before it; for an `end`, before it. */
  #indexOf(offset: number, end: boolean): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = this.#startOf(middle);
      if (start < offset || (!end && start === offset)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** At a boundary, `end` prefers the end of a node over the start of the next. */
  placeOf(offset: number, end: boolean): TextPlace {
    const i = this.#indexOf(offset, end);
    return { node: this.#nodeOf(i), offset: offset - this.#startOf(i) + (i === 0 ? this.#from : 0) };
  }
}

const SPACE = 0x20;

function isBlank(data: string): boolean {
  let at = 0;
  while (at < data.length && data.charCodeAt(at) <= SPACE) at++;
  return at === data.length;
}
