import { phrase } from '../../core/phrase.ts';
import { categoryOf, OWN, readTbxStatement } from './tbx-fields.ts';
import type { Form } from '../../core/model/model.ts';
import { parseTag } from '../text/choose-language.ts';
import type { LeftOut } from '../assemble/left-out.ts';
import type { WrittenStatement } from '../assemble/read-list.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/xml-trees.ts';

export interface TbxTerm {
  form: Partial<Form> & { text: string };
  status: 'preferred' | 'deprecated' | null;
  isForm: boolean;
  place: number | null;
}

export interface TbxText {
  category: 'definition' | 'context' | 'note';
  language: string | undefined;
  statement: WrittenStatement;
}

export interface TbxEntry {
  line: number;
  xmlId: string | undefined;
  id: string | undefined;
  kind: string | undefined;
  headword: string | undefined;
  terms: TbxTerm[];
  texts: TbxText[];
  /** Statements of our own files, all of them or by their ids alone where they stand in an earlier entry. */
  statements: WrittenStatement[];
  statementIds: string[];
  related: string[];
  links: string[];
}

export function readTbxEntry(node: XmlNode, left: LeftOut): TbxEntry {
  const entry: TbxEntry = {
    line: node.line,
    xmlId: node.id,
    id: node.id,
    kind: undefined,
    headword: undefined,
    terms: [],
    texts: [],
    statements: [],
    statementIds: [],
    related: [],
    links: [],
  };
  readLevel(node, { entry, left, term: null });
  return entry;
}

interface Level {
  entry: TbxEntry;
  left: LeftOut;
  term: TbxTerm | null;
}

const LANGUAGE_LEVELS = new Set(['langSet', 'langSec', 'langGroup']);
const TERM_LEVELS = new Set(['tig', 'ntig', 'termSec', 'termGroup']);
const GROUPS = new Set(['termGrp', 'termNoteGrp', 'adminGrp', 'noteGrp']);
function readLevel(node: XmlNode, level: Level): void {
  const first = level.entry.texts.length;
  let source: WrittenStatement | null = null;
  for (const child of childrenOf(node)) {
    if (LANGUAGE_LEVELS.has(child.name)) readLevel(child, level);
    else if (TERM_LEVELS.has(child.name)) readLevel(child, { ...level, term: addTerm(level.entry) });
    else if (GROUPS.has(child.name)) readLevel(child, level);
    else if (child.name === 'descripGrp') readTexts(child, childrenOf(child), level);
    else if (child.name === 'transacGrp') level.left.add(phrase('leftHistory'));
    else if (child.name === 'term') level.term = readTerm(child, level);
    else if (categoryOf(child) === 'source' && level.term === null) source = readTbxStatement([child], '');
    else readField(child, level);
  }
  if (source === null) return;
  // A source of the whole level is that of its one definition.
  const [only, ...more] = level.entry.texts.slice(first).filter(text => text.category === 'definition');
  if (only !== undefined && more.length === 0 && only.statement.by === undefined) {
    only.statement = { ...source, text: only.statement.text };
  } else level.left.add(phrase('leftSource'));
}

function addTerm(entry: TbxEntry): TbxTerm {
  const term: TbxTerm = { form: { text: '' }, status: null, isForm: true, place: null };
  entry.terms.push(term);
  return term;
}

function readTerm(node: XmlNode, level: Level): TbxTerm {
  const term = level.term === null || level.term.form.text !== '' ? addTerm(level.entry) : level.term;
  term.form.text = textOf(node);
  term.form.language = parseTag(node.language);
  return term;
}

const TEXTS = new Map<string, TbxText['category']>([
  ['definition', 'definition'],
  ['explanation', 'definition'],
  ['context', 'context'],
  ['example', 'context'],
  ['note', 'note'],
]);

function readTexts(group: XmlNode, nodes: XmlNode[], level: Level): void {
  const texts = nodes.filter(node => TEXTS.has(categoryOf(node)));
  const [main] = texts;
  const category = main && TEXTS.get(categoryOf(main));
  if (main === undefined || category === undefined) {
    for (const node of nodes) readField(node, level);
    return;
  }
  const beside = nodes.filter(node => !texts.includes(node));
  const statement = readTbxStatement(beside, textOf(main));
  if (statement.id !== undefined) {
    level.entry.statements.push(statement);
    level.entry.statementIds.push(statement.id);
    return;
  }
  level.entry.texts.push({ category, language: parseTag(main.language ?? group.language), statement });
  for (const text of texts.slice(1)) readField(text, level);
}

const DEPRECATED = /^(?:deprecated|superseded|obsolete|forbidden|not ?recommended|do ?not ?use)/i;
const CONCEPT_LINK =
  /^(?:crossReference|see|seeAlso|(?:related|broader|narrower|superordinate|subordinate|coordinate|antonym|associated|temporally|spatially|sequentially|generic|specific|comprehensive|partitive)\w*Concept\w*)$/i;

function readField(node: XmlNode, level: Level): void {
  const { entry, left } = level;
  const category = categoryOf(node);
  const text = (): string => textOf(node).trim();
  if (category.startsWith('sidelight:')) readOwn(category, text(), level);
  else if (TEXTS.has(category)) readTexts(node, [node], level);
  else if (category === 'administrativeStatus' || category === 'normativeAuthorization')
    readStatus(node, level);
  else if (CONCEPT_LINK.test(category)) entry.related.push(node.target?.replace(/^#/, '') ?? text());
  else if (/^https?:/i.test(node.target ?? text()) && category !== 'xGraphic')
    entry.links.push((node.target ?? text()).trim());
  else if (category === 'externalCrossReference') left.add(phrase('leftAddresses'));
  else left.add(category === 'xGraphic' ? phrase('leftImages') : category);
}

function readStatus(node: XmlNode, { term }: Level): void {
  const status = textOf(node).trim();
  if (term === null) return;
  if (DEPRECATED.test(status)) term.status = 'deprecated';
  else if (/^preferred|^standardized/i.test(status)) term.status = 'preferred';
}

function readOwn(category: string, text: string, { entry, term }: Level): void {
  if (category === OWN.id) entry.id = text;
  else if (category === OWN.kind) entry.kind = text;
  else if (category === OWN.headword) entry.headword = text;
  else if (category === OWN.statement) entry.statementIds.push(text);
  if (term === null) return;
  const { form } = term;
  if (category === OWN.isForm) term.isForm = text !== 'no';
  else if (category === OWN.place) term.place = Number(text);
  else if (category === OWN.gate) form.gate = text === 'topic' ? 'topic' : 'always';
  else if (category === OWN.case) form.case = text === 'yes';
  else if (category === OWN.compound) form.compound = text === 'yes';
  else if (category === OWN.inflect) form.inflect = text === 'yes';
  else if (category === OWN.before) form.not = { ...form.not, before: [...(form.not?.before ?? []), text] };
  else if (category === OWN.after) form.not = { ...form.not, after: [...(form.not?.after ?? []), text] };
}
