/** Which states of a synced pack one state includes: for each device how many of those that it wrote. */
export type VersionVector = readonly (readonly [device: string, count: number])[];

/** The number of the last state of a device that a version includes; 0 for none. */
export function countOfDevice(version: VersionVector, device: string): number {
  return version.find(([name]) => name === device)?.[1] ?? 0;
}

/** True if all that is in the other version is in this one. */
export function dominates(version: VersionVector, other: VersionVector): boolean {
  return other.every(([device, count]) => countOfDevice(version, device) >= count);
}

/** The version of a state that is made of two. */
export function mergeVersions(one: VersionVector, other: VersionVector): VersionVector {
  const counts = new Map(one);
  for (const [device, count] of other) counts.set(device, Math.max(count, counts.get(device) ?? 0));
  return [...counts];
}

/** The version of a device's next state, which includes the given one. */
export function advanceVersion(version: VersionVector, device: string, count: number): VersionVector {
  return mergeVersions(version, [[device, count]]);
}

/** True for what a version may be in storage. */
export function isVersionVector(value: unknown): value is VersionVector {
  return (
    Array.isArray(value) &&
    value.every(
      (pair: unknown) =>
        Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && Number.isInteger(pair[1]),
    )
  );
}
