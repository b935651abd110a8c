import type { Phrase, PhraseValue } from '../../src/core/phrase.ts';
import { describeFault, describeNote } from '../../src/formats/assemble/print-fault.ts';
import type { Fault, Note } from '../../src/formats/assemble/read-list.ts';
import { fillField } from '../../src/formats/text/make-fault.ts';
import { sayPhrase, sayValue } from '../../src/locale/say.ts';

export interface SaidFault {
  file: string;
  place: string | null;
  field: string | null;
  reason: string;
}

export const sayFault = (fault: Fault): string => sayPhrase(describeFault(fault));

export const sayNote = (note: Note): string => sayPhrase(describeNote(note));

/** The reason without its field, where it has one. */
export const sayReason = (reason: Phrase): string => sayPhrase(fillField(reason, '')).trim();

const sayPart = ({ file, place, field, reason }: Fault): SaidFault => ({
  file,
  place: place === null ? null : sayValue(place),
  field,
  reason: sayReason(reason),
});

interface Said {
  faults?: SaidFault[];
  refused?: SaidFault[];
  notes?: string[];
  left?: string[];
  reason?: string;
}

/** What was read or refused, with its faults and notes said. */
export function said<Read extends object>(read: Read): Omit<Read, keyof Said> & Said {
  const { faults, refused, notes, left, reason } = read as {
    faults?: Fault[];
    refused?: Fault[];
    notes?: Note[];
    left?: PhraseValue[];
    reason?: Phrase;
  };
  return {
    ...read,
    ...(faults ? { faults: faults.map(sayPart) } : {}),
    ...(refused ? { refused: refused.map(sayPart) } : {}),
    ...(notes ? { notes: notes.map(sayNote) } : {}),
    ...(left ? { left: left.map(sayValue) } : {}),
    ...(reason ? { reason: sayReason(reason) } : {}),
  };
}
