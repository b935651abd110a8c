import { findUnseen } from './unseen-characters.ts';
import { nameUnseen } from './character-names.ts';
import { checkLink } from './safe-link.ts';

/** What keeps a link out of cards, in words; null for one that may be shown. */
export function findLinkFault(written: string): string | null {
  const link = written.trim();
  if (checkLink(link)) return null;
  const [unseen] = findUnseen(link);
  if (unseen) return `The address has an unseen character in it: ${nameUnseen(unseen.char)}.`;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(link)?.[1];
  const isAddress = /^https?:\/\//i.test(link);
  if (!isAddress && scheme && !/^[^/]*\.[^/]*:\d/.test(link))
    return `The address must start with https:// or http://, not with ${scheme}:.`;
  if (!isAddress) return `The address must start with https:// or http://: “https://${link}”?`;
  if (/\s/.test(link)) return 'The address has a space in it.';
  if (link.includes('\\')) return 'The address has a backslash in it.';
  if (/^https?:\/\/[^/?#]*@/i.test(link)) return 'The address has a name or a password before its host.';
  if (link.length > 2000) return 'The address is longer than 2,048 characters.';
  return 'This is no address that a browser can open.';
}
