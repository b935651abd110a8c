import type { Fault } from '../assemble/read-list.ts';

export const makeFault = (
  file: string,
  reason: string,
  place: string | null = null,
  field: string | null = null,
): Fault => ({ file, place, field, reason });

export const refuseFile = (
  file: string,
  reason: string,
  place: string | null = null,
): { ok: false; faults: Fault[] } => ({ ok: false, faults: [makeFault(file, reason, place)] });
