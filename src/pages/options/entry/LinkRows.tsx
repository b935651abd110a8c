import { findLinkFault } from '../../../core/text/link-fault.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { formatLinkFault } from '../../../ui/labels/link-labels.ts';

interface Props {
  links: readonly string[];
  onDraft: (links: string[]) => void;
  onCommit: (links: string[]) => void;
}

export function LinkRows({ links, onDraft, onCommit }: Props) {
  const { list, focusRow } = useRowFocus(links.length, 'input', 'add-link');
  const change = (at: number, link: string): string[] =>
    links.map((each, index) => (index === at ? link : each));
  return (
    <fieldset class="part">
      <legend>Links</legend>
      <ul class="rows" ref={list}>
        {links.map((link, at) => {
          const fault = link.trim() === '' ? null : findLinkFault(link);
          return (
            <li key={at} class="link-row">
              <ProblemField
                name={`Link ${at + 1}`}
                placeholder="https://"
                problem={fault ? `${formatLinkFault(fault)} It is left out.` : undefined}
                value={link}
                onDraft={text => onDraft(change(at, text))}
                onCommit={text => onCommit(change(at, text))}
              />
              <Button
                look="plain square"
                icon="close"
                aria-label={`Remove link ${at + 1}`}
                title="Remove"
                onClick={() => {
                  focusRow(at);
                  onCommit(links.filter((_, index) => index !== at));
                }}
              />
            </li>
          );
        })}
      </ul>
      <Button
        icon="add"
        id="add-link"
        onClick={() => {
          focusRow(links.length);
          onDraft([...links, '']);
        }}
      >
        Add a link
      </Button>
    </fieldset>
  );
}
