import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pack } from '../../../core/model/model.ts';
import { DuplicateIndex, pairDuplicates, type DuplicatePair } from '../../../core/packs/find-duplicates.ts';
import { runCooperatively } from '../../../ui/run-cooperatively.ts';
import { useSame } from '../../../ui/controls/use-same.ts';
import type { PlaceProps } from '../shell/page-actions.ts';

export interface FoundDuplicates {
  pairs: readonly DuplicatePair[];
  /** The lists that pairs are in, by their ids. */
  lists: ReadonlyMap<string, Pack>;
}

/** Null while the lists are being compared for the first time; later changes of a list are followed. */
export function useDuplicates(
  pack: Pack,
  { packs, actions }: Pick<PlaceProps, 'packs' | 'actions'>,
): FoundDuplicates | null {
  const [found, setFound] = useState<FoundDuplicates | null>(null);
  const reading = useRef(actions.readPack);
  reading.current = actions.readPack;
  const others = useSame(
    packs.filter(({ isOwn, head }) => isOwn && head.id !== pack.id).map(({ head }) => head.id),
  );
  // Another list may change without its number of terms.
  const state = useSame(packs.map(({ head, entries, statements }) => [head.id, entries, statements]));
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const find = async (): Promise<void> => {
      const lists = new Map([[pack.id, pack]]);
      const index = new DuplicateIndex();
      for (const id of [pack.id, ...others]) {
        // A list that cannot be read has no pairs; the page says elsewhere that it is damaged.
        const list = id === pack.id ? pack : await reading.current(id).catch(() => null);
        if (signal.aborted) return;
        if (!list) continue;
        lists.set(id, list);
        await runCooperatively(index.file(list), signal);
      }
      const pairs = await runCooperatively(pairDuplicates(pack, index), signal);
      setFound({ pairs, lists });
    };
    void find();
    return () => ending.abort();
  }, [pack, others, state]);
  return found;
}
