export interface StampedChangelog {
  text: string;
  /** The text of the new version's section. */
  notes: string;
}

const UNRELEASED = '## [Unreleased]\n';

/** Moves what is unreleased under a heading of the version; the date is YYYY-MM-DD. A string is the fault. */
export function stampChangelog(
  changelog: string,
  { version, date }: { version: string; date: string },
): StampedChangelog | string {
  const at = changelog.indexOf(UNRELEASED);
  if (at < 0) return 'CHANGELOG.md has no section [Unreleased]';
  const from = at + UNRELEASED.length;
  const next = changelog.indexOf('\n## [', from);
  const notes = changelog.slice(from, next < 0 ? undefined : next + 1).trim();
  if (!/^- /m.test(notes)) return 'CHANGELOG.md says nothing under [Unreleased]';
  const rest = changelog.slice(from);
  return { text: `${changelog.slice(0, from)}\n## [${version}] - ${date}\n${rest}`, notes: `${notes}\n` };
}
