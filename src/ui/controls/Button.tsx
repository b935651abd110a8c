import type { ButtonHTMLAttributes } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes, 'class' | 'icon'> {
  look?: string;
  icon?: IconName;
}

export function Button({ look, icon, children, ...rest }: Props) {
  return (
    <button type="button" class={look ? `button ${look}` : 'button'} {...rest}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
