import { foldForm } from '../core/text/fold.ts';
import { keysOf } from '../core/index/form-keys.ts';
import type { Pack } from '../core/model/model.ts';
import { describeFault } from '../formats/assemble/print-fault.ts';
import { parsePack } from '../formats/pack/pack-json.ts';
import { printPack } from '../formats/pack/pack-print.ts';
import { findCopiedRun, findNames, findUnsupported, hashPassage, readPassages } from './evidence.ts';
import { sayPhrase } from '../locale/say.ts';
import { makeFindHeld } from './link.ts';
import { SOURCE_FILES, nameEntry, nameStatement, type SharedForm } from './sources.ts';

export interface Checks {
  /** Text of the document, where it is at hand: statements are then checked against their passages. */
  document?: string;
  sharedForms?: readonly SharedForm[];
}

/** Faults of a pack that has the right shape: one sentence each, naming the sources' file, the entry or statement and the field. */
export function validatePack(pack: Pack, { document, sharedForms = [] }: Checks = {}): string[] {
  return [
    ...findIdFaults(pack),
    ...findEntryFaults(pack),
    ...findFormFaults(pack, sharedForms),
    ...findPassageFaults(pack),
    ...findDecoyFaults(pack),
    ...(document === undefined ? [] : findDocumentFaults(pack, readPassages(document))),
    ...findReadingFaults(pack),
  ];
}

const inEntry = (id: string, field: string) => `${SOURCE_FILES.entries}, ${nameEntry(id)}, ${field}: `;
const inStatement = (id: string, field: string) => `${SOURCE_FILES.digest}, ${nameStatement(id)}, ${field}: `;

function findIdFaults(pack: Pack): string[] {
  const entries = new Set(pack.entries.map(entry => entry.id));
  const unknown = (ids: readonly string[], place: string) =>
    ids.filter(id => !entries.has(id)).map(id => `${place}there is no entry "${id}".`);
  const twice = (items: readonly { id: string }[], place: (id: string, field: string) => string) => {
    const again = items.filter(({ id }, i) => items.findIndex(item => item.id === id) !== i);
    return [...new Set(again.map(({ id }) => `${place(id, 'id')}it is given twice.`))];
  };
  return [
    ...twice(pack.entries, inEntry),
    ...twice(pack.statements, inStatement),
    ...pack.entries.flatMap(entry => unknown(entry.related, inEntry(entry.id, 'related'))),
    ...pack.entries
      .filter(entry => entry.related.includes(entry.id))
      .map(entry => `${inEntry(entry.id, 'related')}an entry cannot be related to itself.`),
    ...(['strong', 'weak', 'telling'] as const).flatMap(list =>
      unknown(pack.topic?.[list] ?? [], `${SOURCE_FILES.topic}, topic, ${list}: `),
    ),
  ];
}

function findEntryFaults(pack: Pack): string[] {
  const shown = new Set(pack.entries.flatMap(entry => entry.statements));
  const faults: string[] = [];
  for (const { id, headword, summary, forms, statements } of pack.entries) {
    if (!statements.length)
      faults.push(`${inEntry(id, 'statements')}no statement of the digest mentions it.`);
    if (!forms.some(form => form.text === headword))
      faults.push(`${inEntry(id, 'forms')}the headword is not among them.`);
    if (!/[^.]\.$/.test(summary) || /[.!?]\s+\p{Lu}/u.test(summary)) {
      faults.push(`${inEntry(id, 'summary')}it must be one sentence with a full stop.`);
    }
  }
  for (const { id, by } of pack.statements) {
    // Readers' lists may leave it open; a list on a contested subject may not.
    if (!by) faults.push(`${inStatement(id, 'by')}it names no speaker.`);
    if (!shown.has(id)) faults.push(`${inStatement(id, 'about')}no entry shows the statement.`);
  }
  return faults;
}

