import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { FormIndex } from '../../core/editor/form-index.ts';
import type { Pack } from '../../core/model/model.ts';
import type { PackSummary } from '../../core/packs/pack-edits.ts';
import { runCooperatively } from '../run-cooperatively.ts';
import { useSame } from '../controls/use-same.ts';
import { EntryToolsContext } from './entry-tools.ts';

interface Packs {
  pack: Pack | null;
  packs: readonly Pick<PackSummary, 'head' | 'entries'>[];
  readPack: (id: string) => Promise<Pack | null>;
}

/** The other lists are not needed at once. */
const OTHERS_DELAY_MS = 50;

/** Files all packs, the open one first; `ready` once that is in. */
export function useFormIndex({ pack, packs, readPack }: Packs): { owners: FormIndex; ready: boolean } {
  const { owners } = useContext(EntryToolsContext);
  const [indexed, setIndexed] = useState<Pack | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!pack) return undefined;
    const ending = new AbortController();
    void runCooperatively(owners.file(pack), ending.signal).then(() => setIndexed(pack));
    return () => ending.abort();
  }, [pack, owners]);
  const own = pack?.id;
  // The page may hand in another function each time it is drawn; that is no reason to begin again.
  const reading = useRef(readPack);
  reading.current = readPack;
  const others = useSame(
    packs.flatMap(({ head: { id }, entries }) => (id === own ? [] : [[id, entries] as const])),
  );
  useEffect(() => {
    if (own === undefined) return undefined;
    const ending = new AbortController();
    const { signal } = ending;
    const readOthers = async (): Promise<void> => {
      const sizes = new Map(others);
      for (const id of owners.packs) if (id !== own && !sizes.has(id)) owners.forget(id);
      for (const [id, entries] of sizes) {
        // A large pack is not read again for each entry that is opened.
        if (owners.countOf(id) === entries) continue;
        // A pack that cannot be read warns of nothing; the page shows the failure elsewhere.
        const other = await reading.current(id).catch(() => null);
        if (signal.aborted) return;
        if (other) await runCooperatively(owners.file(other), signal);
        else owners.forget(id);
      }
      redraw(count => count + 1);
    };
    const timer = setTimeout(() => void readOthers(), OTHERS_DELAY_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [own, others, owners]);
  return { owners, ready: indexed?.id === own };
}
