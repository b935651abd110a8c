import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';

export type CopyFormat = 'markdown' | 'csv';

export interface PageMenuProps {
  /** Null where there is nothing to copy, or no page to make a list of. */
  onCopy: ((format: CopyFormat) => void) | null;
  onMakeList: (() => void) | null;
}

/** The head of the page's terms, with what can be made of them. */
export function PageMenu({ onCopy, onMakeList, children }: PageMenuProps & { children: ComponentChildren }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = (then: () => void) => () => {
    setOpen(false);
    then();
  };
  return (
    <div class="list-head">
      <div class="words">{children}</div>
      {onMakeList && !onCopy ? (
        <Button look="quiet" icon="list" onClick={onMakeList}>
          {say('popupListFromPage')}
        </Button>
      ) : null}
      {onCopy ? (
        <Button
          look="plain square"
          icon="dots"
          aria-label={say('popupMorePage')}
          title={say('popupMorePage')}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        />
      ) : null}
      {isOpen && onCopy ? (
        <div id={id} class="page-menu" role="group" aria-label={say('popupMorePage')}>
          <div class="formats">
            <span class="small">{say('popupCopyAs')}</span>
            <Button look="quiet" onClick={close(() => onCopy('markdown'))}>
              Markdown
            </Button>
            <Button look="quiet" onClick={close(() => onCopy('csv'))}>
              CSV
            </Button>
          </div>
          {onMakeList ? (
            <Button look="quiet" icon="list" onClick={close(onMakeList)}>
              {say('popupListFromPage')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
