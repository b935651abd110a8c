import type { PickedTerm } from '../../core/editor/picked-term.ts';
import { ProblemField } from '../../ui/editor/ProblemField.tsx';
import type { StatementProblems } from '../../ui/editor/statement-draft.ts';

interface Props {
  term: PickedTerm;
  problems: StatementProblems;
  onChange: (fields: Partial<PickedTerm>) => void;
}

/** What is said of the term where it was met, by whom, when, and where that is. */
export function SentenceFields({ term, problems, onChange }: Props) {
  const field = (name: 'by' | 'date' | 'title' | 'link' | 'sentence', label: string, rows?: number) => (
    <ProblemField
      id={`add-${name}`}
      name={label}
      rows={rows}
      value={term[name]}
      problem={{ ...problems, sentence: problems.text, title: undefined }[name]}
      onDraft={text => onChange({ [name]: text })}
      onCommit={text => onChange({ [name]: text })}
    />
  );
  return (
    <fieldset class="sentence">
      <legend>Where it stands</legend>
      {field('sentence', 'Sentence, kept as a statement', 3)}
      <div class="twin">
        {field('by', 'By whom')}
        {field('date', 'Date, as far as known')}
      </div>
      {field('title', 'Page')}
      {field('link', 'Address')}
    </fieldset>
  );
}
