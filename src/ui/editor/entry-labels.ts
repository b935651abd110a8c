import { ENTRY_KINDS, GATES, type EntryKind, type Gate } from '../../core/model/model.ts';

export const KIND_NAMES: Record<EntryKind, string> = {
  concept: 'Concept',
  system: 'System',
  organisation: 'Organisation',
  person: 'Person',
  place: 'Place',
  event: 'Event',
  law: 'Law',
  company: 'Company',
};

export const GATE_NAMES: Record<Gate, string> = { always: 'always', topic: 'on topic' };

export const KIND_OPTIONS = ENTRY_KINDS.map(kind => ({ value: kind, label: KIND_NAMES[kind] }));
export const GATE_OPTIONS = GATES.map(gate => ({ value: gate, label: GATE_NAMES[gate] }));
