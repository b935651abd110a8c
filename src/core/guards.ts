/** Tells if a value from another context has the shape of a type. Hand-written and small, since every page pays for it. */
export type Guard<T> = (value: unknown) => value is T;

export type Guarded<G> = G extends Guard<infer T> ? T : never;

type Fields = Readonly<Record<string, Guard<unknown>>>;
type IsOptional<G> = undefined extends Guarded<G> ? true : false;
type Shape<F extends Fields> = {
  [K in keyof F as IsOptional<F[K]> extends true ? never : K]: Guarded<F[K]>;
} & { [K in keyof F as IsOptional<F[K]> extends true ? K : never]?: Guarded<F[K]> };

export const isString = (value: unknown): value is string => typeof value === 'string';
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const isNull = (value: unknown): value is null => value === null;
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

// Without these marks the bundler would keep guards that nobody uses.
/* @__NO_SIDE_EFFECTS__ */
export const oneOf = <T extends string | number | boolean>(...values: readonly T[]): Guard<T> =>
  ((value: unknown) => values.includes(value as T)) as Guard<T>;

/* @__NO_SIDE_EFFECTS__ */
export const anyOf = <G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> =>
  ((value: unknown) => guards.some(guard => guard(value))) as Guard<Guarded<G[number]>>;

/* @__NO_SIDE_EFFECTS__ */
export const optional =
  <T>(guard: Guard<T>): Guard<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || guard(value);

/* @__NO_SIDE_EFFECTS__ */
export const arrayOf =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

/** A string or an array of no more than so many items. */
/* @__NO_SIDE_EFFECTS__ */
export const atMost = <T extends { length: number }>(length: number, guard: Guard<T>): Guard<T> =>
  ((value: unknown) => guard(value) && value.length <= length) as Guard<T>;

/** Fields that are not named are let through. */
/* @__NO_SIDE_EFFECTS__ */
export const shape = <F extends Fields>(fields: F): Guard<Shape<F>> =>
  ((value: unknown) =>
    isObject(value) &&
    Object.entries(fields).every(([name, guard]) =>
      guard((value as Record<string, unknown>)[name]),
    )) as Guard<Shape<F>>;
