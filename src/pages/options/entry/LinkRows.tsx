import { useLayoutEffect, useRef } from 'preact/hooks';
import { findLinkFault } from '../../../core/text/link-fault.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { ProblemField } from '../../../ui/editor/ProblemField.tsx';
import { formatLinkFault } from '../../../ui/labels/link-labels.ts';

interface Props {
  links: readonly string[];
  onDraft: (links: string[]) => void;
  onCommit: (links: string[]) => void;
}

/** The pages to read further: add, change and remove; what a card would not show says why. */
export function LinkRows({ links, onDraft, onCommit }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const arriving = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (arriving.current === null) return;
    const fields = list.current?.querySelectorAll<HTMLInputElement>('input') ?? [];
    const target = fields[Math.min(arriving.current, fields.length - 1)];
    (target ?? document.getElementById('add-link'))?.focus();
    arriving.current = null;
  }, [links.length]);
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
              <button
                type="button"
                class="button plain square"
                aria-label={`Remove link ${at + 1}`}
                title="Remove"
                onClick={() => {
                  arriving.current = at;
                  onCommit(links.filter((_, index) => index !== at));
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        id="add-link"
        class="button"
        onClick={() => {
          arriving.current = links.length;
          onDraft([...links, '']);
        }}
      >
        <Icon name="add" />
        Add a link
      </button>
    </fieldset>
  );
}
