import { findLinkFault } from '../../../core/text/link-fault.ts';
import { say } from '../../../locale/say.ts';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { formatLinkFault } from '../../../ui/labels/link-labels.ts';
import { RemoveButton, RowsField, type ListProps } from './RowsField.tsx';

export function LinkRows(props: ListProps<string>) {
  return (
    <RowsField
      {...props}
      legend={say('partLinks')}
      name="link"
      addLabel={say('linkAdd')}
      field="input"
      makeItem={() => ''}
      row={({ item: link, at, onRemove, ...changes }) => {
        const number = at + 1;
        const fault = link.trim() === '' ? null : findLinkFault(link);
        return (
          <li key={at} class="link-row">
            <ProblemField
              name={say('linkNumbered', { number })}
              placeholder="https://"
              problem={fault ? say('linkLeftOut', { fault: formatLinkFault(fault) }) : undefined}
              value={link}
              {...changes}
            />
            <RemoveButton label={say('linkRemove', { number })} onClick={onRemove} />
          </li>
        );
      }}
    />
  );
}
