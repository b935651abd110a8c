import { duplicatePack } from '../../../core/model/own-pack.ts';
import type { Pack, PackMark } from '../../../core/model/model.ts';
import { isPrivate } from '../../../core/packs/active-packs.ts';
import { phrase, type Phrase, type PhraseValue } from '../../../core/phrase.ts';
import { changeLanguage } from '../../../core/packs/change-language.ts';
import { say } from '../../../locale/say.ts';
import { copyEntries, dropEntries } from '../../../core/packs/entry-moves.ts';
import { listDensityOf, setDensity } from '../../../core/settings/density.ts';
import type { HeadFields, PackEdit, StoreEdit } from '../../../core/packs/pack-edits.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { nameKind } from '../../../ui/labels/entry-labels.ts';
import { formatEdits } from '../entry/entry-edits.ts';
import { setOrder, switchPack } from '../settings/settings-edits.ts';
import type { PlaceProps } from '../shell/page-actions.ts';
import { printRoute } from '../shell/route.ts';
import type { BulkActions } from '../table/BulkBar.tsx';
import { pickEntries, setGate, setKind } from '../table/bulk-edits.ts';
import { moveId } from './use-reorder.ts';

export interface OpenPack extends Pick<PlaceProps, 'packs' | 'settings' | 'actions' | 'run'> {
  pack: Pack;
  isOwn: boolean;
  openEntry: string | null;
}

export type PackActions = ReturnType<typeof packActions>['head'];

