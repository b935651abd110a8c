import { countOf } from '../../../ui/controls/words.ts';
import { ListFields } from '../files/ListFields.tsx';
import type { ListedPack } from '../shell/listed-packs.ts';
import type { ImportTarget } from './import-work.ts';
import { newTarget, type Preview } from './use-import.ts';

interface Props {
  preview: Preview;
  packs: readonly ListedPack[];
  onTarget: (target: ImportTarget) => void;
}

export function TargetFields({ preview, packs, onTarget }: Props) {
  const { file, target, counts } = preview;
  const { mode } = target;
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
          onList={pack =>
            onTarget(
              pack
                ? { list: pack.head.id, id: pack.head.id, title: pack.head.title, mode }
                : newTarget(file, packs),
            )
          }
          onTitle={text => {
            const title = text.trim();
            if (title !== '') onTarget({ ...target, title });
          }}
        />
      </div>
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
