import * as v from 'valibot';
import {
  ENTRY_KINDS,
  EVIDENCE_KINDS,
  EVIDENCE_PLACES,
  GATES,
  MARK_COLOURS,
  MARK_LINES,
  MAX_WEIGHT,
  STATEMENT_KINDS,
} from '../../core/model/model.ts';
import { cleanText, findTextFault, quote } from '../text/clean-text.ts';
import { findDateFault, findHashFault, findLanguageFault, findLinkFault } from './field-faults.ts';

// Each message is the end of a sentence that starts with the field: "the headword" + "is missing".

const text = v.pipe(
  v.string(),
  v.transform(cleanText),
  v.check(
    value => findTextFault(value) === null,
    issue => findTextFault(issue.input) ?? '',
  ),
  v.check(value => value !== '', 'is empty'),
);

/** A text that may be no other than what a check of `field-faults.ts` finds no fault with. */
const checked = (findFault: (value: string) => string | null) =>
  v.pipe(
    text,
    v.check(
      value => findFault(value) === null,
      issue => findFault(issue.input) ?? '',
    ),
  );

const oneOf = <const T extends readonly string[]>(names: T) =>
  v.picklist(names, issue => {
    const said = typeof issue.input === 'string' ? `; it says ${quote(issue.input)}` : '';
    return `must be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}${said}`;
  });

const language = checked(findLanguageFault);
const link = checked(findLinkFault);
const sha256 = checked(findHashFault);
const date = checked(findDateFault);

const words = v.optional(
  v.pipe(v.array(text), v.minLength(1, 'must not be empty; leave the field out where there are none')),
);

const notSchema = v.pipe(
  v.object({ before: words, after: words }),
  v.check(
    contexts => contexts.before !== undefined || contexts.after !== undefined,
    'must say what stands before or after the form',
  ),
);

const formSchema = v.pipe(
  v.unknown(),
  // A form may be its text alone.
  v.transform(form => (typeof form === 'string' ? { text: form } : form)),
  v.object({
    text,
    gate: v.optional(oneOf(GATES), 'always'),
    language: v.optional(language),
    case: v.optional(v.boolean()),
    compound: v.optional(v.boolean()),
    inflect: v.optional(v.boolean()),
    not: v.optional(notSchema),
  }),
);

const entrySchema = v.object({
  id: v.optional(text),
  headword: text,
  kind: v.optional(oneOf(ENTRY_KINDS), 'concept'),
  summary: v.optional(text),
  forms: v.optional(
    v.pipe(
      v.array(formSchema),
      v.minLength(1, 'must not be empty; leave the field out for the headword alone'),
    ),
  ),
  related: v.optional(v.array(text), []),
  statements: v.optional(v.array(text), []),
  links: v.optional(v.array(link)),
});

const statementSchema = v.object({
  id: text,
  text,
  kind: oneOf(STATEMENT_KINDS),
  by: text,
  date: v.optional(date),
  passage: v.optional(text),
  source: v.optional(v.object({ title: text, link: v.optional(link) })),
  disagrees: v.optional(v.array(text)),
});

const sourceSchema = v.object({
  title: text,
  date: v.optional(date),
  note: v.optional(text),
  passages: v.optional(v.array(v.object({ id: text, sha256 }))),
});

const weight = v.optional(
  v.pipe(
    v.number(),
    v.check(
      value => value >= 0 && value <= MAX_WEIGHT,
      issue => `must be from 0 to ${MAX_WEIGHT}; it says ${issue.input}`,
    ),
  ),
);

const weightsOf = <const T extends string>(names: readonly T[]) =>
  Object.fromEntries(names.map(name => [name, weight])) as Record<T, typeof weight>;

const weightsSchema = v.object({
  ...weightsOf(EVIDENCE_KINDS),
  nearness: v.optional(v.object(weightsOf(EVIDENCE_PLACES))),
});

const topicSchema = v.object({
  name: text,
  strong: v.optional(v.array(text), []),
  weak: v.optional(v.array(text), []),
  telling: v.optional(v.array(text)),
  cues: v.optional(
    v.object({
      places: v.optional(v.array(text), []),
      subjects: v.optional(v.array(text), []),
      telling: v.optional(v.array(text)),
      guarded: v.optional(v.array(text)),
      signs: v.optional(v.array(text)),
    }),
    () => ({ places: [], subjects: [] }),
  ),
  weights: v.optional(weightsSchema),
});

/** A pack as people write it: checked field by field, cleaned, with the defaults that need no other field. */
export const packSchema = v.object({
  format: v.optional(
    v.literal('sidelight-pack', issue => `must be "sidelight-pack", not ${issue.received}`),
    'sidelight-pack',
  ),
  version: v.optional(
    v.literal(1, issue => `must be 1, the version that this Sidelight reads, not ${issue.received}`),
    1,
  ),
  id: v.optional(text),
  title: v.optional(text),
  language: v.optional(language, 'en'),
  licence: v.optional(text),
  source: v.optional(sourceSchema),
  mark: v.optional(v.object({ colour: oneOf(MARK_COLOURS), line: oneOf(MARK_LINES) })),
  topic: v.optional(topicSchema),
  decoys: v.optional(v.array(text)),
  entries: v.array(entrySchema),
  statements: v.optional(v.array(statementSchema), []),
});

/** A pack of which ids, titles and forms may still be missing. */
export type WrittenPack = v.InferOutput<typeof packSchema>;
export type WrittenEntry = WrittenPack['entries'][number];
