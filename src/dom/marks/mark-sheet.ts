import { DOCUMENT, FRAGMENT, treeOf, typeOf } from '../tree/nodes.ts';
import { printMarkStyles } from './mark-styles.ts';

type Tree = Document | ShadowRoot;

/** A page that drops the sheet more often goes unmarked: to adopt it for ever would take the page's time. */
const MAX_DROPS = 20;

/** The style sheet of marks, in the trees that hold some and for as long as they do: other pages have nothing of it. */
export class MarkSheet {
  #sheet: CSSStyleSheet | null = null;
  /** How many marks each tree holds. */
  readonly #held = new Map<Tree, number>();
  readonly #changed = new Set<Tree>();
  #drops = 0;

  /** From the next `update` on; gives back what the same number of releases need. */
  hold(node: Node): Tree | null {
    // Firefox has no inheritance of highlights: each tree needs its own rules.
    const tree = isFirefox() ? treeOf(node) : document;
    if (!isTree(tree)) return null;
    const count = this.#held.get(tree) ?? 0;
    this.#held.set(tree, count + 1);
    if (count === 0) this.#changed.add(tree);
    return tree;
  }

  release(tree: Tree | null): void {
    if (!tree) return;
    const count = this.#held.get(tree) ?? 0;
    if (count > 1) {
      this.#held.set(tree, count - 1);
      return;
    }
    this.#held.delete(tree);
    this.#changed.add(tree);
  }

  /** Looks at the document's sheets each time, since a page may have set its own in their place. */
  update(): void {
    for (const tree of this.#changed) this.#adopt(tree);
    if (this.#held.has(document) && !this.#changed.has(document)) this.#adoptAgain(document);
    this.#changed.clear();
  }

  updateAll(): void {
    for (const tree of this.#held.keys()) this.#adoptAgain(tree);
  }

  clear(): void {
    for (const tree of this.#held.keys()) this.#changed.add(tree);
    this.#held.clear();
    this.update();
  }

  #adoptAgain(tree: Tree): void {
    if (this.#sheet && !adoptedBy(tree).includes(this.#sheet) && this.#drops++ < MAX_DROPS) this.#adopt(tree);
  }

  #adopt(tree: Tree): void {
    const isHeld = this.#held.has(tree);
    if (!this.#sheet && !isHeld) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(printMarkStyles(!isFirefox()));
    }
    const sheets = adoptedBy(tree);
    const at = sheets.indexOf(this.#sheet);
    if (!isHeld && at >= 0) sheets.splice(at, 1);
    if (!isHeld || at >= 0) return;
    try {
      sheets.push(this.#sheet);
    } catch {
      // A tree that has come from another document takes no sheet of this one.
    }
  }
}

export const isFirefox = (): boolean => CSS.supports('-moz-appearance', 'none');

/** Takes away the sheet of a former version of this script. */
export function dropOldSheets(): void {
  const sheets = adoptedBy(document);
  for (const sheet of Array.from(sheets)) {
    if (sheet.cssRules[0]?.cssText.includes('::highlight(sidelight-'))
      sheets.splice(sheets.indexOf(sheet), 1);
  }
}

/** From the prototype: a form of this name would hide the document's own. */
function adoptedBy(tree: Tree): CSSStyleSheet[] {
  const prototype = typeOf(tree) === DOCUMENT ? Document.prototype : ShadowRoot.prototype;
  return Object.getOwnPropertyDescriptor(prototype, 'adoptedStyleSheets')!.get!.call(tree) as CSSStyleSheet[];
}

function isTree(node: Node): node is Tree {
  return typeOf(node) === DOCUMENT || (typeOf(node) === FRAGMENT && node instanceof ShadowRoot);
}
