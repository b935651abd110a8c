import { ENTRY_KINDS, GATES, type EntryKind, type Gate } from '../../core/model/model.ts';
import { readerLanguage, say } from '../../locale/say.ts';

const KINDS = {
  concept: 'kindConcept',
  system: 'kindSystem',
  organisation: 'kindOrganisation',
  person: 'kindPerson',
  place: 'kindPlace',
  event: 'kindEvent',
  law: 'kindLaw',
  company: 'kindCompany',
} as const;

const GATE_KEYS = { always: 'gateAlways', topic: 'gateTopic' } as const;

export const nameKind = (kind: EntryKind): string => say(KINDS[kind]);

/** Behind a term, as a word in a sentence: German alone writes it with a capital. */
export function nameKindInLine(kind: EntryKind): string {
  const name = nameKind(kind);
  const language = readerLanguage();
  return language.startsWith('de') ? name : name.toLocaleLowerCase(language);
}

export const nameGate = (gate: Gate): string => say(GATE_KEYS[gate]);

export const kindOptions = () => ENTRY_KINDS.map(kind => ({ value: kind, label: nameKind(kind) }));
export const gateOptions = () => GATES.map(gate => ({ value: gate, label: nameGate(gate) }));
