import { say } from '../../locale/say.ts';
import { PrivateField } from '../../ui/controls/PrivateField.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';

export interface AddList {
  id: string;
  title: string;
  isPrivate: boolean;
  isOff: boolean;
  /** True: it is stored with its first term. */
  isNew?: boolean;
}

interface Props {
  lists: readonly AddList[];
  list: string;
  title: string;
  newValue: string;
  problem?: string;
  /** Of a new list. */
  isPrivate: boolean;
  onPrivate: (isPrivate: boolean) => void;
  onList: (id: string) => void;
  onTitle: (title: string) => void;
}

export function ListField(props: Props) {
  const { lists, list, title, newValue, problem, isPrivate, onPrivate, onList, onTitle } = props;
  const chosen = lists.find(({ id }) => id === list);
  return (
    <>
      <SelectField
        id="add-list"
        name={say('addListField')}
        hint={chosen?.isNew ? null : formatList(chosen)}
        options={[
          ...lists.map(each => ({ value: each.id, label: each.title })),
          { value: newValue, label: say('addNewList') },
        ]}
        value={list}
        onChange={onList}
      />
      {list === newValue ? (
        <ProblemField
          id="add-list-title"
          name={say('addNewListName')}
          value={title}
          problem={problem}
          onDraft={onTitle}
        />
      ) : null}
      {list === newValue || chosen?.isNew ? (
        <PrivateField isPrivate={isPrivate} onChange={onPrivate} />
      ) : null}
    </>
  );
}

export function formatList(list: AddList | undefined): string | null {
  if (list?.isOff) return say('addToOffList');
  return list?.isPrivate ? say('addToPrivateList') : null;
}
