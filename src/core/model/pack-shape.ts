import type { PackMetadata } from '../packs/pack-edits.ts';
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
  type Form,
  type Pack,
  type Statement,
} from './model.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isName = (value: unknown): value is string => isText(value) && value !== '';
const isTexts = (value: unknown): value is string[] => isListOf(value, isText);
const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isOneOf(names: readonly string[], value: unknown): boolean {
  return isText(value) && names.includes(value);
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

const isNotContexts = (value: unknown): boolean =>
  isFields(value) && [value.before, value.after].every(words => isOptional(words, isTexts));

function isForm(value: unknown): value is Form {
  return (
    isFields(value) &&
    isText(value.text) &&
    isOneOf(GATES, value.gate) &&
    isOptional(value.language, isText) &&
    [value.case, value.compound, value.inflect].every(isFlag) &&
    isOptional(value.not, isNotContexts)
  );
}

/** True if a stored value has the whole shape of an entry. */
export function isEntry(value: unknown): value is Entry {
  return (
    isFields(value) &&
    [value.id, value.headword].every(isName) &&
    isText(value.summary) &&
    isOneOf(ENTRY_KINDS, value.kind) &&
    isListOf(value.forms, isForm) &&
    [value.related, value.statements].every(isTexts) &&
    isOptional(value.links, isTexts)
  );
}

const isStatementSource = (value: unknown): boolean =>
  isFields(value) && isText(value.title) && isOptional(value.link, isText);

/** True if a stored value has the whole shape of a statement. */
export function isStatement(value: unknown): value is Statement {
  return (
    isFields(value) &&
    isName(value.id) &&
    [value.text, value.by].every(isText) &&
    isOptional(value.date, isText) &&
    isOneOf(STATEMENT_KINDS, value.kind) &&
    isOptional(value.passage, isText) &&
    isOptional(value.source, isStatementSource) &&
    isOptional(value.disagrees, isTexts)
  );
}

const isSource = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.title) &&
  [value.date, value.note].every(field => isOptional(field, isText));

const isMark = (value: unknown): boolean =>
  isFields(value) && isOneOf(MARK_COLOURS, value.colour) && isOneOf(MARK_LINES, value.line);

const isWeight = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= MAX_WEIGHT;

const haveWeights = (value: unknown, names: readonly string[]): boolean =>
  isFields(value) && names.every(name => isOptional(value[name], isWeight));

const isWeights = (value: unknown): boolean =>
  haveWeights(value, EVIDENCE_KINDS) &&
  isOptional((value as Fields).nearness, nearness => haveWeights(nearness, EVIDENCE_PLACES));

/** Lists of cues that a topic need not have. */
const CUE_LISTS = ['telling', 'guarded', 'signs'] as const;

const isTopic = (value: unknown): boolean =>
  isFields(value) &&
  isText(value.name) &&
  [value.strong, value.weak].every(isTexts) &&
  isFields(value.cues) &&
  [value.cues.places, value.cues.subjects].every(isTexts) &&
  [value.telling, ...CUE_LISTS.map(name => (value.cues as Fields)[name])].every(list =>
    isOptional(list, isTexts),
  ) &&
  isOptional(value.weights, isWeights);

/** True if a stored value has the whole shape of a pack without its entries and statements. */
export function isHead(value: unknown): value is PackMetadata {
  return (
    isFields(value) &&
    value.format === 'sidelight-pack' &&
    value.version === 1 &&
    [value.id, value.title].every(isName) &&
    isText(value.language) &&
    isOptional(value.licence, isText) &&
    isOptional(value.source, isSource) &&
    isOptional(value.mark, isMark) &&
    isOptional(value.topic, isTopic) &&
    isOptional(value.decoys, isTexts)
  );
}

/** True if a stored value has the whole shape of a pack, so that no reader of it can fail; what it says is not judged. */
export function isPack(value: unknown): value is Pack {
  return (
    isHead(value) &&
    isListOf((value as Fields & PackMetadata).entries, isEntry) &&
    isListOf((value as Fields & PackMetadata).statements, isStatement)
  );
}
