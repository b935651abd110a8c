import { isPrivate } from '../../../core/packs/active-packs.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { countOf } from '../../../ui/controls/words.ts';
import { ListFields } from '../files/ListFields.tsx';
import type { ListedPack } from '../shell/listed-packs.ts';
import type { ImportTarget } from './import-work.ts';
import { newTarget, oldTarget, type Preview } from './use-import.ts';

interface Props {
  preview: Preview;
  packs: readonly ListedPack[];
  settings: Settings;
  onTarget: (target: ImportTarget) => void;
}

export function TargetFields({ preview, packs, settings, onTarget }: Props) {
  const { file, target, counts } = preview;
  const { mode } = target;
  const into = packs.find(({ head }) => head.id === target.list);
  const isRevealing = file.isPrivate && into && !isPrivate(into.head, settings);
  const rest = counts.rest > 0 ? `; ${countOf(counts.rest, 'term')} that only the list has go` : '';
  const modes = [
    { value: 'add', name: 'Add and update', hint: 'What the file does not have stays as it is.' },
    {
      value: 'replace',
      name: 'Replace',
      hint: `The list becomes as the file says${rest}. The old one is kept in the bin.`,
    },
  ] as const;
  return (
    <div class="import-aim">
      <div class="import-choices">
        <ListFields
          prefix="import"
          packs={packs}
          nameOf={({ head, entries }) => `${head.title} (${entries.toLocaleString('en')})`}
          list={target.list}
          title={target.title}
          onList={pack => onTarget(pack ? oldTarget(pack.head, mode) : newTarget(file, packs))}
          isPrivate={target.isPrivate}
          onPrivate={on => onTarget({ ...target, isPrivate: on })}
          onTitle={text => {
            const title = text.trim();
            if (title !== '') onTarget({ ...target, title });
          }}
        />
      </div>
      {isRevealing ? (
        <p role="status" dir="auto">
          {`The file is of a private list, and “${into.head.title}” is not private: pages will see which of their words are among these terms.`}
        </p>
      ) : null}
      {target.list === null ? null : (
        <fieldset>
          <legend>How</legend>
          {modes.map(({ value, name, hint }) => (
            <label key={value} class="choice">
              <input
                type="radio"
                name="import-mode"
                value={value}
                checked={mode === value}
                onChange={() => onTarget({ ...target, mode: value })}
              />
              <span>
                {name}
                <span class="small hint">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
