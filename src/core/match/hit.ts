export interface Hit {
  /** UTF-16 offsets in the text that was searched. */
  start: number;
  end: number;
  /** Numbers of the forms in the index, in the order of packs. */
  forms: number[];
  fault?: ContextFault;
  inside?: string;
}

export type ContextFault = 'address' | 'split';
