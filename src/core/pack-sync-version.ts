/** Which states of a synced pack one state includes: for each device how many of those that it wrote. */
export type SyncVersion = readonly (readonly [device: string, count: number])[];

/** The number of the last state of a device that a version includes; 0 for none. */
export function countOfDevice(version: SyncVersion, device: string): number {
  return version.find(([name]) => name === device)?.[1] ?? 0;
}

/** True if all that is in the other version is in this one. */
export function coversVersion(version: SyncVersion, other: SyncVersion): boolean {
  return other.every(([device, count]) => countOfDevice(version, device) >= count);
}

/** The version of a state that is made of two. */
export function joinVersions(one: SyncVersion, other: SyncVersion): SyncVersion {
  const counts = new Map(one);
  for (const [device, count] of other) counts.set(device, Math.max(count, counts.get(device) ?? 0));
  return [...counts];
}

/** The version of a device's next state, which includes the given one. */
export function raiseVersion(version: SyncVersion, device: string, count: number): SyncVersion {
  return joinVersions(version, [[device, count]]);
}

/** True for what a version may be in storage. */
export function isSyncVersion(value: unknown): value is SyncVersion {
  return (
    Array.isArray(value) &&
    value.every(
      (pair: unknown) =>
        Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && Number.isInteger(pair[1]),
    )
  );
}
