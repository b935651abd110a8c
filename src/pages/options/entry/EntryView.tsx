import { isExact } from '../../../core/index/form-keys.ts';
import type { Entry, Pack, StatementSource } from '../../../core/model/model.ts';
import { checkLink, LINK_ATTRIBUTES } from '../../../core/text/safe-link.ts';
import { say } from '../../../locale/say.ts';
import { formatPassage, speakerOf, nameStatement } from '../../../ui/labels/statement-labels.ts';
import { formatDate } from '../../../ui/labels/date-labels.ts';
import { nameGate, nameKind } from '../../../ui/labels/entry-labels.ts';
import { printRoute } from '../shell/route.ts';

export function EntryView({ entry, pack }: { entry: Entry; pack: Pack }) {
  const statements = entry.statements.flatMap(
    id => pack.statements.find(statement => statement.id === id) ?? [],
  );
  const links = entry.links?.filter(checkLink) ?? [];
  const related = entry.related.flatMap(id => pack.entries.find(other => other.id === id) ?? []);
  return (
    <div class="entry-view">
      <p class="small">{nameKind(entry.kind)}</p>
      <p class="summary" lang={pack.language} dir="auto">
        {entry.summary}
      </p>
      <h3>{say('partSpellings')}</h3>
      <ul class="chips">
        {entry.forms.map(form => (
          <li key={form.text} class="chip">
            <bdi lang={form.language ?? pack.language}>{form.text}</bdi>
            <span class="small">
              {isExact(form) ? say('viewExact', { gate: nameGate(form.gate) }) : nameGate(form.gate)}
            </span>
          </li>
        ))}
      </ul>
      {statements.length > 0 ? <h3>{say('cardStatements')}</h3> : null}
      <ul class="says">
        {statements.map(({ id, text, kind, by, date, passage, source }) => (
          <li key={id}>
            <p class="said" lang={pack.language} dir="auto">
              {text}
            </p>
            <p class="by small">
              <span class={`tag ${kind}`}>{nameStatement(kind)}</span>
              <bdi class="who" lang={pack.language}>
                {speakerOf({ by })}
              </bdi>
              {date ? <span>{formatDate(date)}</span> : null}
              {passage ? <span>{formatPassage(passage)}</span> : null}
              {source ? <SourceName {...source} /> : null}
            </p>
          </li>
        ))}
      </ul>
      {related.length > 0 ? <h3>{say('cardSeeAlso')}</h3> : null}
      <ul class="related">
        {related.map(({ id, headword }) => (
          <li key={id}>
            <a href={printRoute({ view: 'pack', pack: pack.id, entry: id })}>
              <bdi lang={pack.language}>{headword}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {links.length > 0 ? <h3>{say('cardReadMore')}</h3> : null}
      <ul class="related">
        {links.map(link => (
          <li key={link}>
            <SourceName link={link} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A link without a title goes by its host. */
function SourceName({ title, link }: Partial<StatementSource>) {
  const safe = link === undefined ? null : checkLink(link);
  const name = <bdi>{title ?? safe?.host}</bdi>;
  if (!safe) return name;
  return (
    <a href={safe.href} {...LINK_ATTRIBUTES}>
      {name}
    </a>
  );
}