function findFormFaults(pack: Pack, sharedForms: readonly SharedForm[]): string[] {
  const owners = new Map<string, { id: string; text: string }>();
  const faults: string[] = [];
  const isShared = (text: string, ids: string[]) =>
    sharedForms.some(shared => shared.text === text && ids.every(id => shared.entries.includes(id)));
  for (const { id, forms } of pack.entries) {
    forms.forEach((form, i) => {
      const keys = keysOf(form, pack.language);
      if (!keys.length)
        faults.push(`${inEntry(id, `form ${i + 1}`)}no part of "${form.text}" can be matched.`);
      for (const word of [...(form.not?.before ?? []), ...(form.not?.after ?? [])]) {
        if (!/[^ ']/.test(foldForm(word)))
          faults.push(`${inEntry(id, `form ${i + 1}, not`)}no part of "${word}" can be matched.`);
      }
      const spelt = new Set(keys.flatMap(({ key, plural }) => (plural ? [key, `${key}s`] : [key])));
      for (const key of spelt) {
        const owner = owners.get(key);
        if (!owner) owners.set(key, { id, text: form.text });
        else if (owner.id !== id && !isShared(form.text, [id, owner.id])) {
          faults.push(
            `${inEntry(id, `form ${i + 1}`)}"${form.text}" is also a form of ${nameEntry(owner.id)}; sharedForms does not list it.`,
          );
          break;
        }
      }
    });
  }
  return faults;
}

function findPassageFaults(pack: Pack): string[] {
  const passages = new Set(pack.source?.passages?.map(passage => passage.id));
  const cited = new Set(pack.statements.map(statement => statement.passage));
  return [
    ...pack.statements
      .filter(({ passage }) => passage === undefined || !passages.has(passage))
      .map(
        ({ id, passage = 'of that name' }) =>
          `${inStatement(id, 'passage')}the source has no passage ${passage}.`,
      ),
    ...[...passages]
      .filter(id => !cited.has(id))
      .map(id => `${SOURCE_FILES.source}, passage ${id}: no statement restates it.`),
  ];
}

function findDecoyFaults(pack: Pack): string[] {
  const holds = makeFindHeld(pack);
  return (pack.decoys ?? [])
    .filter(decoy => !holds(decoy))
    .map(decoy => `${SOURCE_FILES.topic}, decoys: "${decoy}" contains neither a form nor a cue.`);
}

function findDocumentFaults(pack: Pack, passages: Map<string, string>): string[] {
  const faults: string[] = [];
  const listed = pack.source?.passages ?? [];
  for (const { id, sha256 } of listed) {
    const text = passages.get(id);
    if (text === undefined) faults.push(`${SOURCE_FILES.source}, passage ${id}: it is not in the document.`);
    else if (hashPassage(text) !== sha256)
      faults.push(
        `${SOURCE_FILES.source}, passage ${id}, sha256: the hash of the document's text is different.`,
      );
  }
  for (const id of passages.keys()) {
    if (!listed.some(passage => passage.id === id))
      faults.push(`${SOURCE_FILES.source}, passages: passage ${id} of the document is missing.`);
  }
  const whole = [...passages.values()].join(' ');
  for (const { id, text, by = '', passage = '' } of pack.statements) {
    const source = passages.get(passage);
    if (source === undefined) continue;
    for (const what of findUnsupported(text, source))
      faults.push(`${inStatement(id, 'text')}${what} is not in passage ${passage}.`);
    const copied = findCopiedRun(text, source);
    if (copied !== null)
      faults.push(`${inStatement(id, 'text')}"${copied}" is copied from passage ${passage}.`);
    for (const name of findNames(by)) {
      if (!whole.includes(name))
        faults.push(`${inStatement(id, 'by')}the name "${name}" is not in the document.`);
    }
  }
  return faults;
}

function findReadingFaults(pack: Pack): string[] {
  const printed = printPack(pack);
  const read = parsePack(printed, 'pack.json');
  if (!read.ok) return read.faults.map(fault => sayPhrase(describeFault(fault)));
  return printPack(read.pack) === printed
    ? []
    : ['pack.json: a text has spaces at its ends or is not in composed form (NFC).'];
}
