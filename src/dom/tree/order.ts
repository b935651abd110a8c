import { FRAGMENT, parentOf, treeOf, typeOf } from './nodes.ts';

const { compareDocumentPosition, contains } = Node.prototype;

/** Negative if `a` comes before `b` in the composed page, positive if after. */
export function compareOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = compareDocumentPosition.call(a, b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED))
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const chainA = hostsOf(a);
  const chainB = hostsOf(b);
  let common = 0;
  while (chainA[common]!.tree === chainB[common]?.tree && chainA[common]!.node === chainB[common]!.node) {
    if (++common === chainA.length || common === chainB.length) return chainA.length - chainB.length;
  }
  const [nodeA, nodeB] = [chainA[common]!.node, chainB[common]!.node];
  if (chainA[common]!.tree !== chainB[common]?.tree) return 0;
  return compareDocumentPosition.call(nodeA, nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function hostsOf(node: Node): { tree: Node; node: Node }[] {
  const chain: { tree: Node; node: Node }[] = [];
  let at: Node | null = node;
  while (at) {
    const tree = treeOf(at);
    chain.unshift({ tree, node: at });
    at = typeOf(tree) === FRAGMENT && parentOf(tree) === null ? ((tree as ShadowRoot).host ?? null) : null;
  }
  return chain;
}

export function containsComposed(root: Node, node: Node): boolean {
  for (let at: Node | null = node; at;) {
    if (contains.call(root, at)) return true;
    const tree = treeOf(at);
    at = tree instanceof ShadowRoot ? tree.host : null;
  }
  return false;
}
