import * as v from 'valibot';
import type { Entry, Pack } from '../../core/model/model.ts';
import { showText } from '../text/clean-text.ts';
import { findJsonFault } from './json-fault.ts';
import { IdMaker, slugOf } from './pack-ids.ts';
import { describeIssue } from './pack-issues.ts';
import { findReferenceFaults } from './pack-references.ts';
import { packSchema, type WrittenEntry, type WrittenPack } from './pack-schema.ts';

/** A pack that was read, or plain sentences that say what is wrong with it. */
export type ParsedPack = { ok: true; pack: Pack } | { ok: false; errors: string[] };

/** The most entries, and the most statements, that one pack may have. */
export const MAX_ENTRIES = 200_000;
/** More errors than these help nobody; the rest is counted. */
const MAX_ERRORS = 50;

/** Reads a pack from JSON text; errors name the file, the entry by number and headword, and the field. Never throws. */
export function parsePack(text: string, fileName: string): ParsedPack {
  const file = showText(fileName) || 'The file';
  const read = readJson(text);
  if (!read.ok) return { ok: false, errors: [`${file} is not JSON: ${read.reason}.`] };
  const written = read.value;
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { ok: false, errors: [`${file}: a pack must be an object with a list of entries.`] };
  }
  const tooMany = findExcess(written);
  if (tooMany) return { ok: false, errors: [`${file}: ${tooMany}`] };
  const result = v.safeParse(packSchema, written);
  if (!result.success) {
    const ends = result.issues.map(issue => describeIssue(issue, written));
    return fail(file, ends);
  }
  const pack = complete(result.output, file);
  const faults = findReferenceFaults(pack).map(fault => `, ${fault}`);
  return faults.length ? fail(file, faults) : { ok: true, pack };
}

function readJson(text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  // A byte order mark is no part of the text.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const fault = findJsonFault(json);
    return {
      ok: false,
      reason: fault ? `line ${fault.line}, column ${fault.column}: ${fault.reason}` : 'it cannot be read',
    };
  }
}

function findExcess(written: object): string | null {
  for (const [name, list] of Object.entries(written)) {
    if ((name === 'entries' || name === 'statements') && Array.isArray(list) && list.length > MAX_ENTRIES) {
      return `it has ${list.length.toLocaleString('en')} ${name}; the limit is ${MAX_ENTRIES.toLocaleString('en')}.`;
    }
  }
  return null;
}

function fail(file: string, ends: string[]): ParsedPack {
  const errors = ends.slice(0, MAX_ERRORS).map(end => file + end);
  const more = ends.length - errors.length;
  if (more > 0) errors.push(`${file}: and ${more.toLocaleString('en')} more errors.`);
  return { ok: false, errors };
}

/** Fills in what may be left out: ids, the title, and forms. */
function complete(written: WrittenPack, file: string): Pack {
  const { format, version, id, title = file.replace(/\.json$/i, '') || file, entries, ...rest } = written;
  const ids = new IdMaker(entries.flatMap(entry => entry.id ?? []));
  return {
    format,
    version,
    id: id ?? slugOf(title),
    title,
    ...rest,
    entries: entries.map(entry => completeEntry(entry, ids)),
  };
}

function completeEntry(written: WrittenEntry, ids: IdMaker): Entry {
  const { id, headword, kind, summary = '', forms = [{ text: headword, gate: 'always' }], ...rest } = written;
  return { id: id ?? ids.make(headword), headword, kind, summary, ...rest, forms };
}
