import { phrase, type Phrase, type PhraseKey, type PhraseValue } from '../../core/phrase.ts';
import { showText } from '../text/show-text.ts';
import { fillField } from '../text/make-fault.ts';
import type { Fault, ReadingNote } from './read-list.ts';

/** “tools.csv, row 3: the term is missing.” */
export function describeFault(fault: Fault): Phrase {
  const file = showText(fault.file) || phrase('fileUnnamed');
  const place = fault.place ? phrase('placeWithin', { outer: file, inner: fault.place }) : file;
  return phrase('faultAt', { place, fault: describeReason(fault) });
}

/** The fault as a sentence of its own, without the file and the place. */
export function describeReason({ field, reason }: Pick<Fault, 'field' | 'reason'>): Phrase {
  const sentence = field === null ? reason : fillField(reason, describeField(field));
  return isEnded(sentence) ? sentence : phrase('fullStop', { sentence });
}

const ENDED: ReadonlySet<PhraseKey> = new Set<PhraseKey>([
  'backupIncomplete',
  'backupNot',
  'storedNotList',
  'storedNoVersion',
  'damagedNewer',
  'damagedParts',
]);

/** Other programs’ messages may have an end. */
const isEnded = ({ key, values }: Phrase): boolean =>
  ENDED.has(key) || (typeof values?.message === 'string' && /[.!?…]$/.test(values.message));

/** Fields in readers' words. Others have the names that a reader may see in the file. */
const FIELDS = new Map<string, PhraseKey>([
  ['title', 'fieldTitle'],
  ['id', 'fieldId'],
  ['language', 'fieldLanguage'],
  ['licence', 'fieldLicence'],
  ['source', 'fieldSource'],
  ['source date', 'fieldSourceDate'],
  ['source note', 'fieldSourceNote'],
  ['source link', 'fieldSourceLink'],
  ['passage', 'fieldPassage'],
  ['statement', 'fieldStatement'],
  ['statement id', 'fieldStatementId'],
  ['kind of statement', 'fieldStatementKind'],
  ['date', 'fieldDate'],
  ['headword', 'fieldTerm'],
  ['term', 'fieldTerm'],
  ['kind', 'fieldKind'],
  ['form', 'fieldSpelling'],
  ['related', 'fieldRelated'],
  ['link', 'fieldLink'],
  ['summary', 'fieldDefinition'],
  ['definition', 'fieldDefinition'],
  ['name', 'fieldName'],
  ['preferred label', 'fieldPreferredLabel'],
  ['context', 'fieldContext'],
  ['settings', 'fieldSettings'],
  ['packs', 'fieldLists'],
  ['version', 'fieldVersion'],
]);

/** A field as a part of a sentence: “the title”, “the field “by””. */
export function describeField(field: string): Phrase {
  const key = FIELDS.get(field);
  return key === undefined ? phrase('fieldNamed', { name: field }) : { key };
}

const MAX_FAULTS = 50;

export function describeFaults(faults: readonly Fault[]): Phrase[] {
  const reasons = faults.slice(0, MAX_FAULTS).map(describeFault);
  const count = faults.length - reasons.length;
  return count > 0 ? [...reasons, phrase('faultsMore', { count })] : reasons;
}

const SEPARATOR_NAMES = {
  ',': 'separatedByCommas',
  ';': 'separatedBySemicolons',
  '\t': 'separatedByTabs',
  '|': 'separatedByBars',
} as const;

export function describeNote(note: ReadingNote): Phrase {
  if ('key' in note) return note;
  const { header, isSingle } = note;
  if (isSingle) return { key: header ? 'noteOneColumnNamed' : 'noteOneColumn' };
  const separator: PhraseValue = { key: SEPARATOR_NAMES[note.separator] };
  return phrase(header ? 'noteColumnsNamed' : 'noteColumns', { separator });
}
