import { checkLink } from './safe-link.ts';
import { findUnseen } from './unseen-characters.ts';

export type LinkFault =
  | { code: 'unseen'; char: string }
  | { code: 'scheme'; scheme: string }
  | { code: 'no-scheme'; address: string }
  | { code: 'space' | 'backslash' | 'credentials' | 'long' | 'unreadable' };

/** A longer link may exceed the limit of `checkLink` once it is percent-encoded. */
const MAX_WRITTEN_LENGTH = 2000;

export function findLinkFault(written: string): LinkFault | null {
  const link = written.trim();
  if (checkLink(link)) return null;
  const [unseen] = findUnseen(link);
  if (unseen) return { code: 'unseen', char: unseen.char };
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(link)?.[1];
  const isAddress = /^https?:\/\//i.test(link);
  if (!isAddress && scheme && !/^[^/]*\.[^/]*:\d/.test(link)) return { code: 'scheme', scheme };
  if (!isAddress) return { code: 'no-scheme', address: `https://${link}` };
  if (/\s/.test(link)) return { code: 'space' };
  if (link.includes('\\')) return { code: 'backslash' };
  if (/^https?:\/\/[^/?#]*@/i.test(link)) return { code: 'credentials' };
  return { code: link.length > MAX_WRITTEN_LENGTH ? 'long' : 'unreadable' };
}
