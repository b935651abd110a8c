/** What our own TBX files call the fields that TBX has no data category for. */
export const OWN = {
  id: 'sidelight:id',
  licence: 'sidelight:licence',
  mark: 'sidelight:mark',
  date: 'sidelight:date',
  note: 'sidelight:note',
  sourceTitle: 'sidelight:source',
  kind: 'sidelight:kind',
  headword: 'sidelight:headword',
  /** `no` on a term that is the headword and no form. */
  isForm: 'sidelight:form',
  place: 'sidelight:place',
  gate: 'sidelight:gate',
  language: 'sidelight:language',
  case: 'sidelight:case',
  compound: 'sidelight:compound',
  inflect: 'sidelight:inflect',
  before: 'sidelight:not-before',
  after: 'sidelight:not-after',
  statement: 'sidelight:statement',
  passage: 'sidelight:passage',
  disagrees: 'sidelight:disagrees',
} as const;
