import { phrase, type Phrase } from '../../core/phrase.ts';
import { migratePack } from '../../core/model/migrations.ts';
import type { Pack } from '../../core/model/model.ts';
import {
  parseSettings,
  SETTINGS_VERSION,
  sparseSettings,
  type Settings,
} from '../../core/settings/settings.ts';
import { quote } from '../text/show-text.ts';
import { aboutField } from '../text/make-fault.ts';
import { parseJson } from './json-text.ts';
import type { Fault } from '../assemble/read-list.ts';

export interface Backup {
  packs: Pack[];
  settings: Settings;
  /** When it was made, as ISO 8601; null where the file does not say. */
  made: string | null;
}

export type ReadBackup = { ok: true; backup: Backup } | { ok: false; faults: Fault[] };

const FORMAT = 'sidelight-backup';
const VERSION = 1;

export function printBackup({ packs, settings, made }: Backup): string {
  const written = { format: FORMAT, version: VERSION, made, settings: sparseSettings(settings), packs };
  return `${JSON.stringify(written, null, 1)}\n`;
}

/** Reads a backup, all or nothing: a damaged one, or one of a newer Sidelight, is refused. Never throws. */
export function readBackup(text: string, fileName: string): ReadBackup {
  const refuse = (reason: Phrase, at: Partial<Fault> = {}): ReadBackup => ({
    ok: false,
    faults: [{ file: fileName, place: null, field: null, reason, ...at }],
  });
  const json = parseJson(text);
  if (!json.ok) return refuse(phrase('backupIncomplete', { reason: json.reason }), { place: json.place });
  const written = json.value;
  if (!isDocument(written) || written.format !== FORMAT) {
    return refuse(phrase('backupNot'));
  }
  const { version, settings, packs, made } = written;
  if (typeof version === 'number' && version > VERSION) {
    return refuse(phrase('backupNewer'));
  }
  if (version !== VERSION)
    return refuse(aboutField('faultMustBe', { wanted: String(VERSION) }), { field: 'version' });
  if (!isDocument(settings)) return refuse(aboutField('faultMissingMany'), { field: 'settings' });
  if (typeof settings.version === 'number' && settings.version > SETTINGS_VERSION) {
    return refuse(aboutField('backupSettingsNewer'), { field: 'settings' });
  }
  if (!Array.isArray(packs)) return refuse(aboutField('faultMissingMany'), { field: 'packs' });
  const read = readPacks(packs, fileName);
  if (read.faults.length > 0) return { ok: false, faults: read.faults };
  return {
    ok: true,
    backup: {
      packs: read.packs,
      settings: parseSettings(settings),
      made: typeof made === 'string' && DATE.test(made) ? made : null,
    },
  };
}

const DATE = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function readPacks(stored: readonly unknown[], file: string): { packs: Pack[]; faults: Fault[] } {
  const packs: Pack[] = [];
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const [at, written] of stored.entries()) {
    const number = String(at + 1);
    const place =
      isDocument(written) && typeof written.title === 'string'
        ? phrase('placeListNamed', { number, title: quote(written.title) })
        : phrase('placeList', { number });
    const read = migratePack(written);
    if (!read.ok) faults.push({ file, place, field: null, reason: read.reason });
    else if (ids.has(read.pack.id)) {
      faults.push({
        file,
        place,
        field: 'id',
        reason: aboutField('faultIdOfOtherList', { id: quote(read.pack.id) }),
      });
    } else {
      ids.add(read.pack.id);
      packs.push(read.pack);
    }
  }
  return { packs, faults };
}

function isDocument(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
