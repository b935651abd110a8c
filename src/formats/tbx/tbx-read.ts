import { phrase } from '../../core/phrase.ts';
import { categoryOf, OWN, readTbxStatement } from './tbx-fields.ts';
import { chooseLanguage, parseMark, parseTag } from '../text/choose-language.ts';
import { LeftOut } from '../assemble/left-out.ts';
import type { ReadOptions, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { aboutField, linePlace, makeFault, refuseFile } from '../text/make-fault.ts';
import { readTbxEntry, type TbxEntry } from './tbx-entry.ts';
import { makeTbxItem } from './tbx-item.ts';
import {
  childrenOf,
  findNode,
  readTrees,
  refuseRoot,
  textOf,
  XmlError,
  type XmlNode,
} from '../xml/xml-trees.ts';

const ENTRIES = new Set(['termEntry', 'conceptEntry', 'entry']);
const HEADERS = new Set(['martifHeader', 'tbxHeader', 'header']);
const WANTED = new Set([...ENTRIES, ...HEADERS, 'refObject']);

export function readTbx(text: string, { fileName, language, tick }: ReadOptions): WrittenResult {
  const left = new LeftOut();
  const entries: TbxEntry[] = [];
  const statements: NonNullable<WrittenList['statements']> = [];
  const ids = new Map<string, string | undefined>();
  let header: XmlNode | null = null;
  let named: string | undefined;
  try {
    readTrees({
      text: text.replace(/^\uFEFF/, ''),
      tick,
      isWanted: name => WANTED.has(name),
      onRoot: root => {
        named = parseTag(root.language);
        return ['martif', 'tbx'].includes(root.name.toLowerCase()) ? null : refuseRoot(root.name);
      },
      onTree: tree => {
        if (HEADERS.has(tree.name)) header = tree;
        else if (tree.name === 'refObject') statements.push(...readBack(tree));
        else {
          const entry = readTbxEntry(tree, left);
          entries.push(entry);
          for (const id of listIds(tree)) if (!ids.has(id)) ids.set(id, entry.id);
        }
      },
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return refuseFile(fileName, error.reason, error.place);
  }
  const head = readHeader(header);
  // Our own file of an empty pack has none, either.
  if (entries.length === 0 && head.id === undefined) {
    return refuseFile(fileName, phrase('faultNoTbxTerm'));
  }
  const languages = entries.flatMap(({ terms }) => terms.map(({ form }) => form.language));
  const isAdvising = entries.some(({ terms }) => terms.some(({ status }) => status === 'deprecated'));
  const list: WrittenList = {
    format: 'tbx',
    ...head,
    // Our own files say it exactly.
    language: head.id === undefined ? chooseLanguage(languages, language ?? named) : named,
    items: [],
    notes: isAdvising ? [phrase('noteAdvisedAgainst')] : [],
    refused: [],
    left: [],
  };
  const by = list.source?.title ?? list.title;
  const resolve = (xmlId: string): string => ids.get(xmlId) ?? xmlId;
  // Entries that are done may go: a large file takes much memory.
  entries.reverse();
  for (let entry = entries.pop(); entry; entry = entries.pop()) {
    const item = makeTbxItem({ entry, language: list.language, by, left, resolve });
    if (item) list.items.push(item);
    else list.refused.push(makeFault(fileName, aboutField('faultMissing'), linePlace(entry.line), 'term'));
    for (const statement of entry.statements) statements.push({ place: linePlace(entry.line), ...statement });
  }
  if (statements.length > 0) list.statements = statements;
  list.left = left.list();
  return { ok: true, list };
}

function readBack(node: XmlNode): NonNullable<WrittenList['statements']> {
  const items = childrenOf(node);
  const text = items.find(item => categoryOf(item) === 'context');
  const statement = readTbxStatement(items, text ? textOf(text) : '');
  return statement.id === undefined ? [] : [{ place: linePlace(node.line), ...statement }];
}

function listIds(node: XmlNode): string[] {
  const own = node.id === undefined ? [] : [node.id];
  const levels = childrenOf(node).filter(({ name }) => /^(?:lang|tig$|ntig$|term)/.test(name));
  return [...own, ...levels.flatMap(listIds)];
}

function readHeader(header: XmlNode | null): Partial<WrittenList> {
  if (header === null) return {};
  const title = findNode(header, 'title');
  const sources = findNode(header, 'sourceDesc');
  const publication = findNode(header, 'publicationStmt');
  const ownFields = new Map<string, string>();
  const plain: string[] = [];
  for (const node of [sources, publication].flatMap(part => (part ? childrenOf(part) : []))) {
    if (node.type?.startsWith('sidelight:')) ownFields.set(node.type, textOf(node).trim());
    else if (sources?.parts.includes(node) && node.type === undefined) plain.push(textOf(node).trim());
  }
  const isOurs = ownFields.has(OWN.id);
  const [first, ...notes] = plain.filter(Boolean);
  const source = isOurs
    ? { title: ownFields.get(OWN.sourceTitle), date: ownFields.get(OWN.date), note: ownFields.get(OWN.note) }
    : { title: first, note: notes.join(' ') || undefined };
  return {
    id: ownFields.get(OWN.id),
    title: title ? textOf(title) : undefined,
    licence: ownFields.get(OWN.licence),
    source: source.title ? { ...source, title: source.title } : undefined,
    mark: parseMark(ownFields.get(OWN.mark)),
  };
}
