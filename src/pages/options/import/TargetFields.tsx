import { countOf } from '../../../ui/controls/words.ts';
import type { ListedPack } from '../shell/actions.ts';
import type { ImportTarget } from './import-work.ts';
import { newTarget, type Preview } from './use-import.ts';

interface Props {
  preview: Preview;
  packs: readonly ListedPack[];
  onTarget: (target: ImportTarget) => void;
}

/** The list that a file goes into, and whether it adds to that or replaces it. */
export function TargetFields({ preview, packs, onTarget }: Props) {
  const { file, target, counts } = preview;
  const own = packs.filter(({ isOwn }) => isOwn);
  const choose = (id: string): void => {
    const found = own.find(({ head }) => head.id === id);
    onTarget(found ? { list: id, id, title: found.head.title, mode: target.mode } : newTarget(file, packs));
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
                if (title !== '') onTarget({ ...target, title });
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
              onChange={() => onTarget({ ...target, mode: 'add' })}
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
              onChange={() => onTarget({ ...target, mode: 'replace' })}
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
