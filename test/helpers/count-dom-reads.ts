// Imported before the code under test, which takes the getters from the prototypes as it is loaded.

const counts = { parents: 0, comparisons: 0 };

const { get } = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')!;
Object.defineProperty(Node.prototype, 'parentNode', {
  configurable: true,
  get(this: Node) {
    counts.parents++;
    return get!.call(this) as Node | null;
  },
});

const { compareDocumentPosition } = Node.prototype;
Node.prototype.compareDocumentPosition = function compare(other) {
  counts.comparisons++;
  return compareDocumentPosition.call(this, other);
};

/** How often a node was asked for its parent and compared with another while `work` ran. */
export async function countReads(
  work: () => Promise<void>,
): Promise<{ parents: number; comparisons: number }> {
  counts.parents = counts.comparisons = 0;
  await work();
  return { ...counts };
}
