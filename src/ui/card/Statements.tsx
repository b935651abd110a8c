import { haveSameWords } from '../../core/editor/same-words.ts';
import type { StatementBlock } from '../../core/card/statement-groups.ts';
import { StatementItem } from './StatementItem.tsx';

interface Props {
  blocks: readonly StatementBlock[];
  /** What stands above them; a statement of the same words is not read twice. */
  summary: string;
}

/** What the source says: by speaker, and side by side where statements disagree. */
export function Statements({ blocks, summary }: Props) {
  return (
    <div class="says" role="group" aria-label="What the source says">
      {blocks.map(block =>
        'sides' in block ? (
          <section key={block.sides[0].id}>
            <h3>Statements that disagree</h3>
            <ul class="sides">
              {block.sides.map(statement => (
                <StatementItem key={statement.id} statement={statement} withSpeaker />
              ))}
            </ul>
          </section>
        ) : (
          <section key={block.by}>
            <h3 dir="auto">{block.by}</h3>
            <ul>
              {block.statements.map(statement => (
                <StatementItem
                  key={statement.id}
                  statement={statement}
                  isAbove={haveSameWords(statement.text, summary)}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
