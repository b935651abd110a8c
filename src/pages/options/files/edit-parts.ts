import { proxy } from 'comlink';
import type { StoreEdit } from '../../../core/packs/pack-edits.ts';
import { unwrap, type Result } from './work.ts';

export interface EditPart {
  list: number;
  items: unknown[];
}

export type OnPart = (part: EditPart) => unknown;

/** The page deserialises this many items without a pause that a reader would notice. */
const MAX_PART_ITEMS = 2_000;

export function splitEdits(edits: readonly StoreEdit[]): { frame: StoreEdit[]; parts: EditPart[] } {
  const parts: EditPart[] = [];
  let list = 0;
  const cut = <T>(items: readonly T[]): T[] => {
    for (let at = 0; at < items.length; at += MAX_PART_ITEMS)
      parts.push({ list, items: items.slice(at, at + MAX_PART_ITEMS) });
    list++;
    return [];
  };
  return { frame: edits.map(edit => mapLists(edit, cut)), parts };
}

function joinEdits(frame: readonly StoreEdit[], parts: readonly EditPart[]): StoreEdit[] {
  const lists: unknown[][] = [];
  for (const { list, items } of parts) (lists[list] ??= []).push(...items);
  let list = 0;
  const join = <T>(): T[] => (lists[list++] ?? []) as T[];
  return frame.map(edit => mapLists(edit, join));
}

/** The worker's side: sends the parts one by one, each after the page took the one before, and returns the frame. */
export async function sendInParts(edits: Result<StoreEdit[]>, onPart: OnPart): Promise<Result<StoreEdit[]>> {
  if (!edits.ok) return edits;
  const { frame, parts } = splitEdits(edits.value);
  for (const part of parts) await onPart(part);
  return { ok: true, value: frame };
}

/** The page's side: puts together what `call` sends in parts; rejects with a message for the reader. */
export async function receiveInParts(
  call: (onPart: OnPart) => Promise<Result<StoreEdit[]>>,
): Promise<StoreEdit[]> {
  const parts: EditPart[] = [];
  const frame = unwrap(await call(proxy((part: EditPart) => void parts.push(part))));
  return joinEdits(frame, parts);
}

function mapLists(edit: StoreEdit, change: <T>(items: readonly T[]) => T[]): StoreEdit {
  if (edit.type === 'add-pack') {
    const { pack } = edit;
    return {
      ...edit,
      pack: { ...pack, entries: change(pack.entries), statements: change(pack.statements) },
    };
  }
  if (edit.type !== 'edit-pack') return edit;
  return {
    ...edit,
    edits: edit.edits.map(each => {
      if (each.type === 'put-entries') return { ...each, items: change(each.items) };
      return each.type === 'put-statements' ? { ...each, items: change(each.items) } : each;
    }),
  };
}
