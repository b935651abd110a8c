declare module 'mark.js' {
  /** The part of mark.js that the bench uses; it comes without types. */
  export default class Mark {
    constructor(context: Element);
    mark(
      terms: readonly string[],
      options: {
        accuracy: { value: 'exactly'; limiters: readonly string[] };
        separateWordSearch: boolean;
        acrossElements: boolean;
      },
    ): void;
  }
}
