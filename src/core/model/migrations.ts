import { phrase, type Phrase } from '../phrase.ts';
import type { Pack } from './model.ts';
import { isPack } from './pack-shape.ts';

export type Migrated = { ok: true; pack: Pack } | { ok: false; reason: Phrase };

type Document = Record<string, unknown>;
type Step = (stored: Document) => Document;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Version 0 had no `version`, and a form was its text alone. */
const nameFormGates: Step = stored => ({
  ...stored,
  format: 'sidelight-pack',
  version: 1,
  language: stored.language ?? 'en',
  entries: mapDocuments(stored.entries, entry => ({
    related: [],
    statements: [],
    ...entry,
    forms: Array.isArray(entry.forms)
      ? entry.forms.map((form: unknown) => (typeof form === 'string' ? { text: form, gate: 'always' } : form))
      : entry.forms,
  })),
  statements: stored.statements ?? [],
});

/** Step `n` leads from version n to n + 1. Only append; each old version keeps a fixture in test/fixtures/stored. */
const STEPS: readonly Step[] = [nameFormGates];

export const PACK_VERSION = STEPS.length;

/** Never throws and never changes its argument. */
export function migratePack(stored: unknown): Migrated {
  if (!isDocument(stored)) return { ok: false, reason: phrase('storedNotList') };
  const version = stored.version ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    return { ok: false, reason: phrase('storedNoVersion') };
  }
  if (version > PACK_VERSION) {
    return { ok: false, reason: phrase('damagedNewer', { version }) };
  }
  const pack = STEPS.slice(version).reduce((document, step) => step(document), stored);
  return isPack(pack) ? { ok: true, pack } : { ok: false, reason: phrase('damagedParts') };
}

function mapDocuments(value: unknown, change: (document: Document) => Document): unknown {
  return Array.isArray(value)
    ? value.map((item: unknown) => (isDocument(item) ? change(item) : item))
    : value;
}
