import { Icon } from '../../../ui/controls/Icon.tsx';

/** What the reader is told at the foot of the page. */
export interface NoticeValue {
  text: string;
  undo?: () => Promise<unknown>;
  failed?: boolean;
}

interface Props {
  notice: NoticeValue | null;
  onUndo: (undo: () => Promise<unknown>) => void;
  onClose: () => void;
}

/** The last thing that happened, with a way back; it stays until it is closed or something else happens. */
export function Notice({ notice, onUndo, onClose }: Props) {
  const undo = notice?.undo;
  return (
    <div class="notice-place" role="status">
      {notice ? (
        <div class={`notice${notice.failed ? ' failed' : ''}`}>
          <p dir="auto">{notice.text}</p>
          {undo ? (
            <button type="button" id="undo" class="button" onClick={() => onUndo(undo)}>
              Undo
            </button>
          ) : null}
          <button type="button" class="button plain square" aria-label="Close this notice" onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
      ) : null}
    </div>
  );
}
