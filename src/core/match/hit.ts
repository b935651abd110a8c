export interface Hit {
  /** UTF-16 offsets in the text that was searched. */
  start: number;
  end: number;
  /** Numbers of the forms in the index, in the order of packs. */
  forms: number[];
  fault?: ContextFault;
  inside?: string;
}

export const CONTEXT_FAULTS = ['address', 'split'] as const;
export type ContextFault = (typeof CONTEXT_FAULTS)[number];
