import { isExact } from '../../core/form-keys.ts';
import type { Entry, Pack } from '../../core/model.ts';
import { STATEMENT_NAMES, sayDate } from '../shared/words.ts';
import { GATE_NAMES, KIND_NAMES } from './entry-words.ts';
import { printRoute } from './route.ts';

/** An entry of a pack that cannot be changed. */
export function EntryView({ entry, pack }: { entry: Entry; pack: Pack }) {
  const statements = entry.statements.flatMap(
    id => pack.statements.find(statement => statement.id === id) ?? [],
  );
  const related = entry.related.flatMap(id => pack.entries.find(other => other.id === id) ?? []);
  return (
    <div class="entry-view">
      <p class="small">{KIND_NAMES[entry.kind]}</p>
      <p class="summary" dir="auto">
        {entry.summary}
      </p>
      <h3>Forms</h3>
      <ul class="chips">
        {entry.forms.map(form => (
          <li key={form.text} class="chip">
            <bdi lang={form.language}>{form.text}</bdi>
            <span class="small">
              {GATE_NAMES[form.gate]}
              {isExact(form) ? ' · exact case' : ''}
            </span>
          </li>
        ))}
      </ul>
      {statements.length > 0 ? <h3>What the source says</h3> : null}
      <ul class="says">
        {statements.map(({ id, text, kind, by, date, passage }) => (
          <li key={id}>
            <p class="said" dir="auto">
              {text}
            </p>
            <p class="by small">
              <span class={`tag ${kind}`}>{STATEMENT_NAMES[kind]}</span>
              <bdi class="who">{by}</bdi>
              {date ? <span>{sayDate(date)}</span> : null}
              {passage ? <span>passage {passage.replace(/^P/, '')}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      {related.length > 0 ? <h3>See also</h3> : null}
      <ul class="related">
        {related.map(({ id, headword }) => (
          <li key={id}>
            <a href={printRoute({ view: 'pack', pack: pack.id, entry: id })}>
              <bdi>{headword}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
