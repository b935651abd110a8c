import { useEffect, useRef, useState } from 'preact/hooks';
import { phrase, type PhraseValue } from '../../../core/phrase.ts';
import { say } from '../../../locale/say.ts';

export type InputSource =
  | { name: string; file: Blob }
  | { name: string; text: string; /** The text as HTML, if the clipboard had it. */ html: string | null };

export interface SourceHandlers {
  onSource: (source: InputSource) => void;
  onRefuse: (reasons: readonly PhraseValue[]) => void;
}

export function useSources(handlers: SourceHandlers): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listening = new AbortController();
    const listen = <T extends keyof WindowEventMap>(type: T, on: (event: WindowEventMap[T]) => void): void =>
      window.addEventListener(type, on, { signal: listening.signal });
    const drag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    listen('dragenter', drag);
    listen('dragover', drag);
    listen('dragleave', event => event.relatedTarget === null && setOver(false));
    listen('drop', event => {
      setOver(false);
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      acceptFiles(event.dataTransfer.files, latest.current, findFolder(event.dataTransfer));
    });
    listen('paste', event => {
      const target = event.target as HTMLElement | null;
      if (target?.closest?.('input, textarea, select, [contenteditable]')) return;
      if (acceptPasted(event, latest.current)) event.preventDefault();
    });
    return () => listening.abort();
  }, []);
  return over;
}

function acceptFiles(
  files: ArrayLike<File>,
  { onSource, onRefuse }: SourceHandlers,
  folder: string | null = null,
): void {
  const file = files[0];
  if (folder !== null) {
    onRefuse([phrase('sourceIsFolder', { folder })]);
  } else if (files.length > 1) {
    onRefuse([phrase('sourcesTooMany', { count: files.length })]);
  } else if (file) onSource({ name: file.name, file });
}

/** Accepts a file in a file field. The same one may be chosen again after it was mended. */
export function acceptChosen(
  { currentTarget: field }: { currentTarget: HTMLInputElement },
  handlers: SourceHandlers,
): void {
  acceptFiles(field.files ?? [], handlers);
  field.value = '';
}

export function acceptPasted(event: ClipboardEvent, handlers: SourceHandlers): boolean {
  const { clipboardData } = event;
  if (!clipboardData) return false;
  const text = clipboardData.getData('text/plain');
  // Spreadsheets offer a picture of their cells, too.
  if (text.trim() === '' && clipboardData.files.length > 0) {
    acceptFiles(clipboardData.files, handlers);
    return true;
  }
  const html = chooseHtml(text, clipboardData.getData('text/html'));
  if (text.trim() === '' && html === null) return false;
  handlers.onSource({ name: say('sourcePasted'), text, html });
  return true;
}

/** The HTML of a clipboard where it holds more than its text: a list of definitions, or a table whose text has no tabs. */
function chooseHtml(text: string, html: string): string | null {
  if (/<d[lt][\s>]/i.test(html)) return html;
  return /<table[\s>]/i.test(html) && !text.includes('\t') ? html : null;
}

function findFolder({ items }: DataTransfer): string | null {
  const entries = [...(items ?? [])].map(item => item.webkitGetAsEntry?.());
  return entries.find(entry => entry?.isDirectory)?.name ?? null;
}
