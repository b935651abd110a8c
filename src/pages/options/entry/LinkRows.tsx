import { findLinkFault } from '../../../core/text/link-fault.ts';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { formatLinkFault } from '../../../ui/labels/link-labels.ts';
import { RemoveButton, RowsField, type ListProps } from './RowsField.tsx';

export function LinkRows(props: ListProps<string>) {
  return (
    <RowsField
      {...props}
      legend="Links"
      name="link"
      field="input"
      makeItem={() => ''}
      row={({ item: link, at, onRemove, ...changes }) => {
        const fault = link.trim() === '' ? null : findLinkFault(link);
        return (
          <li key={at} class="link-row">
            <ProblemField
              name={`Link ${at + 1}`}
              placeholder="https://"
              problem={fault ? `${formatLinkFault(fault)} It is left out.` : undefined}
              value={link}
              {...changes}
            />
            <RemoveButton label={`Remove link ${at + 1}`} onClick={onRemove} />
          </li>
        );
      }}
    />
  );
}
