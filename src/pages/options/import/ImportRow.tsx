import { countOf } from '../../../ui/controls/words.ts';
import type { ImportRow as Row } from './import-job.ts';

/** One row of an import's preview: a term with what it says or what of it changes, or why it is refused. */
export function ImportRow({ row }: { row: Row }) {
  if (row.type === 'refused') {
    return (
      <tr>
        <th scope="row">
          <bdi>{row.place ?? 'The file'}</bdi>
        </th>
        <td class="problem" dir="auto">
          {row.reason}
        </td>
      </tr>
    );
  }
  const { entry, forms, statements, changes } = row;
  return (
    <tr>
      <th scope="row">
        <bdi>{entry.headword}</bdi>
      </th>
      <td>
        {changes.length > 0 ? (
          <dl class="changes">
            {changes.map(({ label, before, after }) => (
              <div key={label}>
                <dt class="small">{label}</dt>
                <dd>
                  <del dir="auto">{before || 'nothing'}</del> <ins dir="auto">{after || 'nothing'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <>
            <bdi>{entry.summary}</bdi>
            <span class="small facts">
              {forms.length > 0 ? (
                <span>
                  <bdi>{forms.slice(0, 6).join(', ')}</bdi>
                  {forms.length > 6 ? ' …' : ''}
                </span>
              ) : null}
              {statements > 0 ? <span>{countOf(statements, 'statement')}</span> : null}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
