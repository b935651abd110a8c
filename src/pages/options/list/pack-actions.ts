import { duplicatePack } from '../../../core/packs/duplicate-pack.ts';
import type { Pack } from '../../../core/model/model.ts';
import { copyEntries, dropEntries } from '../../../core/packs/entry-moves.ts';
import type { PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { BulkActions } from '../table/BulkBar.tsx';
import { pickEntries, setGate, setKind } from '../table/bulk-edits.ts';
import { GATE_NAMES, KIND_NAMES } from '../../../ui/editor/entry-labels.ts';
import { moveId } from './move-id.ts';
import { nameEntries } from './name-entries.ts';
import type { PackActions } from './PackHead.tsx';
import type { PackViewProps } from './PackView.tsx';
import { printRoute } from '../shell/route.ts';
import { setPrivate, switchPack } from '../settings/settings-edits.ts';

interface Made {
  head: PackActions;
  bulkFor: (ids: ReadonlySet<string>) => Omit<BulkActions, 'onClear'>;
  deleteEntries: (ids: ReadonlySet<string>) => void;
}

/** What the reader can do with an open pack and with its entries, as edits that can be undone. */
export function packActions({
  pack,
  isOwn,
  packs,
  settings,
  open,
  actions,
  run,
  onOrder,
}: PackViewProps): Made {
  const order = packs.map(({ head }) => head.id);
  const place = order.indexOf(pack.id);
  const editPack = (said: string, edits: PackEdit[]): void => {
    if (edits.length > 0) void run(actions.edit(said, [{ type: 'edit-pack', pack: pack.id, edits }]));
  };
  const showPack = (id: string): void => actions.open(printRoute({ view: 'pack', pack: id, entry: null }));
  const store = async (said: string, edits: StoreEdit[], then: () => void): Promise<void> => {
    if (await run(actions.edit(said, edits))) then();
  };
  const moveTo = (next: number): void => onOrder(moveId(order, pack.id, next), pack.id);

  const head: PackActions = {
    onSwitch: on => void run(actions.editSettings(switchPack(pack, on))),
    onPrivate: is => void run(actions.editSettings(setPrivate(pack, is))),
    onMark: mark => {
      if (isOwn) {
        const edits: PackEdit[] = [{ type: 'head', fields: { mark } }];
        void run(
          actions.editQuietly(`changed the mark of “${pack.title}”`, [
            { type: 'edit-pack', pack: pack.id, edits },
          ]),
        );
        return;
      }
      const before = settings.bundledMark;
      void run(
        actions.editSettings({
          said: `changed the mark of “${pack.title}”`,
          change: now => ({ ...now, bundledMark: mark }),
          back: now => ({ ...now, bundledMark: before }),
        }),
      );
    },
    onChange: (said, fields) =>
      void run(
        actions.editQuietly(said, [{ type: 'edit-pack', pack: pack.id, edits: [{ type: 'head', fields }] }]),
      ),
    onSync: sync => void run(actions.setPackSync(pack.id, sync)),
    onDuplicate: () => {
      const copy = duplicatePack(
        pack,
        packs.map(other => other.head),
      );
      void store(`copied “${pack.title}”`, [{ type: 'add-pack', pack: copy }], () => showPack(copy.id));
    },
    onDelete: () =>
      void store(`deleted “${pack.title}”`, [{ type: 'remove-pack', pack: pack.id }], () => {
        const next = order[place + 1] ?? order[place - 1];
        if (next !== undefined) showPack(next);
      }),
    ...(place > 0 && { onUp: () => moveTo(place - 1) }),
    ...(place < order.length - 1 && { onDown: () => moveTo(place + 1) }),
  };

  const deleteEntries = (ids: ReadonlySet<string>): void => {
    const edits = dropEntries(pack, ids);
    const closes = open !== null && ids.has(open);
    void store(
      `deleted ${nameEntries(pack, ids)}`,
      [{ type: 'edit-pack', pack: pack.id, edits }],
      () => closes && showPack(pack.id),
    );
  };
  const send = async (ids: ReadonlySet<string>, list: string): Promise<void> => {
    const reading = actions.readPack(list);
    if (!(await run(reading))) return;
    const to: Pack | null = await reading;
    if (!to) return;
    const edits: StoreEdit[] = [
      { type: 'edit-pack', pack: to.id, edits: copyEntries({ from: pack, to, ids }) },
    ];
    if (isOwn) edits.push({ type: 'edit-pack', pack: pack.id, edits: dropEntries(pack, ids) });
    const said = `${isOwn ? 'moved' : 'copied'} ${nameEntries(pack, ids)} to “${to.title}”`;
    await run(actions.edit(said, edits));
  };
  const bulkFor: Made['bulkFor'] = ids => ({
    ...(isOwn && {
      own: {
        onDelete: () => deleteEntries(ids),
        onGate: gate =>
          editPack(
            `set ${nameEntries(pack, ids)} to be marked ${GATE_NAMES[gate]}`,
            setGate(pack, ids, gate),
          ),
        onKind: kind =>
          editPack(
            `set the kind of ${nameEntries(pack, ids)} to ${KIND_NAMES[kind]}`,
            setKind(pack, ids, kind),
          ),
      },
    }),
    onSend: list => void send(ids, list),
    onExport: () => {
      const text = `${JSON.stringify(pickEntries(pack, ids), null, 2)}\n`;
      actions.saveFile({ name: `${pack.id}-selected.json`, text, type: 'application/json' });
    },
  });
  return { head, bulkFor, deleteEntries };
}
