import { parseTree, type SyntaxNode } from './syntax.ts';

/** Readers never see these, which programs compare and look up: types, keys, classes, selectors, lists that are split. */
const UNSEEN = new Set(['TsLiteralType', 'ImportDeclaration', 'ExportAllDeclaration', 'TsImportType']);
const MARKUP = /[[\]{}<>]|^\([\w-]+: [\w-]+\)$|^[#.][\w-]+(?:, |$)/;
/** Several words, or one that begins as a label does. */
const SAID = /\p{L}[\p{P}\s]*\s\S|\s[\p{P}\s]*\p{L}|^\p{Lu}\p{Ll}/u;

/** The sentences and labels in a TypeScript text; what is filled in later is “…”. */
export function findReaderTexts(text: string, isTsx: boolean): string[] {
  const found: string[] = [];
  const add = (written: string): void => {
    const said = written.replaceAll(/\s+/g, ' ').trim();
    if (SAID.test(said) && !MARKUP.test(said)) found.push(said);
  };
  const visit = (node: SyntaxNode, key: string): boolean => {
    const { type, value } = node;
    if (key === 'key') return false;
    if (type === 'JSXText') found.push(String(value).replaceAll(/\s+/g, ' ').trim());
    else if (type === 'StringLiteral') add(String(value));
    else if (type === 'TemplateLiteral') {
      const quasis = node['quasis'] as { cooked?: string; raw: string }[];
      add(quasis.map(({ cooked, raw }) => cooked ?? raw).join('…'));
    }
    return !isUnseen(node);
  };
  parseTree(text, isTsx, visit);
  return found.filter(said => /\p{L}/u.test(said));
}

function isUnseen(node: SyntaxNode): boolean {
  if (UNSEEN.has(node.type)) return true;
  const name = (part: unknown): unknown => (part as SyntaxNode | undefined)?.['value'];
  if (node.type === 'JSXAttribute') return /^(?:class|look)$/.test(String(name(node['name'])));
  if (node.type === 'MemberExpression') return name(node['property']) === 'split';
  return node.type === 'CallExpression' && /^(?:querySelector|closest|matches)/.test(memberOf(node));
}

function memberOf(call: SyntaxNode): string {
  const property = (call['callee'] as SyntaxNode)['property'] as SyntaxNode | undefined;
  return typeof property?.['value'] === 'string' ? property['value'] : '';
}
