import type { Pack } from '../../core/model/model.ts';
import { packShape } from '../../core/model/pack-shape.ts';
import type { Shape } from '../../core/model/shape.ts';

/** Prints a pack as JSON with its fields in one fixed order, so that two prints of one pack are the same text. */
export const printPack = (pack: Pack): string =>
  `${JSON.stringify(orderFields(pack, packShape, ''), null, 2)}\n`;

function orderFields(value: unknown, shape: Shape, name: string): unknown {
  if (shape.kind === 'list') return (value as unknown[]).map(item => orderFields(item, shape.of, ''));
  // A summary that is not there is left out, as it was where it came from.
  if (shape.kind !== 'object') return name === 'summary' && value === '' ? undefined : value;
  const ordered: Record<string, unknown> = {};
  for (const [key, field] of shape.fields) {
    const own = (value as Record<string, unknown>)[key];
    if (own !== undefined) ordered[key] = orderFields(own, field.shape, key);
  }
  return ordered;
}
