import { MAX_LINK_LENGTH } from '../../core/text/safe-link.ts';
import type { LinkFault } from '../../core/text/link-fault.ts';
import { say } from '../../locale/say.ts';
import { nameUnseen } from './character-names.ts';

type Format<Code> = (fault: Extract<LinkFault, { code: Code }>) => string;

const FAULTS: { [Code in LinkFault['code']]: Format<Code> } = {
  unseen: ({ char }) => say('linkUnseen', { character: nameUnseen(char) }),
  scheme: ({ scheme }) => say('linkScheme', { scheme }),
  'no-scheme': ({ address }) => say('linkNoScheme', { address }),
  space: () => say('linkSpace'),
  backslash: () => say('linkBackslash'),
  credentials: () => say('linkCredentials'),
  long: () => say('linkLong', { count: MAX_LINK_LENGTH }),
  unreadable: () => say('linkUnreadable'),
};

export const formatLinkFault = (fault: LinkFault): string =>
  (FAULTS[fault.code] as (fault: LinkFault) => string)(fault);
