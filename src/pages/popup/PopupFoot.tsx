import { say } from '../../locale/say.ts';
import { Button } from '../../ui/controls/Button.tsx';
import type { IconName } from '../../ui/controls/Icon.tsx';

export interface PopupFootProps {
  onOptions: (place?: string) => void;
  onKeepOpen: (() => void) | null;
}

interface FootButton {
  icon: IconName;
  word: string;
  name: string;
  press: (() => void) | null;
}

export function PopupFoot({ onOptions, onKeepOpen }: PopupFootProps) {
  const buttons: FootButton[] = [
    { icon: 'add', word: say('popupTermButton'), name: say('popupNewTerm'), press: () => onOptions('#new') },
    {
      icon: 'list',
      word: say('popupListsButton'),
      name: say('popupListsSettings'),
      press: () => onOptions(),
    },
    { icon: 'panel', word: say('popupPanelButton'), name: say('popupOpenPanel'), press: onKeepOpen },
  ];
  return (
    <div class="foot">
      {buttons.map(({ icon, word, name, press }) =>
        press ? (
          <Button key={name} look="plain" icon={icon} aria-label={name} title={name} onClick={press}>
            {word}
          </Button>
        ) : null,
      )}
    </div>
  );
}
