import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { FormIndex } from '../../core/editor/form-index.ts';
import type { Pack } from '../../core/model/model.ts';
import type { CooperativeTask } from '../../core/cooperative-task.ts';
import type { PackSummary } from '../../core/packs/pack-edits.ts';
import { EntryToolsContext } from './entry-tools.ts';

interface Packs {
  /** The open pack; null while it is being read. */
  pack: Pack | null;
  /** All packs. */
  packs: readonly Pick<PackSummary, 'head' | 'entries'>[];
  readPack: (id: string) => Promise<Pack | null>;
}

/** How long filing goes on without a rest, in ms: typing must not wait for it. */
const TURN = 8;

/**
 * Which entries of all packs have a form. The open pack is filed again when it changes; the others are read once the
 * page has come to rest. `ready` tells whether the open pack is filed.
 */
export function useFormIndex({ pack, packs, readPack }: Packs): { owners: FormIndex; ready: boolean } {
  const { owners } = useContext(EntryToolsContext);
  const [filed, setFiled] = useState<Pack | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!pack) return undefined;
    const ending = new AbortController();
    void run(owners.file(pack), ending.signal).then(done => done && setFiled(pack));
    return () => ending.abort();
  }, [pack, owners]);
  const own = pack?.id;
  // The page may hand in another function each time it is drawn; that is no reason to begin anew.
  const reading = useRef(readPack);
  reading.current = readPack;
  const others = JSON.stringify(
    packs.filter(({ head }) => head.id !== own).map(({ head, entries }) => [head.id, entries]),
  );
  useEffect(() => {
    if (own === undefined) return undefined;
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const left = new Map(JSON.parse(others) as [id: string, entries: number][]);
      for (const id of owners.packs) if (id !== own && !left.has(id)) owners.forget(id);
      for (const [id, entries] of left) {
        // A large pack is not read again for each entry that is opened.
        if (owners.countOf(id) === entries) continue;
        // What cannot be read warns of nothing; the page says so elsewhere.
        const other = await reading.current(id).catch(() => null);
        if (ending.signal.aborted) return;
        if (!other) owners.forget(id);
        else if (!(await run(owners.file(other), ending.signal))) return;
      }
      redraw(count => count + 1);
    };
    const timer = setTimeout(() => void read(), 50);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [own, others, owners]);
  return { owners, ready: filed?.id === own };
}

/** Takes steps in short turns; false if it was ended before the last one. */
async function run(steps: CooperativeTask<void>, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const end = performance.now() + TURN;
    while (performance.now() < end) if (steps.next().done) return true;
    await new Promise(resolve => {
      setTimeout(resolve, 0);
    });
    if (signal.aborted) return false;
  }
}
