import { parseTag } from '../text/choose-language.ts';
import { isObject, listOf } from '../pack/json-text.ts';

export type SchemaNode = Map<string, unknown>;

export interface SchemaText {
  text: string;
  language?: string;
}

const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:|sdo:)/i;

export function readNode(object: Record<string, unknown>): SchemaNode {
  return new Map(Object.entries(object).map(([key, value]) => [key.replace(PREFIX, ''), value]));
}

export function typesOf(node: SchemaNode): string[] {
  return [...listOf(node.get('@type')), ...listOf(node.get('type'))].flatMap(type =>
    typeof type === 'string' ? type.replace(PREFIX, '').replace(/^.*[#/]/, '') : [],
  );
}

export function textsOf(node: SchemaNode, name: string): SchemaText[] {
  return listOf(node.get(name)).flatMap(value => readTexts(value));
}

function readTexts(value: unknown): SchemaText[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ text: String(value) }];
  if (!isObject(value) || Array.isArray(value)) return [];
  const literal = value['@value'];
  if (typeof literal === 'string' || typeof literal === 'number') {
    const language = typeof value['@language'] === 'string' ? parseTag(value['@language']) : undefined;
    return [{ text: String(literal), language }];
  }
  if ('@id' in value || '@type' in value) return [];
  // A map of languages: {"en": "tea", "de": ["Tee"]}.
  return Object.entries(value).flatMap(([tag, texts]) => {
    const language = parseTag(tag);
    return listOf(texts).flatMap(text => (typeof text === 'string' ? [{ text, language }] : []));
  });
}

export function textOf(node: SchemaNode, ...names: string[]): string | undefined {
  for (const name of names) {
    const [text] = textsOf(node, name);
    if (text) return text.text;
    for (const value of listOf(node.get(name))) {
      if (!isObject(value) || Array.isArray(value)) continue;
      const inner = readNode(value);
      const literal = textsOf(inner, 'name')[0]?.text ?? addressOf(inner);
      if (literal !== undefined) return literal;
    }
  }
  return undefined;
}

export function addressesOf(node: SchemaNode, name: string): string[] {
  return listOf(node.get(name)).flatMap(value => {
    if (typeof value === 'string') return [value];
    return isObject(value) && !Array.isArray(value) ? (addressOf(readNode(value)) ?? []) : [];
  });
}

export function addressOf(node: SchemaNode): string | undefined {
  const id = node.get('@id') ?? node.get('id') ?? node.get('url');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

export function languagesOf(node: SchemaNode): string[] {
  return listOf(node.get('inLanguage')).flatMap(value => {
    if (typeof value === 'string') return parseTag(value) ?? [];
    if (!isObject(value) || Array.isArray(value)) return [];
    const inner = readNode(value);
    return parseTag(textOf(inner, 'alternateName', 'identifier')) ?? parseTag(textOf(inner, 'name')) ?? [];
  });
}
