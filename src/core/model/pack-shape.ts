import {
  ENTRY_KINDS,
  EVIDENCE_KINDS,
  EVIDENCE_PLACES,
  GATES,
  MARK_COLOURS,
  MARK_LINES,
  MAX_WEIGHT,
  STATEMENT_KINDS,
  type Entry,
  type ExcludedContexts,
  type Form,
  type Pack,
  type PackMark,
  type Source,
  type Statement,
  type StatementSource,
  type Topic,
  type TopicWeights,
} from './model.ts';
import {
  constant,
  defaulted,
  derived,
  hasShape,
  listOf,
  objectOf,
  oneOf,
  optional,
  required,
  textOf,
  type Shape,
} from './shape.ts';

export const MAX_ENTRIES = 200_000;

const text = textOf();
const name: Shape<string> = { kind: 'text', isName: true };
const texts = listOf(text);
const words = listOf(text, { minItems: 1 });
const flag: Shape<boolean> = { kind: 'flag' };
const link = textOf('link');
const language = textOf('language');
const date = textOf('date');
const weight: Shape<number> = { kind: 'number', max: MAX_WEIGHT };

const weightsOf = <T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map(each => [each, optional(weight)])) as Record<
    T,
    ReturnType<typeof optional<number>>
  >;

const form = objectOf<Form>(
  {
    text: required(text),
    gate: defaulted(oneOf(GATES), 'always'),
    language: optional(language),
    case: optional(flag),
    compound: optional(flag),
    inflect: optional(flag),
    not: optional(
      objectOf<ExcludedContexts>({ before: optional(words), after: optional(words) }, { minFields: 1 }),
    ),
  },
  { shortForm: 'text' },
);

const entry = objectOf<Entry>({
  id: derived(name),
  headword: required(name),
  kind: defaulted(oneOf(ENTRY_KINDS), 'concept'),
  summary: derived(text),
  forms: derived(listOf(form, { minItems: 1 })),
  related: defaulted(texts, []),
  statements: defaulted(texts, []),
  links: optional(listOf(link)),
});

const statement = objectOf<Statement>({
  id: required(name),
  text: required(text),
  kind: required(oneOf(STATEMENT_KINDS)),
  by: optional(text),
  date: optional(date),
  passage: optional(text),
  source: optional(objectOf<StatementSource>({ title: required(text), link: optional(link) })),
  disagrees: optional(texts),
});

const source = objectOf<Source>({
  title: required(text),
  date: optional(date),
  note: optional(text),
  passages: optional(
    listOf(
      objectOf<{ id: string; sha256: string }>({ id: required(text), sha256: required(textOf('sha256')) }),
    ),
  ),
});

const topic = objectOf<Topic>({
  name: required(text),
  strong: defaulted(texts, []),
  weak: defaulted(texts, []),
  telling: optional(texts),
  cues: defaulted(
    objectOf<Topic['cues']>({
      places: defaulted(texts, []),
      subjects: defaulted(texts, []),
      telling: optional(texts),
      guarded: optional(texts),
      signs: optional(texts),
      viewpoints: optional(texts),
      controls: optional(texts),
      powers: optional(texts),
      elsewhere: optional(texts),
    }),
    {},
  ),
  weights: optional(
    objectOf<TopicWeights>({
      ...weightsOf(EVIDENCE_KINDS),
      nearness: optional(objectOf<NonNullable<TopicWeights['nearness']>>(weightsOf(EVIDENCE_PLACES))),
    }),
  ),
});

const metadata = {
  format: defaulted(constant('sidelight-pack'), 'sidelight-pack'),
  version: defaulted(constant(1), 1),
  id: derived(name),
  title: derived(name),
  language: defaulted(language, 'en'),
  licence: optional(text),
  source: optional(source),
  mark: optional(
    objectOf<PackMark>({
      colour: required(oneOf(MARK_COLOURS)),
      line: required(oneOf(MARK_LINES)),
    }),
  ),
  private: optional(flag),
  topic: optional(topic),
  decoys: optional(texts),
};
const metadataShape = objectOf<Omit<Pack, 'entries' | 'statements'>>(metadata);

export const packShape = objectOf<Pack>({
  ...metadata,
  entries: required(listOf(entry, { maxItems: MAX_ENTRIES })),
  statements: defaulted(listOf(statement, { maxItems: MAX_ENTRIES }), []),
});

/** The parts of a pack's shape that have a name of their own in the JSON Schema. */
export const NAMED_SHAPES = {
  text,
  words,
  weight,
  texts,
  link,
  language,
  date,
  source,
  topic,
  form,
  entry,
  statement,
};

export const isEntry = (value: unknown): value is Entry => hasShape(value, entry);
export const isStatement = (value: unknown): value is Statement => hasShape(value, statement);
export const isHead = (value: unknown): value is Omit<Pack, 'entries' | 'statements'> =>
  hasShape(value, metadataShape);
export const isPack = (value: unknown): value is Pack => hasShape(value, packShape);
