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
  const hint = formatList(lists.find(({ id }) => id === list));
  return (
    <>
      <div class="field">
        <label class="name" for="add-list">
          List
        </label>
        <select
          id="add-list"
          value={list}
          aria-describedby={hint ? 'add-list-hint' : undefined}
          onChange={event => onList(event.currentTarget.value)}
        >
          {lists.map(each => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
          <option value={newValue}>New list…</option>
        </select>
        {hint ? (
          <span id="add-list-hint" class="small">
            {hint}
          </span>
        ) : null}
      </div>
      {list === newValue ? (
        <ProblemField
          id="add-list-title"
          name="Name of the new list"
          value={title}
          problem={problem}
          onDraft={onTitle}
          onCommit={onTitle}
        />
      ) : null}
    </>
  );
}

export function formatList(list: AddList | undefined): string | null {
  if (list?.isOff) return 'This list is switched off: its terms are not marked.';
  return list?.isPrivate ? 'This list is private: its terms are in the popup only.' : null;
}
