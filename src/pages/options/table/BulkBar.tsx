import { useState } from 'preact/hooks';
import { say } from '../../../locale/say.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { ENTRY_KINDS, GATES, type EntryKind, type Gate } from '../../../core/model/model.ts';
import { nameGate, nameKind } from '../../../ui/labels/entry-labels.ts';
import { MenuButton } from '../shell/MenuButton.tsx';
import { Question } from '../shell/Question.tsx';

export interface BulkActions {
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

export interface BulkProps extends BulkActions {
  /** `isRevealing`: pages see that list, and do not see the one of the entries. */
  lists: readonly { id: string; title: string; isRevealing: boolean }[];
}

export function BulkBar({ lists, own, onSend, onExport, onClear }: BulkProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const to = lists.find(({ id }) => id === asked);
  return (
    <div class="bulk" role="group" aria-label={say('bulk')}>
      {own ? (
        <>
          <Button icon="remove" look="quiet" onClick={own.onDelete}>
            {say('delete')}
          </Button>
          <MenuButton
            className="button quiet"
            label={say('bulkMark')}
            name={say('bulkMarkHint')}
            items={GATES.map(gate => ({
              key: gate,
              label: nameGate(gate),
              onChoose: () => own.onGate(gate),
            }))}
          />
          <MenuButton
            className="button quiet"
            label={say('bulkKind')}
            name={say('bulkKindHint')}
            items={ENTRY_KINDS.map(kind => ({
              key: kind,
              label: nameKind(kind),
              onChoose: () => own.onKind(kind),
            }))}
          />
        </>
      ) : null}
      {lists.length > 0 ? (
        <MenuButton
          className="button quiet"
          label={say(own ? 'bulkMove' : 'bulkCopy')}
          name={say(own ? 'bulkMoveHint' : 'bulkCopyHint')}
          items={lists.map(({ id, title, isRevealing }) => ({
            key: id,
            label: <bdi>{title}</bdi>,
            onChoose: () => (isRevealing ? setAsked(id) : onSend(id)),
          }))}
        />
      ) : null}
      <Button icon="download" look="quiet" onClick={onExport}>
        {say('exportTerms')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {say('bulkClear')}
      </Button>
      {to ? (
        <Question
          text={say('bulkReveal', { list: to.title })}
          yes={say(own ? 'bulkRevealMove' : 'bulkRevealCopy')}
          no={say('cancel')}
          onYes={() => {
            setAsked(null);
            onSend(to.id);
          }}
          onNo={() => setAsked(null)}
        />
      ) : null}
    </div>
  );
}
