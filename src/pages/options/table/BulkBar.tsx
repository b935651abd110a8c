import { ENTRY_KINDS, GATES, type EntryKind, type Gate } from '../../../core/model/model.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { GATE_NAMES, KIND_NAMES } from '../entry/entry-labels.ts';
import { MenuButton } from '../shell/MenuButton.tsx';

export interface BulkActions {
  /** Absent for a pack that cannot be changed. */
  own?: {
    onDelete: () => void;
    onGate: (gate: Gate) => void;
    onKind: (kind: EntryKind) => void;
  };
  /** Moves them to a list, or copies them from a pack that cannot be changed. */
  onSend: (list: string) => void;
  onExport: () => void;
  onClear: () => void;
}

interface Props extends BulkActions {
  /** Where they can go. */
  lists: readonly { id: string; title: string }[];
}

export function BulkBar({ lists, own, onSend, onExport, onClear }: Props) {
  return (
    <div class="bulk" role="group" aria-label="Selected entries">
      {own ? (
        <>
          <button type="button" class="button quiet" onClick={own.onDelete}>
            <Icon name="remove" />
            Delete
          </button>
          <MenuButton
            className="button quiet"
            label="Mark…"
            name="Mark… the selected entries"
            items={GATES.map(gate => ({
              key: gate,
              label: GATE_NAMES[gate],
              onChoose: () => own.onGate(gate),
            }))}
          />
          <MenuButton
            className="button quiet"
            label="Kind…"
            name="Kind… of the selected entries"
            items={ENTRY_KINDS.map(kind => ({
              key: kind,
              label: KIND_NAMES[kind],
              onChoose: () => own.onKind(kind),
            }))}
          />
        </>
      ) : null}
      {lists.length > 0 ? (
        <MenuButton
          className="button quiet"
          label={own ? 'Move to…' : 'Copy to…'}
          name={own ? 'Move to… another list' : 'Copy to… an own list'}
          items={lists.map(({ id, title }) => ({
            key: id,
            label: <bdi>{title}</bdi>,
            onChoose: () => onSend(id),
          }))}
        />
      ) : null}
      <button type="button" class="button quiet" onClick={onExport}>
        <Icon name="download" />
        Export
      </button>
      <button type="button" class="button quiet" onClick={onClear}>
        Clear selection
      </button>
    </div>
  );
}
