import { isPrivate } from '../../../core/packs/active-packs.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { countOf } from '../../../ui/controls/words.ts';
import { ListFields } from '../files/ListFields.tsx';
import type { ListedPack } from '../shell/listed-packs.ts';
import type { DuplicateChoice } from './import-duplicates.ts';
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
  const rest = counts.rest > 0 ? `; ${countOf(counts.rest, 'term')} only in the list will be deleted` : '';
  const modes = [
    { value: 'add', name: 'Add and update', hint: 'Terms that the file does not have stay as they are.' },
    {
      value: 'replace',
      name: 'Replace',
      hint: `The list becomes what the file has${rest}. The old list is kept in the bin for 30 days.`,
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
                ? oldTarget(pack.head, mode, target.duplicates)
                : newTarget(file, packs, target.duplicates),
            )
          }
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
          {`This file is from a private list, and “${into.head.title}” is not private: pages could find out which of these terms they mention.`}
        </p>
      ) : null}
      {target.list === null ? null : (
        <fieldset>
          <legend>How to import</legend>
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
      <DuplicateFields preview={preview} onTarget={onTarget} />
    </div>
  );
}

export const CHOICE_NAMES: Record<'twice' | 'elsewhere', Record<DuplicateChoice, string>> = {
  twice: { merge: 'Merge into one term', keep: 'Keep both', leave: 'Leave out the second' },
  elsewhere: { keep: 'Keep both', merge: 'Merge into the other list', leave: 'Leave out' },
};

/** No list that pages may know of takes from a private one. */
export const choicesFor = (isTwice: boolean, { file, target }: Pick<Preview, 'file' | 'target'>) =>
  Object.entries(CHOICE_NAMES[isTwice ? 'twice' : 'elsewhere'])
    .filter(([value]) => isTwice || value !== 'merge' || !(file.isPrivate || target.isPrivate))
    .map(([value, label]) => ({ value: value as DuplicateChoice, label }));

function DuplicateFields({ preview, onTarget }: Pick<Props, 'preview' | 'onTarget'>) {
  const { target, counts } = preview;
  const { duplicates } = target;
  const said = {
    twice: `${countOf(counts.twice, 'term')} more than once in this file`,
    elsewhere: `${countOf(counts.elsewhere, 'term')} already in your other lists`,
  };
  const kinds = (['twice', 'elsewhere'] as const).filter(kind => counts[kind] > 0);
  if (!kinds.length) return null;
  return (
    <fieldset class="import-duplicates">
      <legend>Duplicates</legend>
      <div class="import-choices">
        {kinds.map(kind => (
          <SelectField
            key={kind}
            id={`import-${kind}`}
            name={said[kind]}
            value={duplicates[kind]}
            options={choicesFor(kind === 'twice', preview)}
            onChange={choice => onTarget({ ...target, duplicates: { ...duplicates, [kind]: choice } })}
          />
        ))}
      </div>
      <p class="small">
        Merging keeps every spelling, definition and statement. Choose for each term under “Duplicates” below.
      </p>
    </fieldset>
  );
}
