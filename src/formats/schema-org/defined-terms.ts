import { phrase, type Phrase } from '../../core/phrase.ts';
import { chooseLanguage } from '../text/choose-language.ts';
import { makeDefinedTerm } from './defined-term.ts';
import { isObject, parseJsonList } from '../pack/json-text.ts';
import { aboutField, linePlace, makeFault, refuseFile } from '../text/make-fault.ts';
import { LeftOut } from '../assemble/left-out.ts';
import type { Fault, ReadOptions, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { languagesOf, readNode, textOf, textsOf, typesOf, type SchemaNode } from './schema-values.ts';
import { readEntities } from '../text/strip-tags.ts';
import { parseHtml } from '../text/parse-html.ts';
import { readMicrodata } from './microdata.ts';

export function readDefinedTerms(text: string, { fileName, language, tick }: ReadOptions): WrittenResult {
  const { values, faults } = text.trimStart().startsWith('<')
    ? readPage(text, fileName)
    : readDocument(text, fileName);
  tick?.(0.5);
  const { sets, terms } = collectTerms(values);
  if (terms.length === 0) {
    if (faults.length > 0) return { ok: false, faults };
    return refuseFile(fileName, phrase('faultNoDefinedTerm'));
  }
  const left = new LeftOut();
  const [set] = sets;
  const languages = terms.flatMap(({ node }) => textsOf(node, 'name').map(({ language }) => language));
  const named = (set && languagesOf(set)[0]) ?? languagesOf(terms[0]!.node)[0];
  const list: WrittenList = {
    format: 'defined-terms',
    ...(set ? readSet(set) : {}),
    language:
      language === undefined ? (named ?? chooseLanguage(languages)) : chooseLanguage(languages, language),
    items: [],
    notes: sets.length > 1 ? [phrase('noteSets', { count: sets.length })] : [],
    refused: faults,
    left: [],
  };
  const taken = new Set<string>();
  for (const { node, place } of terms) {
    const item = makeDefinedTerm({ node, place, taken, language: list.language, left });
    if (item) list.items.push(item);
    else list.refused.push({ file: fileName, place, field: 'name', reason: aboutField('faultMissing') });
  }
  list.left = left.list();
  tick?.(1);
  return { ok: true, list };
}

interface Read {
  values: unknown[];
  faults: Fault[];
}

function readDocument(text: string, file: string): Read {
  const parsed = parseJsonList(text, file);
  return 'fault' in parsed ? { values: [], faults: [parsed.fault] } : { values: [parsed.value], faults: [] };
}

/** Scripts of JSON-LD, and attributes of microdata. */
function readPage(html: string, file: string): Read {
  const { values, faults } = readScripts(html, file);
  return { values: [...values, ...(readMicrodata(html) ?? [])], faults };
}

function readScripts(html: string, file: string): Read {
  const values: unknown[] = [];
  const faults: Fault[] = [];
  const scripts = findJsonLdScripts(html);
  if (scripts === null) faults.push(makeFault(file, phrase('faultNested')));
  for (const { text, line } of scripts ?? []) {
    const parsed = parseJsonList(text, file);
    if ('value' in parsed) values.push(parsed.value);
    else faults.push({ ...parsed.fault, place: placeInPage(parsed.fault.place, line) });
  }
  return { values, faults };
}

function placeInPage(place: Fault['place'], start: number): Phrase {
  const line = typeof place === 'object' ? place?.values?.line : undefined;
  return linePlace(line === undefined ? start : start + Number(line) - 1);
}

const SETS = new Set(['DefinedTermSet', 'CategoryCodeSet']);
const TERMS = new Set(['DefinedTerm', 'CategoryCode']);

interface Found {
  node: SchemaNode;
  place: Phrase;
}

/** Nodes with one address are one. */
function collectTerms(values: unknown[]): { sets: SchemaNode[]; terms: Found[] } {
  const sets: SchemaNode[] = [];
  const terms: Found[] = [];
  const byId = new Map<string, SchemaNode>();
  const keep = (node: SchemaNode, isSet: boolean): SchemaNode | null => {
    // Sets are often repeated in each of their terms, with nothing but a name.
    const id =
      node.get('@id') ?? node.get('id') ?? (isSet ? (node.get('url') ?? node.get('name')) : undefined);
    const known = typeof id === 'string' ? byId.get(id) : undefined;
    if (known) for (const [name, value] of node) if (!known.has(name)) known.set(name, value);
    if (known) return null;
    if (typeof id === 'string') byId.set(id, node);
    return node;
  };
  const visit = (value: unknown, isTerm: boolean): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, isTerm);
    // Some sets list their terms by name alone; a text with a colon, a slash or a number sign is an address.
    if (isTerm && typeof value === 'string' && value.trim() !== '' && !/[:/#]/.test(value))
      terms.push({ node: new Map([['name', value]]), place: termPlace(terms.length + 1) });
    if (!isObject(value) || Array.isArray(value)) return;
    const node = readNode(value);
    const types = typesOf(node);
    if (types.some(type => SETS.has(type))) {
      const kept = keep(node, true);
      if (kept) sets.push(kept);
    } else if (types.some(type => TERMS.has(type)) || (isTerm && node.has('name'))) {
      const kept = keep(node, false);
      if (kept) terms.push({ node: kept, place: termPlace(terms.length + 1) });
    }
    for (const [name, child] of node) {
      if (name !== '@context') visit(child, name === 'hasDefinedTerm' || name === 'hasCategoryCode');
    }
  };
  visit(values, false);
  // A set that is only named, by its terms, tells least.
  sets.sort((a, b) => Number(b.has('hasDefinedTerm')) - Number(a.has('hasDefinedTerm')));
  return { sets, terms };
}

const termPlace = (number: number): Phrase => phrase('placeTerm', { number: String(number) });

function readSet(set: SchemaNode): Partial<WrittenList> {
  const ownName = textOf(set, 'name', 'headline');
  const title = ownName === undefined ? undefined : readEntities(ownName);
  const publisher = textOf(set, 'isBasedOn', 'publisher', 'author', 'creator');
  const date = textOf(set, 'dateModified', 'datePublished', 'dateCreated');
  const name = publisher ?? title;
  return {
    title,
    licence: textOf(set, 'license'),
    source:
      name !== undefined && (publisher ?? date) !== undefined
        ? { title: name, date, note: textOf(set, 'url') }
        : undefined,
  };
}

/** Null: the page's elements are nested too deeply. */
function findJsonLdScripts(html: string): { text: string; line: number }[] | null {
  const scripts: { text: string; line: number }[] = [];
  let inside = false;
  let [line, counted] = [1, 0];
  const isRead = parseHtml(html, {
    open(name, { type }, end) {
      inside = name === 'script' && /^application\/ld\+json\b/i.test(type ?? '');
      if (!inside) return;
      line += countBreaks(html, counted, end);
      counted = end;
      scripts.push({ text: '', line });
    },
    text(text) {
      if (inside) scripts.at(-1)!.text += text;
    },
    close(name) {
      if (name === 'script') inside = false;
    },
  });
  return isRead ? scripts.map(({ text, line }) => ({ text: unwrap(text), line })) : null;
}

/** Removes the comment signs with which old pages hide their scripts; lines stay, for error places. */
function unwrap(text: string): string {
  return text
    .replace(/^(\s*)(?:(?:\/\/|\/\*)[ \t]*)?(?:<!\[CDATA\[|<!--)[ \t]*(?:\*\/)?/, '$1')
    .replace(/(?:\/\/|\/\*)?[ \t]{0,9}(?:\]\]>|-->)[ \t]{0,9}(?:\*\/)?\s*$/, '');
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
