import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportSource } from './import-job.ts';

interface Handlers {
  onSource: (source: ImportSource) => void;
  onRefuse: (reasons: readonly string[]) => void;
}

/** Files that are dropped anywhere on the page, and what is pasted outside of its fields; true while files hang over it. */
export function useSources(handlers: Handlers): boolean {
  const [over, setOver] = useState(false);
  const now = useRef(handlers);
  now.current = handlers;
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hang = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener('dragenter', hang, { signal });
    window.addEventListener('dragover', hang, { signal });
    window.addEventListener(
      'dragleave',
      event => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      event => {
        setOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        takeFiles([...event.dataTransfer.files], { ...now.current, folder: findFolder(event.dataTransfer) });
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      event => {
        const target = event.target as HTMLElement | null;
        if (target?.closest?.('input, textarea, select, [contenteditable]')) return;
        if (takePasted(event, now.current)) event.preventDefault();
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return over;
}

/** Takes the one file of a choice or a drop; several at once are refused, and so is a folder. */
export function takeFiles(
  files: readonly File[],
  { onSource, onRefuse, folder = null }: Handlers & { folder?: string | null },
): void {
  const [file] = files;
  if (folder !== null) {
    onRefuse([`“${folder}” is a folder. Open it and choose a file in it.`]);
  } else if (files.length > 1) {
    onRefuse([`Choose one file at a time: these are ${files.length}.`]);
  } else if (file) onSource({ name: file.name, file });
}

/** Takes what the clipboard has: a file, or a text; false where it has neither. */
export function takePasted(event: ClipboardEvent, handlers: Handlers): boolean {
  const { clipboardData } = event;
  if (!clipboardData) return false;
  const text = clipboardData.getData('text/plain');
  // Spreadsheets offer a picture of their cells, too.
  if (text.trim() === '' && clipboardData.files.length > 0) {
    takeFiles([...clipboardData.files], handlers);
    return true;
  }
  const html = chooseHtml(text, clipboardData.getData('text/html'));
  if (text.trim() === '' && html === null) return false;
  handlers.onSource({ name: 'pasted text', text, html });
  return true;
}

/** The HTML of a clipboard where it says more than its text: a list of definitions, or a table whose text has no tabs. */
function chooseHtml(text: string, html: string): string | null {
  if (/<d[lt][\s>]/i.test(html)) return html;
  return /<table[\s>]/i.test(html) && !text.includes('\t') ? html : null;
}

/** The name of a dropped folder; null where there is none. Some browsers cannot tell. */
function findFolder({ items }: DataTransfer): string | null {
  const entries = [...(items ?? [])].map(item => item.webkitGetAsEntry?.());
  return entries.find(entry => entry?.isDirectory)?.name ?? null;
}
