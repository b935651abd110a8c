import { SelectField } from '../../ui/controls/SelectField.tsx';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';

export interface AddList {
  id: string;
  title: string;
  isPrivate: boolean;
  isOff: boolean;
}

interface Props {
  lists: readonly AddList[];
  list: string;
  title: string;
  newValue: string;
  problem?: string;
  onList: (id: string) => void;
  onTitle: (title: string) => void;
}

export function ListField({ lists, list, title, newValue, problem, onList, onTitle }: Props) {
  return (
    <>
      <SelectField
        id="add-list"
        name="List"
        hint={formatList(lists.find(({ id }) => id === list))}
        options={[
          ...lists.map(each => ({ value: each.id, label: each.title })),
          { value: newValue, label: 'New list…' },
        ]}
        value={list}
        onChange={onList}
      />
      {list === newValue ? (
        <ProblemField
          id="add-list-title"
          name="Name of the new list"
          value={title}
          problem={problem}
          onDraft={onTitle}
        />
      ) : null}
    </>
  );
}

export function formatList(list: AddList | undefined): string | null {
  if (list?.isOff) return 'This list is switched off: its terms are not marked.';
  return list?.isPrivate ? 'This list is private: its terms are in the popup only.' : null;
}
