import type { CooperativeTask } from '../../core/cooperative-task.ts';
import type { FrameText } from '../../core/messages/protocol.ts';
import { Registry } from '../../dom/scan/registry.ts';
import { Scanner } from '../../dom/scan/scan.ts';
import { runInSlices } from '../../dom/scan/schedule.ts';
import { readHeadText } from '../../dom/sieve/page-text.ts';
import type { PageState } from '../page/page-state.ts';

/**
 * The text of a frame that the reader sees, for a page of the extension that looks for private terms in it: this process
 * gets nothing of them. Null where nothing is read. Nothing is painted, listened to or kept.
 */
export async function readText(
  { page, activity, marked }: PageState,
  most: number,
): Promise<FrameText | null> {
  const root = page.documentElement;
  if (activity !== 'on' || !marked || !root || !isSeen(page.defaultView)) return null;
  return readTree({ page, root, most, signal: marked.life.signal });
}

/** Of a size worth reading, and shown by each frame around it that can be asked; frames below the view are seen as well. */
function isSeen(view: Window | null): boolean {
  if (!view?.innerWidth || !view.innerHeight) return false;
  try {
    for (let at: Window = view; at !== at.top; at = at.parent) {
      const shown = { visibilityProperty: true, opacityProperty: true };
      if (at.frameElement?.checkVisibility?.(shown) === false) return false;
    }
  } catch {
    // A page of another origin around it tells nothing.
  }
  return true;
}

interface Reading {
  page: Document;
  root: Element;
  most: number;
  signal: AbortSignal;
}

function readTree({ page, root, most, signal }: Reading): Promise<FrameText | null> {
  return new Promise(resolve => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    const registry = new Registry();
    const scanner = new Scanner({
      registry,
      index: null,
      findCandidates: null,
      onShadow: shadow => scanner.add([{ root: shadow, depth: 'deep' }]),
      onDone: readSpent => {
        const text: FrameText = { head: readHeadText(page).slice(0, most), sections: [], spent: 0 };
        if (scanner.isCut) text.isCut = true;
        const copying = copyBlocks(registry, { copy: text, most });
        runInSlices(
          () => !copying.next().done,
          spent => resolve({ ...text, spent: readSpent + spent }),
          signal,
        );
      },
      signal,
    });
    scanner.add([{ root, depth: 'deep' }]);
  });
}

function* copyBlocks(
  registry: Registry,
  { copy, most }: { copy: FrameText; most: number },
): CooperativeTask<undefined> {
  const { sections } = copy;
  let length = copy.head.length;
  for (const { text, section } of yield* registry.toPage()) {
    length += text.length;
    if (length + section > most) {
      copy.isCut = true;
      break;
    }
    while (sections.length <= section) sections.push([]);
    sections[section]!.push(text);
  }
  return undefined;
}
