import { readerDirection, readerLanguage, say, sayRow } from '../../../locale/say.ts';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useState } from 'preact/hooks';
import type { Entry, Pack, Statement } from '../../../core/model/model.ts';
import { nameKind } from '../../../ui/labels/entry-labels.ts';
import { formatDate } from '../../../ui/labels/date-labels.ts';
import { sayNodes } from '../../../ui/labels/say-nodes.ts';
import { nameStatement, speakerOf } from '../../../ui/labels/statement-labels.ts';
import { listFacts } from '../list/list-facts.ts';
import { printRoute } from '../shell/route.ts';

/** Longer lists are printed in parts: a page of more terms would hardly open. */
const PART_ENTRIES = 2_000;

export function PrintView({ pack }: { pack: Pack }) {
  const { title, entries } = pack;
  const ours = { lang: readerLanguage(), dir: readerDirection() };
  const [from, setFrom] = useState(0);
  const parts = Array.from(
    { length: Math.ceil(entries.length / PART_ENTRIES) },
    (_, at) => at * PART_ENTRIES,
  );
  const statements = new Map(pack.statements.map(statement => [statement.id, statement]));
  const names = new Map(entries.map(({ id, headword }) => [id, headword]));
  return (
    <article class="print-view" lang={pack.language}>
      <h1 tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      <p class="small facts" {...ours}>
        {listFacts(pack).map(fact => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <div class="print-controls" {...ours}>
        {parts.length > 1 ? (
          <SelectField
            name={say('printPart')}
            value={String(from)}
            options={parts.map(start => {
              const end = Math.min(start + PART_ENTRIES, entries.length);
              return {
                value: String(start),
                label: say('printRange', { from: start + 1, to: end }),
              };
            })}
            onChange={start => setFrom(Number(start))}
          />
        ) : null}
        <Button look="main" onClick={() => window.print()}>
          {say('print')}
        </Button>
        <a class="button" href={printRoute({ view: 'pack', pack: pack.id, entry: null })}>
          {say('printBack')}
        </a>
      </div>
      {entries.slice(from, from + PART_ENTRIES).map(entry => (
        <PrintedEntry
          key={entry.id}
          entry={entry}
          allStatements={statements}
          names={names}
          language={pack.language}
        />
      ))}
    </article>
  );
}

interface EntryProps {
  entry: Entry;
  allStatements: ReadonlyMap<string, Statement>;
  names: ReadonlyMap<string, string>;
  language: string;
}

function PrintedEntry({ entry, allStatements, names, language }: EntryProps) {
  const { headword, kind, summary, forms, statements, related, links = [] } = entry;
  const others = forms.map(({ text }) => text).filter(text => text !== headword);
  const ours = { lang: readerLanguage(), dir: readerDirection() };
  const theirs = (text: string) => <bdi lang={language}>{text}</bdi>;
  const relatedNames = related.flatMap(id => names.get(id) ?? []);
  return (
    <section class="printed">
      <h2>
        <bdi>{headword}</bdi>{' '}
        <span class="small" lang={readerLanguage()}>
          {nameKind(kind)}
        </span>
      </h2>
      {summary ? <p dir="auto">{summary}</p> : null}
      {others.length > 0 ? (
        <p class="small" {...ours}>
          {sayNodes('printAlso', { spellings: theirs(sayRow(others)) })}
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
              <p class="small" {...ours}>
                {sayNodes('printStatement', {
                  kind: nameStatement(kind),
                  source: (
                    <bdi>
                      {sayRow(
                        [
                          speakerOf({ by }),
                          date && formatDate(date),
                          passage,
                          source?.title,
                          source?.link,
                        ].flatMap(part => part || []),
                      )}
                    </bdi>
                  ),
                })}
              </p>
            </li>
          ))}
      </ul>
      {relatedNames.length > 0 ? (
        <p class="small" {...ours}>
          {sayNodes('printRelated', { terms: theirs(sayRow(relatedNames)) })}
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
