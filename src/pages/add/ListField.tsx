import { ProblemField } from '../../ui/editor/ProblemField.tsx';

/** A list that a term can go to. */
export interface AddList {
  id: string;
  title: string;
  isPrivate: boolean;
  isOff: boolean;
}

interface Props {
  lists: readonly AddList[];
  list: string;
  /** The name of a new list as it is typed. */
  title: string;
  /** The value that stands for a new list. */
  newValue: string;
  problem?: string;
  onList: (id: string) => void;
  onTitle: (title: string) => void;
}

/** The list that a term goes to, one of the reader's or a new one. */
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

/** What a reader should know of a list whose terms are not marked in pages; null for the others. */
export function formatList(list: AddList | undefined): string | null {
  if (list?.isOff) return 'This list is switched off: its terms are not marked.';
  return list?.isPrivate ? 'This list is private: its terms are in the popup only.' : null;
}
