import { parseSync } from '@swc/core';

export interface SyntaxNode {
  type: string;
  [key: string]: unknown;
}

/** Names and modules that a TypeScript text refers to. */
export interface References {
  /** Sorted specifiers of all imports and re-exports: static, dynamic and of types. */
  imports: string[];
  /** Identifiers that are read or called, and `object.member` for members of identifiers. */
  used: ReadonlySet<string>;
  /** Identifiers that the text declares anywhere. */
  declared: ReadonlySet<string>;
}

const IMPORTING = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);
const READING = new Set(['callee', 'expression', 'init', 'right', 'test', 'object', 'argument']);
const DECLARING = new Set(['id', 'pat', 'param', 'params', 'local', 'left', 'elements']);

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Parses a text with the compiler that jest uses and collects its references. Scopes are not told apart. */
export function findReferences(text: string, isTsx: boolean): References {
  const imports = new Set<string>();
  const used = new Set<string>();
  const declared = new Set<string>();
  const addImport = (literal: unknown) => {
    if (isNode(literal) && literal.type === 'StringLiteral') imports.add(String(literal['value']));
  };
  const visit = (node: SyntaxNode, key: string) => {
    if (IMPORTING.has(node.type)) addImport(node['source']);
    else if (node.type === 'TsImportType') addImport(node['argument']);
    else if (node.type === 'CallExpression' && isNode(node['callee']) && node['callee'].type === 'Import')
      addImport((node['arguments'] as { expression: unknown }[])[0]?.expression);
    else if (node.type === 'MemberExpression') {
      const { object, property } = node as unknown as Record<'object' | 'property', SyntaxNode>;
      if (object.type === 'Identifier') used.add(`${String(object['value'])}.${String(property['value'])}`);
    } else if (node.type === 'Identifier') {
      if (READING.has(key)) used.add(String(node['value']));
      if (DECLARING.has(key)) declared.add(String(node['value']));
    }
  };
  parseTree(text, isTsx, (node, key) => {
    visit(node, key);
    return true;
  });
  return { imports: [...imports].sort(), used, declared };
}

/** Parses a text and visits its nodes, each with its name in the one above; below a node for which `visit` is false, none. */
export function parseTree(
  text: string,
  isTsx: boolean,
  visit: (node: SyntaxNode, key: string) => boolean,
): void {
  const open: [value: unknown, key: string][] = [
    [parseSync(text, { syntax: 'typescript', tsx: isTsx, target: 'es2022' }), ''],
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, key] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (isNode(value) && !visit(value, key)) continue;
    if (Array.isArray(value)) for (const item of value) open.push([item, key]);
    else for (const name in value) if (name !== 'span') open.push([(value as SyntaxNode)[name], name]);
  }
}

/** The names of a list (`name` or `name.member`) that a text uses and does not declare. */
export const globalsOf = ({ used, declared }: References, names: readonly string[]): string[] =>
  names.filter(name => used.has(name) && !declared.has(name.replace(/\..*/, '')));
