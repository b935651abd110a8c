import { useId, useState } from 'preact/hooks';
import { Icon } from '../../ui/controls/Icon.tsx';

/** What the page's terms can be copied as. */
export type CopyFormat = 'markdown' | 'csv';

/** The way to take the page's terms along: a button, and once it is pressed the formats. */
export function CopyTerms({ onCopy }: { onCopy: (format: CopyFormat) => void }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const copy = (format: CopyFormat) => () => {
    setOpen(false);
    onCopy(format);
  };
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-label="Copy this page’s terms"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="copy" />
        Copy
      </button>
      {isOpen ? (
        <div id={id} class="formats" role="group" aria-label="Copy this page’s terms">
          <span class="small">Every term with its statements and links</span>
          <button type="button" class="button quiet" onClick={copy('markdown')}>
            As Markdown
          </button>
          <button type="button" class="button quiet" onClick={copy('csv')}>
            As CSV
          </button>
        </div>
      ) : null}
    </>
  );
}
