import { phrase, type Phrase } from '../../core/phrase.ts';
import { aboutField, refuseFile } from '../text/make-fault.ts';
import { LeftOut } from '../assemble/left-out.ts';
import type { Fault, ReadOptions, WrittenItem, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { isEmpty, itemsOf, nameNode, pairsOf, readYaml, scalarOf, valueOf, type Yaml } from './yaml-nodes.ts';

export function readContextive(text: string, { fileName, tick }: ReadOptions): WrittenResult {
  const read = readYaml(text, fileName);
  if (!read.ok) return read;
  const { root, placeOf, hasMore } = read.yaml;
  const fail = (node: unknown, reason: Phrase): WrittenResult =>
    refuseFile(fileName, reason, node === null ? null : placeOf(node));
  const contexts = itemsOf(valueOf(root, 'contexts'));
  if (contexts === undefined) {
    const written = valueOf(root, 'contexts');
    return fail(
      written,
      phrase('faultMustBeList', {
        field: phrase('fieldNamed', { name: 'contexts' }),
        given: nameNode(written),
      }),
    );
  }
  const hasImports = !isEmpty(valueOf(root, 'imports'));
  if (contexts.length === 0 && hasImports) return fail(null, phrase('faultOnlyImports'));
  if (contexts.length === 0) return fail(null, phrase('faultNoContextsIn'));
  const list: WrittenList = { format: 'contextive', items: [], notes: [], refused: [], left: [] };
  const glossary: Glossary = { list, file: fileName, placeOf, left: new LeftOut() };
  contexts.forEach((context, i) => {
    tick?.(i / contexts.length);
    readContext(context, glossary);
  });
  if (list.items.length + list.refused.length === 0) return fail(null, phrase('faultNoTermsIn'));
  const names = contexts.flatMap(context => scalarOf(valueOf(context, 'name')) ?? []);
  const visions = contexts.flatMap(context => scalarOf(valueOf(context, 'domainVisionStatement')) ?? []);
  if (names.length) list.title = [...new Set(names)].join(', ');
  if (visions.length && names.length) list.source = { title: list.title ?? '', note: visions.join(' ') };
  if (contexts.length > 1) glossary.left.add(phrase('leftContexts'));
  if (hasImports) glossary.left.add(phrase('leftImports'));
  if (hasMore) glossary.left.add(phrase('leftDocuments'));
  list.left = glossary.left.list();
  return { ok: true, list };
}

const FIELDS = new Set(['name', 'definition', 'aliases', 'examples', 'meta']);

interface Glossary {
  list: WrittenList;
  left: LeftOut;
  file: string;
  placeOf: Yaml['placeOf'];
}

function readContext(context: unknown, glossary: Glossary): void {
  const terms = itemsOf(valueOf(context, 'terms'));
  if (terms === undefined || (pairsOf(context).length === 0 && !isEmpty(context))) {
    const what = terms === undefined ? valueOf(context, 'terms') : context;
    refuse(glossary, context, {
      field: 'context',
      reason: aboutField('faultMustHaveTerms', { given: nameNode(what) }),
    });
    return;
  }
  if (!isEmpty(valueOf(context, 'paths'))) glossary.left.add('paths');
  for (const term of terms) readTerm(term, glossary);
}

function readTerm(term: unknown, glossary: Glossary): void {
  const { list, placeOf } = glossary;
  if (pairsOf(term).length === 0) {
    const reason = aboutField('faultMustHaveName', { given: nameNode(term) });
    refuse(glossary, term, { field: 'term', reason });
    return;
  }
  for (const { key } of pairsOf(term)) if (!FIELDS.has(key)) glossary.left.add(key);
  const headword = scalarOf(valueOf(term, 'name')) ?? '';
  const texts = (key: string): string[] => readTexts(valueOf(term, key), key, glossary);
  const [summary] = texts('definition');
  const item: WrittenItem = {
    place: placeOf(term),
    headword,
    summary,
    forms: [headword, ...texts('aliases')].filter(text => text !== '').map(text => ({ text })),
    statements: texts('examples').map(text => ({ text })),
    links: readLinks(valueOf(term, 'meta'), glossary),
  };
  list.items.push(item);
}

function readTexts(node: unknown, field: string, glossary: Glossary): string[] {
  const one = scalarOf(node);
  if (one !== undefined) return [one];
  const items = itemsOf(node);
  if (items === undefined) {
    refuse(glossary, node, { field, reason: mustBe('kindTextOrList', node) });
  }
  return (items ?? []).flatMap(item => {
    const text = scalarOf(item);
    if (text === undefined && !isEmpty(item)) {
      refuse(glossary, item, { field, reason: mustBe('kindText', item) });
    }
    return text ?? [];
  });
}

function readLinks(meta: unknown, { left }: Glossary): string[] {
  return pairsOf(meta).flatMap(({ key, value }) => {
    const text = scalarOf(value);
    const link = text === undefined ? undefined : /https?:\/\/[^\s)>\]]+/i.exec(text)?.[0];
    if (link === undefined) left.add(`meta (${key.replace(/[:\s]+$/, '')})`);
    return link ?? [];
  });
}

const mustBe = (wanted: 'kindText' | 'kindTextOrList', node: unknown): Phrase =>
  aboutField('faultMustBeNot', { wanted: phrase(wanted), given: nameNode(node) });

function refuse(
  { list, file, placeOf }: Glossary,
  node: unknown,
  fault: Pick<Fault, 'field' | 'reason'>,
): void {
  list.refused.push({ file, place: placeOf(node), ...fault });
}
