import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/controls/Button.tsx';

export type CopyFormat = 'markdown' | 'csv';

export function CopyTerms({ onCopy }: { onCopy: (format: CopyFormat) => void }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const copy = (format: CopyFormat) => () => {
    setOpen(false);
    onCopy(format);
  };
  return (
    <>
      <Button
        look="quiet"
        icon="copy"
        aria-label="Copy this page’s terms"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Copy
      </Button>
      {isOpen ? (
        <div id={id} class="formats" role="group" aria-label="Copy this page’s terms">
          <span class="small">Every term with its statements and links</span>
          <Button look="quiet" onClick={copy('markdown')}>
            As Markdown
          </Button>
          <Button look="quiet" onClick={copy('csv')}>
            As CSV
          </Button>
        </div>
      ) : null}
    </>
  );
}
