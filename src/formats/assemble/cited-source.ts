import { findPatternFault } from '../pack/field-faults.ts';
import type { WrittenStatement } from './read-list.ts';

export type Attribution = Pick<WrittenStatement, 'by' | 'source'>;

/** Reads a source as lists cite it: a name, an address, or both in one text. */
export function readCited(cited: string, link?: string): Attribution {
  const text = cited.replace(/\s+/g, ' ').trim();
  const address = link ?? /https?:\/\/[^\s<>"]*[^\s<>"),.;:]/i.exec(text)?.[0];
  const name = text === address ? '' : text;
  if (address === undefined || findPatternFault('link', address) !== null) return name ? { by: name } : {};
  const host = address.replace(/^https?:\/\/(?:www\.)?/i, '').split(/[/?#]/, 1)[0]!;
  return { by: name || host, source: { title: name || host, link: address } };
}
