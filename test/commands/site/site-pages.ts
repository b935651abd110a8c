/** A document of the repository and its name in the navigation. */
export interface SitePage {
  source: string;
  name: string;
}

interface PageGroup {
  title: string;
  pages: readonly SitePage[];
}

export const HOME = 'README.md';

/** The folder of the decisions has a page of its own, made of their titles. */
export const DECISIONS = 'docs/decisions/';

/** In the order in which they are read. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    title: 'For readers',
    pages: [
      { source: HOME, name: 'What Sidelight is' },
      { source: 'docs/using.md', name: 'Using Sidelight' },
      { source: 'docs/reading-mode.md', name: 'Reading by keyboard' },
      { source: 'docs/privacy.md', name: 'Privacy' },
      { source: 'CHANGELOG.md', name: 'Changes' },
    ],
  },
  {
    title: 'For list makers',
    pages: [
      { source: 'docs/lists.md', name: 'Making a list' },
      { source: 'docs/formats.md', name: 'Files read and written' },
      { source: 'docs/pack-format.md', name: 'The format of lists' },
    ],
  },
  {
    title: 'For contributors',
    pages: [
      { source: 'CONTRIBUTING.md', name: 'Contributing' },
      { source: 'docs/architecture.md', name: 'Architecture' },
      { source: 'docs/card.md', name: 'The card' },
      { source: 'docs/performance.md', name: 'Performance' },
      { source: 'docs/browser-versions.md', name: 'Browser versions' },
      { source: 'docs/security.md', name: 'Security' },
      { source: 'SECURITY.md', name: 'Reporting a fault' },
      { source: 'store/answers.md', name: 'Answers to the stores' },
      { source: DECISIONS, name: 'Decisions' },
    ],
  },
];

/** The address of a source's page, from the top of the site, whose folders are those of the repository. */
export function pageOf(source: string): string {
  if (source === HOME) return 'index.html';
  return source.endsWith('/') ? `${source}index.html` : source.replace(/\.md$/, '.html');
}
