import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaleOf } from '../../src/core/judge/evidence.ts';
import { NAMED_SHAPES, packShape } from '../../src/core/model/pack-shape.ts';
import { TEXT_PATTERNS, type Shape } from '../../src/core/model/shape.ts';
import { MAX_FIELD_BYTES } from '../../src/core/text/field-text.ts';

type JsonSchema = Record<string, unknown>;

const NAMES = new Map<Shape, string>(Object.entries(NAMED_SHAPES).map(([name, shape]) => [shape, name]));

/** Says what fields and shapes are for, by their paths; `form` alone is the shape of that name. */
const DESCRIPTIONS = new Map(
  Object.entries({
    id: 'Stays the same in all versions of a pack. Made from the title if it is missing.',
    title: "The file's name where it is missing.",
    language: 'Language of the forms without one of their own.',
    mark: "How the pack's marks look. A reader may choose otherwise.",
    decoys:
      'Literal names that contain a form or a cue but mean something else, such as Zhu Xi. For words beside one form, use its not.',
    'date/': 'A date as precise as known: its length is its precision.',
    'source/': 'The source of the statements.',
    'source/passages/sha256':
      "Of the passage's text in UTF-8, so that the pack can be checked without the text.",
    'topic/': "Evidence that a page is about the pack's subject, so that its topic forms are marked.",
    'topic/name': 'The subject, worded for use within a sentence.',
    'topic/strong': 'Ids of entries whose always forms are strong evidence.',
    'topic/weak': 'Ids of entries that are evidence only together with others.',
    'topic/telling': 'Ids of entries whose topic forms are rare off the subject; they count for more.',
    'topic/cues': 'Words that are not entries: a place near a subject is evidence.',
    'topic/cues/telling': 'Words of the subject with more weight: near a place they are almost sufficient.',
    'topic/cues/guarded':
      'Words with the same weight, but only in a passage with other evidence of the subject.',
    'topic/cues/signs': 'Other words that show that a passage is about the subject.',
    'topic/cues/viewpoints': 'Places as seen from within, such as "abroad": less telling than names.',
    'topic/cues/controls': 'Words of control: near a place, each different one adds to the evidence.',
    'topic/cues/powers': 'Who controls, and whom: without two such words on a page, controls count for less.',
    'topic/cues/elsewhere':
      'Other places, and words for another matter. On a page that has more of these, cues and topic forms count for less.',
    'topic/weights':
      'The weight of each kind of evidence, if it differs from the default; a sum of 1 is sufficient.',
    'topic/weights/cue': 'A place with a telling subject in one sentence.',
    'topic/weights/hint': 'A place near any other subject.',
    'topic/weights/control': 'A place near a word of control, for each different word.',
    'topic/weights/distant':
      'A word of control or a telling subject in a passage without a place, for each different word.',
    'topic/weights/topic': 'Any other topic form.',
    'topic/weights/nearness':
      'The share of its weight that evidence keeps, by its position relative to the mention.',
    'form/': 'One spelling of an entry and how it is matched; a plain string has the gate always.',
    'form/gate': "topic: marked only on a page that is about the pack's subject.",
    'form/case': 'true: these exact letters. Missing: exact if three quarters are capitals.',
    'form/compound': 'true: the parts may be joined by a hyphen, a space or nothing.',
    'form/inflect': 'false: no plural is accepted.',
    'form/not': 'Literal words directly before or after the form that give it another meaning.',
    'entry/id': 'Made from the headword if it is missing.',
    'entry/summary': 'One sentence for a reader who does not know the term.',
    'entry/forms': 'The headword alone if it is missing.',
    'entry/related': 'Ids of entries of the same pack.',
    'entry/statements': "Ids of the pack's statements that mention the entry, most telling first.",
    'statement/kind':
      "A reported fact; a position someone stated; an unnamed writer's commentary; the writer's own wording.",
    'statement/by':
      'The author, as a reader would name it: Freedom House, the article. Unattributed where it is absent.',
    'statement/passage': 'The passage of the source that it restates.',
    'statement/source': "Its source, if it is not the pack's source.",
    'statement/disagrees':
      'Ids of contradicting statements of the same pack. It is enough if one of two lists the other.',
  }),
);

const usual = scaleOf(undefined);
const USUAL_WEIGHTS = new Map<string, unknown>([
  ...Object.entries(usual).map(([kind, weight]) => [`topic/weights/${kind}`, weight] as const),
  ...Object.entries(usual.nearness).map(
    ([place, share]) => [`topic/weights/nearness/${place}`, share] as const,
  ),
]);

/** The JSON Schema of a pack as people write it: docs/pack.schema.json. */
export function makePackJsonSchema(): JsonSchema {
  const { properties, ...pack } = describe(packShape, '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Sidelight pack',
    description:
      'A versioned list of entries and statements with its source, licence and language. See pack-format.md.',
    ...pack,
    properties: { $schema: { type: 'string' }, ...(properties as JsonSchema) },
    $defs: Object.fromEntries(
      Object.entries(NAMED_SHAPES).map(([name, shape]) => [
        name,
        { ...aboutOf(`${name}/`), ...describe(shape, `${name}/`) },
      ]),
    ),
  };
}

const aboutOf = (path: string): JsonSchema => {
  const description = DESCRIPTIONS.get(path);
  return description === undefined ? {} : { description };
};

const refer = (shape: Shape, path: string): JsonSchema => {
  const name = NAMES.get(shape) ?? (shape.kind === 'text' && !shape.pattern ? 'text' : undefined);
  return name === undefined ? describe(shape, `${path}/`) : { $ref: `#/$defs/${name}` };
};

function describe(shape: Shape, path: string): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return {
        type: 'string',
        ...(shape.pattern
          ? { pattern: TEXT_PATTERNS[shape.pattern].source }
          : { pattern: '\\S', maxLength: MAX_FIELD_BYTES }),
      };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', minimum: 0, maximum: shape.max };
    case 'choice':
      return { enum: shape.names };
    case 'constant':
      return { const: shape.value };
    case 'list': {
      const { minItems, maxItems } = shape;
      // Items of a list have no name of their own in a path.
      return { type: 'array', minItems, maxItems, items: refer(shape.of, path.slice(0, -1)) };
    }
    case 'object':
      return describeObject(shape, path);
  }
}

function describeObject(shape: Extract<Shape, { kind: 'object' }>, path: string): JsonSchema {
  const fields = [...shape.fields];
  const required = fields.flatMap(([name, { presence }]) => (presence === 'required' ? [name] : []));
  const object = {
    type: 'object',
    required: required.length > 0 ? required : undefined,
    additionalProperties: false,
    minProperties: shape.minFields,
    properties: Object.fromEntries(
      fields.map(([name, field]) => {
        const at = path + name;
        const otherwise = typeof field.otherwise === 'string' ? field.otherwise : USUAL_WEIGHTS.get(at);
        const isDefault = otherwise !== undefined && field.shape.kind !== 'constant';
        const defaults = isDefault && typeof otherwise !== 'object' ? { default: otherwise } : {};
        return [name, { ...refer(field.shape, at), ...defaults, ...aboutOf(at) }];
      }),
    ),
  };
  return shape.shortForm === undefined ? object : { anyOf: [{ $ref: '#/$defs/text' }, object] };
}

const FILE = 'docs/pack.schema.json';

/** Writes the JSON Schema that follows from the shape of a pack. */
export function main(): number {
  writeFileSync(FILE, JSON.stringify(makePackJsonSchema()));
  return spawnSync(join('node_modules', '.bin', 'oxfmt'), [FILE], { stdio: ['ignore', 2, 2] }).status ?? 1;
}
