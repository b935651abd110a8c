/** A place in a text where one or more forms stand. */
export interface Hit {
  /** UTF-16 offsets in the text that was searched. */
  start: number;
  end: number;
  /** Numbers of the forms in the index, in the order of packs. */
  forms: number[];
  /** Why the text around it holds it back, if it does. */
  fault?: ContextFault;
  /** The longer name that it is part of, if that is something else. */
  inside?: string;
}

/** Why the text right around a hit holds it back: part of an address, file name or handle, or of a longer word. */
export type ContextFault = 'address' | 'split';
