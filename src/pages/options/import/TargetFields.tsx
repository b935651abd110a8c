import { isPrivate } from '../../../core/packs/active-packs.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { say } from '../../../locale/say.ts';
import { ListFields } from '../files/ListFields.tsx';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';
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
  const modes = [
    { value: 'add', name: say('importAdd'), hint: say('importAddHint') },
    {
      value: 'replace',
      name: say('importReplace'),
      hint: counts.rest > 0 ? say('importReplaceRest', { count: counts.rest }) : say('importReplaceHint'),
    },
  ] as const;
  return (
    <div class="import-aim">
      <div class="import-choices">
        <ListFields
          prefix="import"
          packs={packs}
          nameOf={({ head, entries }) => say('importInto', { list: head.title, terms: entries })}
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
      {isRevealing ? <p role="status">{say('importRevealing', { list: into.head.title })}</p> : null}
      {target.list === null ? null : (
        <fieldset>
          <legend>{say('importHow')}</legend>
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

const CHOICES = {
  twice: { merge: 'importMergeTwice', keep: 'importKeepBoth', leave: 'importLeaveSecond' },
  elsewhere: { keep: 'importKeepBoth', merge: 'importMergeOther', leave: 'importLeaveOut' },
} as const;

/** No list that pages may know of takes from a private one. */
export const choicesFor = (isTwice: boolean, { file, target }: Pick<Preview, 'file' | 'target'>) =>
  Object.entries(CHOICES[isTwice ? 'twice' : 'elsewhere'])
    .filter(([value]) => isTwice || value !== 'merge' || !(file.isPrivate || target.isPrivate))
    .map(([value, key]) => ({ value: value as DuplicateChoice, label: say(key) }));

function DuplicateFields({ preview, onTarget }: Pick<Props, 'preview' | 'onTarget'>) {
  const { target, counts } = preview;
  const { duplicates } = target;
  const said = {
    twice: say('importTwice', { count: counts.twice }),
    elsewhere: say('importElsewhere', { count: counts.elsewhere }),
  };
  const kinds = (['twice', 'elsewhere'] as const).filter(kind => counts[kind] > 0);
  if (!kinds.length) return null;
  return (
    <fieldset class="import-duplicates">
      <legend>{say('importDuplicates')}</legend>
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
      <p class="small">{say('importDuplicatesHint')}</p>
    </fieldset>
  );
}
