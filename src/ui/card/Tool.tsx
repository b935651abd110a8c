import type { ButtonHTMLAttributes } from 'preact';
import { Icon } from '../controls/Icon.tsx';

interface Props extends Pick<ButtonHTMLAttributes, 'title' | 'aria-pressed' | 'aria-expanded' | 'onKeyDown'> {
  icon: 'back' | 'close' | 'dots' | 'forward' | 'grip' | 'list' | 'pin';
  label: string;
  onClick?: (event: MouseEvent) => void;
}

export function Tool({ icon, label, ...rest }: Props) {
  return (
    <button type="button" class={`tool ${icon}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
