import type { LinkFault } from '../../core/text/link-fault.ts';
import { nameUnseen } from './character-names.ts';

type Format<Code> = (fault: Extract<LinkFault, { code: Code }>) => string;

const FAULTS: { [Code in LinkFault['code']]: Format<Code> } = {
  unseen: ({ char }) => `The address has an unseen character in it: ${nameUnseen(char)}.`,
  scheme: ({ scheme }) => `The address must start with https:// or http://, not with ${scheme}:.`,
  'no-scheme': ({ address }) => `The address must start with https:// or http://: “${address}”?`,
  space: () => 'The address has a space in it.',
  backslash: () => 'The address has a backslash in it.',
  credentials: () => 'The address has a name or a password before its host.',
  long: () => 'The address is longer than 2,048 characters.',
  unreadable: () => 'This is no address that a browser can open.',
};

export const formatLinkFault = (fault: LinkFault): string =>
  (FAULTS[fault.code] as (fault: LinkFault) => string)(fault);
