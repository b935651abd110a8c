export const STEPS = ['patch', 'minor', 'major'] as const;
export type Step = (typeof STEPS)[number];

/** By Semantic Versioning 2.0.0; stores take no pre-releases, so there are none. */
export function nextVersion(version: string, step: Step): string {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!parts) throw new Error(`package.json: ${version} is not a version like 1.2.3`);
  const [major, minor, patch] = parts.slice(1).map(Number) as [number, number, number];
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
