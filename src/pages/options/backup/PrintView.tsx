import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useState } from 'preact/hooks';
import type { Entry, Pack, Statement } from '../../../core/model/model.ts';
import { countOf } from '../../../ui/controls/words.ts';
import { formatDate } from '../../../ui/labels/date-labels.ts';
import { speakerOf, nameStatement } from '../../../ui/labels/statement-labels.ts';
import { printRoute } from '../shell/route.ts';

/** Longer lists are printed in parts: a page of more terms would hardly open. */
const PART_ENTRIES = 2_000;

export function PrintView({ pack }: { pack: Pack }) {
  const { title, entries, source, licence } = pack;
  const [from, setFrom] = useState(0);
  const parts = Array.from(
    { length: Math.ceil(entries.length / PART_ENTRIES) },
    (_, at) => at * PART_ENTRIES,
  );
  const statements = new Map(pack.statements.map(statement => [statement.id, statement]));
  const names = new Map(entries.map(({ id, headword }) => [id, headword]));
  const facts = [
    countOf(entries.length, 'term'),
    ...(source ? [`Source: ${source.title}${source.date ? `, ${formatDate(source.date)}` : ''}`] : []),
    ...(licence ? [`Licence: ${licence}`] : []),
  ];
  return (
    <article class="print-view" lang={pack.language}>
      <h1 tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      <p class="small facts" lang="en">
        {facts.map(fact => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <div class="print-controls" lang="en">
        {parts.length > 1 ? (
          <SelectField
            name="Terms"
            value={String(from)}
            options={parts.map(start => {
              const end = Math.min(start + PART_ENTRIES, entries.length);
              return {
                value: String(start),
                label: `${(start + 1).toLocaleString('en')} to ${end.toLocaleString('en')}`,
              };
            })}
            onChange={start => setFrom(Number(start))}
          />
        ) : null}
        <Button look="main" onClick={() => window.print()}>
          Print
        </Button>
        <a class="button" href={printRoute({ view: 'pack', pack: pack.id, entry: null })}>
          Back to the list
        </a>
      </div>
      {entries.slice(from, from + PART_ENTRIES).map(entry => (
        <PrintedEntry key={entry.id} entry={entry} allStatements={statements} names={names} />
      ))}
    </article>
  );
}

interface EntryProps {
  entry: Entry;
  allStatements: ReadonlyMap<string, Statement>;
  names: ReadonlyMap<string, string>;
}

function PrintedEntry({ entry, allStatements, names }: EntryProps) {
  const { headword, kind, summary, forms, statements, related, links = [] } = entry;
  const others = forms.map(({ text }) => text).filter(text => text !== headword);
  const relatedNames = related.flatMap(id => names.get(id) ?? []);
  return (
    <section class="printed">
      <h2>
        <bdi>{headword}</bdi> <span class="small">{kind}</span>
      </h2>
      {summary ? <p dir="auto">{summary}</p> : null}
      {others.length > 0 ? (
        <p class="small">
          Also: <bdi>{others.join(', ')}</bdi>
        </p>
      ) : null}
      <ul>
        {statements
          .flatMap(id => allStatements.get(id) ?? [])
          .map(({ id, text, kind, by, date, passage, source }) => (
            <li key={id}>
              <p class="said" dir="auto">
                {text}
              </p>
              <p class="small">
                {nameStatement(kind)}:{' '}
                <bdi>
                  {[speakerOf({ by }), date && formatDate(date), passage, source?.title, source?.link]
                    .filter(Boolean)
                    .join(', ')}
                </bdi>
              </p>
            </li>
          ))}
      </ul>
      {relatedNames.length > 0 ? (
        <p class="small">
          See also: <bdi>{relatedNames.join(', ')}</bdi>
        </p>
      ) : null}
      {links.map(link => (
        <p key={link} class="small" dir="ltr">
          {link}
        </p>
      ))}
    </section>
  );
}
