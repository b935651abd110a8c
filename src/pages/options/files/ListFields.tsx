import { say } from '../../../locale/say.ts';
import { PrivateField } from '../../../ui/controls/PrivateField.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import type { ListedPack } from '../../../core/packs/pack-edits.ts';

interface Props {
  prefix: string;
  packs: readonly ListedPack[];
  nameOf: (pack: ListedPack) => string;
  list: string | null;
  title: string;
  /** Of a new list. */
  isPrivate: boolean;
  onPrivate: (isPrivate: boolean) => void;
  onList: (pack: ListedPack | null) => void;
  onTitle: (title: string) => void;
}

export function ListFields(props: Props) {
  const { prefix, packs, nameOf, list, title, isPrivate, onPrivate, onList, onTitle } = props;
  const own = packs.filter(({ isOwn }) => isOwn);
  return (
    <>
      <SelectField
        id={`${prefix}-list`}
        name={say('intoList')}
        value={list ?? ''}
        options={[
          { value: '', label: say('intoNewList') },
          ...own.map(pack => ({ value: pack.head.id, label: nameOf(pack) })),
        ]}
        onChange={id => onList(own.find(({ head }) => head.id === id) ?? null)}
      />
      {list === null ? (
        <>
          <label class="field">
            <span class="name">{say('listFieldName')}</span>
            <input
              id={`${prefix}-title`}
              type="text"
              dir="auto"
              value={title}
              onInput={event => onTitle(event.currentTarget.value)}
            />
          </label>
          <PrivateField isPrivate={isPrivate} onChange={onPrivate} />
        </>
      ) : null}
    </>
  );
}
