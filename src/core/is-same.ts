/** True for the same values, whatever the order of their fields; a field that is undefined is not there. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSame(item, other[at]))
    );
  }
  const [fields, others] = [fieldsOf(one), fieldsOf(other)];
  return (
    fields.size === others.size &&
    [...fields].every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).filter(([, field]) => field !== undefined));
}
