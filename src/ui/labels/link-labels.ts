import type { LinkFault } from '../../core/text/link-fault.ts';
import { nameUnseen } from './character-names.ts';

export function formatLinkFault(fault: LinkFault): string {
  switch (fault.code) {
    case 'unseen':
      return `The address has an unseen character in it: ${nameUnseen(fault.char)}.`;
    case 'scheme':
      return `The address must start with https:// or http://, not with ${fault.scheme}:.`;
    case 'no-scheme':
      return `The address must start with https:// or http://: “${fault.address}”?`;
    case 'space':
      return 'The address has a space in it.';
    case 'backslash':
      return 'The address has a backslash in it.';
    case 'credentials':
      return 'The address has a name or a password before its host.';
    case 'long':
      return 'The address is longer than 2,048 characters.';
    case 'unreadable':
      return 'This is no address that a browser can open.';
  }
}
