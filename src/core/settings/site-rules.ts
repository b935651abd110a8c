/** Tells whether `host` is the host of the rule or below it; an empty host (a file) only matches the rule `files`. */
export function matchesSite(host: string, rule: string): boolean {
  const name = siteName(host);
  return name === rule || name.endsWith(`.${rule}`);
}

export function isSiteOff(host: string, sitesOff: readonly string[]): boolean {
  return sitesOff.some(rule => matchesSite(host, rule));
}

/** The name under which a host is shown and ruled: lower case, without `www.`; pages without a host are `files`. */
export function siteName(host: string): string {
  return host.toLowerCase().replace(/^www\./, '') || 'files';
}

/** A site as a reader types it (an address or a host) as a rule, or null if it is neither. */
export function parseSite(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === 'files') return text;
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*\.)?([^/:?#\s@]+)(?::\d+)?(?:[/?#]\S*)?$/.exec(text)?.[1];
  return host && /^[\p{L}\p{N}.-]+$/u.test(host) && !/^[.-]|[.-]$|\.\./.test(host) ? siteName(host) : null;
}

export function setSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  const others = sitesOff.filter(rule => !matchesSite(host, rule));
  return on ? others : [...others, siteName(host)];
}
