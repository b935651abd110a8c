/** Longer titles fill the sidebar. */
const MAX_LENGTH = 60;

const SEPARATOR = /\s+(?:[|·•–—-]|::)\s+/;

/** The document's title, without the name of the page's site. */
export function proposeListTitle(title: string, link?: string): string {
  const whole = title.replace(/\s+/g, ' ').trim();
  const parts = whole.split(SEPARATOR);
  const hosts = link === undefined ? [] : labelsOf(link);
  const isSite = (part: string): boolean => {
    const name = squash(part);
    return name !== '' && hosts.some(label => label.includes(name) || name.includes(label));
  };
  // Sites put their names last, some first.
  if (parts.length > 1 && isSite(parts.at(-1)!)) parts.pop();
  else if (parts.length > 1 && isSite(parts[0]!)) parts.shift();
  const kept = parts.length === whole.split(SEPARATOR).length ? whole : parts.join(' – ');
  if (kept.length <= MAX_LENGTH) return kept;
  const cut = kept.slice(0, MAX_LENGTH);
  return `${(/^.{20,}(?=\s)/.exec(cut)?.[0] ?? cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The parts of a host that may be a site's name: those of at least three letters, without `www` and the ending. */
function labelsOf(link: string): string[] {
  const host = URL.parse(link)?.hostname ?? '';
  return host
    .split('.')
    .slice(0, -1)
    .map(squash)
    .filter(label => label.length > 2 && !/^(?:www\d*|com|org|net|gov|edu)$/.test(label));
}
