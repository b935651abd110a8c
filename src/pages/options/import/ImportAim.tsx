import { countOf } from '../../../ui/controls/words.ts';
import type { ListedPack } from '../shell/actions.ts';
import type { ImportTarget } from './import-job.ts';
import { newTarget, type Previewed } from './use-import.ts';

interface Props {
  shown: Previewed;
  packs: readonly ListedPack[];
  onAim: (target: ImportTarget) => void;
}

/** Which list a file goes into, and how. */
export function ImportAim({ shown, packs, onAim }: Props) {
  const { file, target, counts } = shown;
  const own = packs.filter(({ isOwn }) => isOwn);
  const choose = (id: string): void => {
    const found = own.find(({ head }) => head.id === id);
    if (!found) return onAim(newTarget(file, packs));
    const { mode } = target;
    return onAim({ list: id, id, title: found.head.title, mode });
  };
  return (
    <div class="import-aim">
      <div class="import-choices">
        <label class="field">
          <span class="name">Into</span>
          <select
            id="import-list"
            value={target.list ?? ''}
            onChange={event => choose(event.currentTarget.value)}
          >
            <option value="">A new list</option>
            {own.map(({ head, entries }) => (
              <option key={head.id} value={head.id}>
                {head.title} ({entries.toLocaleString('en')})
              </option>
            ))}
          </select>
        </label>
        {target.list === null ? (
          <label class="field">
            <span class="name">Name</span>
            <input
              id="import-title"
              type="text"
              dir="auto"
              value={target.title}
              onInput={event => {
                const title = event.currentTarget.value.trim();
                if (title !== '') onAim({ ...target, title });
              }}
            />
          </label>
        ) : null}
      </div>
      {target.list === null ? null : (
        <fieldset>
          <legend>How</legend>
          <label class="choice">
            <input
              type="radio"
              name="import-mode"
              value="add"
              checked={target.mode === 'add'}
              onChange={() => onAim({ ...target, mode: 'add' })}
            />
            <span>
              Add and update
              <span class="small hint">What the file does not have stays as it is.</span>
            </span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name="import-mode"
              value="replace"
              checked={target.mode === 'replace'}
              onChange={() => onAim({ ...target, mode: 'replace' })}
            />
            <span>
              Replace
              <span class="small hint">
                The list becomes as the file says
                {counts.rest > 0 ? `; ${countOf(counts.rest, 'term')} that only the list has go` : ''}. The
                old one is kept in the bin.
              </span>
            </span>
          </label>
        </fieldset>
      )}
    </div>
  );
}
