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
    return !this.first.isConnected || (this.#more?.some(node => !node.isConnected) ?? false);
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
    const { starts, ends } = this;
    return this.nodes.filter((node, i) => starts[i]! < end && ends[i]! > start && node.length > 0);
  }

  /** In a long line, all nodes would be kept alive. */
  keepNodesOf(parts: readonly { start: number; end: number }[]): void {
    const { nodes, starts, ends } = this;
    const kept = nodes
      .map((_, i) => i)
      .filter(i => i === 0 || parts.some(({ start, end }) => starts[i]! < end && ends[i]! > start));
    this.#more = kept.slice(1).map(i => nodes[i]!);
    this.#moreStarts = kept.slice(1).map(i => starts[i]!);
    this.#ends = kept.map(i => ends[i]!);
  }

  private get ends(): number[] {
    return this.#ends ?? [...(this.#moreStarts ?? []), this.text.length];
  }

  /** At a boundary, `end` prefers the end of a node over the start of the next. */
  placeOf(offset: number, end: boolean): TextPlace {
    const { starts, nodes } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! < offset || (!end && starts[middle] === offset)) low = middle;
      else high = middle - 1;
    }
    return { node: nodes[low]!, offset: offset - starts[low]! + (low === 0 ? this.#from : 0) };
  }
}

const SPACE = 0x20;

function isBlank(data: string): boolean {
  let at = 0;
  while (at < data.length && data.charCodeAt(at) <= SPACE) at++;
  return at === data.length;
}
