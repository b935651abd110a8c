import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';

export interface AnnouncementProps {
  /** The version whose news it leads to; null: it leads to the welcome page. */
  news: string | null;
  onOpen: () => void;
  onDismiss: () => void;
}

/** One line that leads a new reader to the welcome page, and one who has updated to what is new, until it is dismissed. */
export function AnnouncementLine({ news, onOpen, onDismiss }: AnnouncementProps) {
  const dismiss = say('popupDismiss');
  return (
    <div class="announcement">
      <Button look="quiet" onClick={onOpen}>
        {news === null ? say('popupWelcome') : say('popupNews', { version: news })}
      </Button>
      <Button look="plain" icon="close" aria-label={dismiss} title={dismiss} onClick={onDismiss} />
    </div>
  );
}
