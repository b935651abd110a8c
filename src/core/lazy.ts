/** A value that is made when it is first asked for, once for all who ask; after a failure it is made again. */
export class Lazy<T> {
  #made: Promise<T> | null = null;

  constructor(private readonly make: () => Promise<T>) {}

  get isMade(): boolean {
    return this.#made !== null;
  }

  get(): Promise<T> {
    this.#made ??= this.make().catch((error: unknown) => {
      this.#made = null;
      throw error;
    });
    return this.#made;
  }

  /** It is made again for who asks next. */
  forget(): void {
    this.#made = null;
  }
}
