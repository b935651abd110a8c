import { nextVersion, STEPS } from './next-version.ts';
import { stampChangelog } from './stamp-changelog.ts';

test('a version goes up by a step, and what is below it starts again', () => {
  expect(STEPS.map(step => nextVersion('1.9.3', step))).toEqual(['1.9.4', '1.10.0', '2.0.0']);
  expect(() => nextVersion('1.0.0-beta', 'patch')).toThrow('package.json: 1.0.0-beta is not a version');
});

const HEAD = '# Changelog\n\n## [Unreleased]\n';
const OLD = '\n## [1.0.0] - 2026-01-02\n\n### Added\n\n- Everything.\n';
const at = { version: '1.1.0', date: '2026-03-04' };

test('what is unreleased gets a heading of its own, and nothing else changes', () => {
  const section = '\n### Fixed\n\n- A mark in a list.\n';
  expect(stampChangelog(HEAD + section + OLD, at)).toEqual({
    text: `${HEAD}\n## [1.1.0] - 2026-03-04\n${section}${OLD}`,
    notes: '### Fixed\n\n- A mark in a list.\n',
  });
  expect(stampChangelog(HEAD + section, at)).toMatchObject({ notes: '### Fixed\n\n- A mark in a list.\n' });
});

test('a changelog that says nothing of the release is refused', () => {
  expect(stampChangelog(HEAD + OLD, at)).toBe('CHANGELOG.md says nothing under [Unreleased]');
  expect(stampChangelog(OLD, at)).toBe('CHANGELOG.md has no section [Unreleased]');
});
