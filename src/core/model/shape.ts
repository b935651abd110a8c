/** Texts that follow a pattern; a text of any other kind only has to have something in it. */
export const TEXT_PATTERNS = {
  language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  link: /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s\\/?#@]+(?:[/?#]\S*)?$/,
  sha256: /^[0-9a-f]{64}$/,
  date: /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
} as const;
export type TextPattern = keyof typeof TEXT_PATTERNS;

/** Describes values of type T, so that a guard, a reader and a JSON Schema can be made from one description. */
export type Shape<T = unknown> = (
  | { kind: 'text'; pattern?: TextPattern; isName?: boolean }
  | { kind: 'flag' }
  | { kind: 'number'; max: number }
  | { kind: 'choice'; names: readonly string[] }
  | { kind: 'constant'; value: string | number }
  | { kind: 'list'; of: Shape; minItems?: number; maxItems?: number }
  | { kind: 'object'; fields: ReadonlyMap<string, Field>; minFields?: number; shortForm?: string }
) & { readonly valueType?: T };

/** In written packs `defaulted` fields may be missing (then `otherwise` counts), and `derived` ones, made from others. */
export interface Field<T = unknown> {
  shape: Shape<T>;
  presence: 'required' | 'derived' | 'defaulted' | 'optional';
  otherwise?: unknown;
}

type StoredField<T> = Field<T> & { presence: 'required' | 'derived' | 'defaulted' };
type OptionalField<T> = Field<T> & { presence: 'optional' };
type Fields<T> = {
  [K in keyof T]-?: undefined extends T[K] ? OptionalField<Exclude<T[K], undefined>> : StoredField<T[K]>;
};

export const required = <T>(shape: Shape<T>): StoredField<T> => ({ shape, presence: 'required' });
export const derived = <T>(shape: Shape<T>): StoredField<T> => ({ shape, presence: 'derived' });
export const defaulted = <T>(shape: Shape<T>, otherwise: unknown): StoredField<T> => ({
  shape,
  presence: 'defaulted',
  otherwise,
});
export const optional = <T>(shape: Shape<T>): OptionalField<T> => ({ shape, presence: 'optional' });

export const textOf = (pattern?: TextPattern): Shape<string> => ({ kind: 'text', pattern });
export const oneOf = <const T extends string>(names: readonly T[]): Shape<T> => ({ kind: 'choice', names });
export const constant = <const T extends string | number>(value: T): Shape<T> => ({
  kind: 'constant',
  value,
});
export const listOf = <T>(of: Shape<T>, limits?: { minItems?: number; maxItems?: number }): Shape<T[]> => ({
  kind: 'list',
  of,
  ...limits,
});

export const objectOf = <T>(
  fields: Fields<T>,
  options?: { minFields?: number; shortForm?: keyof T & string },
): Shape<T> => ({ kind: 'object', fields: new Map(Object.entries<Field>(fields)), ...options });

export function hasShape<T>(value: unknown, shape: Shape<T>): value is T {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' && !(shape.isName && value === '');
    case 'flag':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= 0 && value <= shape.max;
    case 'choice':
      return typeof value === 'string' && shape.names.includes(value);
    case 'constant':
      return value === shape.value;
    case 'list':
      return Array.isArray(value) && value.every(item => hasShape(item, shape.of));
    case 'object':
      return typeof value === 'object' && value !== null && hasFields(value, shape.fields);
  }
}

function hasFields(value: object, fields: ReadonlyMap<string, Field>): boolean {
  for (const [name, { shape, presence }] of fields) {
    const given = (value as Record<string, unknown>)[name];
    if (given === undefined ? presence !== 'optional' : !hasShape(given, shape)) return false;
  }
  return true;
}