export function packActions({ pack, isOwn, packs, settings, openEntry, actions, run }: OpenPack) {
  const order = packs.map(({ head }) => head.id);
  const place = order.indexOf(pack.id);
  const editsOf = (edits: PackEdit[]): StoreEdit[] => [{ type: 'edit-pack', pack: pack.id, edits }];
  const showPack = (id: string): void => actions.open(printRoute({ view: 'pack', pack: id, entry: null }));
  const edit = async (label: PhraseValue, edits: StoreEdit[], then?: () => void): Promise<void> => {
    if (await run(actions.edit(label, edits))) then?.();
  };
  const changeHead = (label: Phrase, fields: HeadFields): void =>
    void run(actions.editQuietly(label, editsOf([{ type: 'head', fields }])));
  const moveTo = (next: number): void =>
    void run(actions.editSettings(...setOrder(pack.title, moveId(order, pack.id, next))));

  const head = {
    onSwitch: (on: boolean): void => void run(actions.editSettings(...switchPack(pack, on))),
    onPrivate: (isPrivate: boolean): void => void run(actions.setPrivate(pack, isPrivate)),
    onMark: (mark: PackMark): void => {
      const label = phrase('didChangeMark', { list: pack.title });
      if (isOwn) changeHead(label, { mark });
      else void run(actions.editSettings(label, now => ({ ...now, bundledMark: mark })));
    },
    density: listDensityOf(settings, pack.id),
    onDensity: (words: number | null): void => {
      const list = { of: 'list', name: pack.id } as const;
      const change = (now: Settings): Settings => ({
        ...now,
        densities: setDensity(now.densities, list, words),
      });
      void run(actions.editSettings(phrase('didChangeDensity', { list: pack.title }), change));
    },
    onChange: (label: Phrase, fields: HeadFields): void => {
      if (fields.language === undefined) changeHead(label, fields);
      else void run(actions.editQuietly(label, editsOf(changeLanguage(pack, fields.language))));
    },
    onSync: (on: boolean): void => void run(actions.setPackSync(pack.id, on)),
    onName: (): void => actions.open(printRoute({ view: 'pack', pack: pack.id, entry: null, naming: true })),
    onDuplicate: (): void => {
      const heads = packs.map(other => other.head);
      const list = pack.title;
      const whole = isPrivate(pack, settings) ? { ...pack, private: true } : pack;
      const copy = duplicatePack(whole, heads, number =>
        number === 1 ? say('listCopy', { list }) : say('listCopyNumbered', { list, number: String(number) }),
      );
      const label = phrase('didCopyList', { list: pack.title });
      void edit(label, [{ type: 'add-pack', pack: copy }], () => showPack(copy.id));
    },
    onFindDuplicates: (): void => actions.open(printRoute({ view: 'duplicates', pack: pack.id })),
    onDelete: (): void => {
      const label = phrase('didDeleteList', { list: pack.title });
      void edit(label, [{ type: 'remove-pack', pack: pack.id }], () => {
        const next = order[place + 1] ?? order[place - 1];
        if (next !== undefined) showPack(next);
      });
    },
    onUp: place > 0 ? () => moveTo(place - 1) : undefined,
    onDown: place < order.length - 1 ? () => moveTo(place + 1) : undefined,
  };

  /** Null as a label says no more than what has changed. */
  const editCells = (label: Phrase | null, edits: PackEdit[]): Promise<boolean> => {
    if (label !== null) return run(actions.edit(label, editsOf(edits)));
    return run(actions.editQuietly(labelEdits(pack, edits), editsOf(edits)));
  };
  const deleteEntries = (ids: ReadonlySet<string>): void => {
    const closes = openEntry !== null && ids.has(openEntry);
    const edits = editsOf(dropEntries(pack, ids));
    const label = labelEntries(pack, ids, {
      one: term => phrase('didDeleteTerm', { term }),
      some: count => phrase('didDeleteTerms', { count }),
    });
    void edit(label, edits, () => closes && showPack(pack.id));
  };
  const send = async (ids: ReadonlySet<string>, list: string): Promise<void> => {
    const reading = actions.readPack(list);
    if (!(await run(reading))) return;
    const to = await reading;
    if (!to) return;
    const edits: StoreEdit[] = [
      { type: 'edit-pack', pack: to.id, edits: copyEntries({ from: pack, to, ids }) },
      ...(isOwn ? editsOf(dropEntries(pack, ids)) : []),
    ];
    const { title } = to;
    const label = labelEntries(pack, ids, {
      one: term => phrase(isOwn ? 'didMoveTerm' : 'didCopyTerm', { term, list: title }),
      some: count => phrase(isOwn ? 'didMoveTerms' : 'didCopyTerms', { count, list: title }),
    });
    await edit(label, edits);
  };
  const bulkFor = (ids: ReadonlySet<string>): Omit<BulkActions, 'onClear'> => {
    const editEntries = (edits: PackEdit[], labels: EntryLabels): void => {
      if (edits.length > 0) void edit(labelEntries(pack, ids, labels), editsOf(edits));
    };
    return {
      ...(isOwn && {
        own: {
          onDelete: () => deleteEntries(ids),
          onGate: gate =>
            editEntries(setGate(pack, ids, gate), {
              one: term => phrase(gate === 'always' ? 'didSetAlways' : 'didSetTopic', { term }),
              some: count => phrase(gate === 'always' ? 'didSetAlwaysTerms' : 'didSetTopicTerms', { count }),
            }),
          onKind: kind =>
            editEntries(setKind(pack, ids, kind), {
              one: term => phrase('didSetKind', { term, kind: nameKind(kind) }),
              some: count => phrase('didSetKindTerms', { count, kind: nameKind(kind) }),
            }),
        },
      }),
      onSend: list => void send(ids, list),
      onExport: () => {
        const text = `${JSON.stringify(pickEntries(pack, ids), null, 2)}\n`;
        actions.saveFile({ name: `${pack.id}-selected.json`, text, type: 'application/json' });
      },
    };
  };
  return { head, bulkFor, editCells, deleteEntries };
}

function labelEdits({ entries }: Pack, edits: readonly PackEdit[]): PhraseValue {
  const [edit] = edits;
  if (edit?.type === 'put-entries') return phrase('didAddTerm', { term: edit.items[0]?.item.headword ?? '' });
  const id = edit?.type === 'change-entry' ? edit.id : '';
  return formatEdits(edits, entries.find(entry => entry.id === id)?.headword ?? '');
}

interface EntryLabels {
  one: (term: string) => Phrase;
  some: (count: number) => Phrase;
}

function labelEntries({ entries }: Pack, ids: ReadonlySet<string>, { one, some }: EntryLabels): Phrase {
  const entry = ids.size === 1 ? entries.find(({ id }) => ids.has(id)) : undefined;
  return entry ? one(entry.headword) : some(ids.size);
}
