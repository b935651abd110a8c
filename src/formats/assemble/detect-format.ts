import { hasMicrodataTerms } from '../schema-org/microdata.ts';
import type { ListFormat } from './read-list.ts';

const MAX_DETECTED_CHARS = 100_000;

const ENDINGS: readonly [ending: RegExp, format: ListFormat][] = [
  [/\.(?:csv|tsv|tab)$/i, 'csv'],
  [/\.jsonld$/i, 'skos-jsonld'],
  [/\.json$/i, 'json'],
  [/\.(?:tbx|mtf|xml)$/i, 'tbx'],
  [/\.(?:xliff|xlf)$/i, 'xliff'],
  [/\.(?:ttl|turtle|n3|nt|rdf)$/i, 'skos-turtle'],
  [/\.ya?ml$/i, 'contextive'],
  [/\.(?:html?|xhtml|mdx?|mkdn?|markdown|rst|adoc|asciidoc|wiki|mediawiki)$/i, 'definitions'],
];

export function detectFormat(text: string, fileName: string): ListFormat {
  const start = text
    .slice(0, MAX_DETECTED_CHARS)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return (
    detectByContent(start, { fileName, text }) ??
    ENDINGS.find(([ending]) => ending.test(fileName))?.[1] ??
    'csv'
  );
}

/** A link of Markdown; an anchor of AsciiDoc, or what it says of the block below. */
const TEXT_IN_BRACKETS = /^\[(?:[^\]\n]*\]\(|\[[\w:-]+\]\]|[a-z][\w ,.#%-]*\](?:\[\[|\s*\n))/i;

function detectByContent(
  start: string,
  { fileName, text }: { fileName: string; text: string },
): ListFormat | undefined {
  if (/^[{[]/.test(start) && !TEXT_IN_BRACKETS.test(start)) return detectJson(start);
  const markup = start.startsWith('<') ? detectMarkup(start, { fileName, text }) : undefined;
  if (markup) return markup;
  const lines = start.split(/\r\n|\r|\n/, 400);
  const first = lines.find(line => !/^\s*(?:#|$)/.test(line)) ?? '';
  if (/^\s*(?:@prefix|@base|prefix|base)\s[^\n]*</i.test(first)) return 'skos-turtle';
  if (/^#(?:separator|html|tags|columns|notetype|deck|guid|if matches)\b[^:\n]*:/i.test(start)) return 'anki';
  if (lines.some(line => /^contexts:\s*(?:#.*)?$/.test(line))) return 'contextive';
  if (/\.(?:csv|tsv|tab|xlsx|xlsm|ods)$/i.test(fileName)) return 'csv';
  if (isMarkdown(lines, !/\.(?:ya?ml|json|ttl|nt?|xml)$/i.test(fileName))) return 'definitions';
  return isOldAnki(lines) ? 'anki' : undefined;
}

function detectJson(start: string): ListFormat {
  if (/"format"\s*:\s*"sidelight-pack"/.test(start)) return 'json';
  if (/^\{\s*["']?contexts["']?\s*:/.test(start)) return 'contextive';
  if (!/"@(?:context|graph|type|id)"/.test(start)) return 'json';
  return /(?:DefinedTerm|CategoryCode)(?:Set)?"/.test(start) && !/skos\/core#|"skos:/.test(start)
    ? 'defined-terms'
    : 'skos-jsonld';
}

function detectMarkup(
  start: string,
  { fileName, text }: { fileName: string; text: string },
): ListFormat | undefined {
  // A Turtle file may start with the address of its first subject.
  if (/^<(?:[a-z][a-z\d+.-]*:|#|\/)[^<>\s]*>\s+(?:a\s|<|[a-z][\w-]*:)/i.test(start)) return 'skos-turtle';
  if (/<(?:[\w.-]+:)?RDF[\s>]/.test(start)) return 'skos-turtle';
  if (/<(?:[\w.-]+:)?xliff[\s>]/i.test(start)) return 'xliff';
  if (/<(?:martif|tbx|termEntry|conceptEntry)[\s>]/i.test(start)) return 'tbx';
  // A page may have them at its end.
  if (
    /<script\b[^<>]*application\/ld\+json/i.test(text) &&
    /(?:DefinedTerm|CategoryCode)(?:Set)?"/.test(text)
  )
    return 'defined-terms';
  if (hasMicrodataTerms(text)) return 'defined-terms';
  const isHtml =
    /<(?:!doctype\s+html|html|body|dl|table|dfn|ul|ol|div|p|h[1-6]|meta|span|section|article)[\s>]/i;
  if (isHtml.test(start)) return 'definitions';
  if (/\.x?html?$/i.test(fileName)) return undefined;
  return /^<(?:[?!]|[\w:-]+\s+[\w:-]+=)/.test(start) ? 'tbx' : undefined;
}

// Lines of Markdown and its kin that define something: the start of a definition, a bold term, the rule under a table's
// head, a term of AsciiDoc, an abbreviation, a glossary of Sphinx.
const DEFINING = [
  /^:[ \t]+\S/,
  /^\s{0,3}(?:[-*+][ \t]+)?(?:\*\*|__|''')[^*_']+(?:\*\*|__|'''):?[ \t]*(?:[:–—-]|$)/,
  /^\s{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/,
  /^[^\s:][^:\t]{0,80}::(?:\s+\S|\s*$)/,
  /^\*\[[^[\]]+\]:\s/,
  /^(?:\.\. |`{3,}\{|:{3,}\{)glossary/,
  /^;\s?[^;\s][^;]{0,80}$/,
];
/** Lines that many files have one of; two make a text of definitions. */
const TELLING = [
  /^#{2,6}[ \t]+\S/,
  /^={1,5}[ \t]+\S/,
  /^\s{0,3}[-*+][ \t]+[^\s:\t][^:\t]{0,60}:[ \t]+\S/,
  /^<(?:details|summary)\b/i,
];
const PLAIN = /^[^\s:;,|"][^:;,|\t"]{0,60}(?::[ \t]+|[ \t]+[-–—][ \t]+)\S/;

function isMarkdown(lines: readonly string[], mayBePlain: boolean): boolean {
  const short = lines.filter(line => line.length < 2000);
  if (short.some(line => DEFINING.some(pattern => pattern.test(line)))) return true;
  const written = short.filter(line => line.trim() !== '');
  if (!mayBePlain) return false;
  if (written.filter(line => line.includes('\t')).length * 2 > written.length) return false;
  if (TELLING.some(pattern => written.filter(line => pattern.test(line)).length > 1)) return true;
  const plain = written.filter(line => PLAIN.test(line)).length;
  return plain > 1 && plain * 10 >= written.length * 7;
}

/** Exports of Anki before 2.1.54 have no heading lines: fields of HTML between tabs. */
function isOldAnki(lines: readonly string[]): boolean {
  const written = lines.filter(line => line.trim() !== '');
  const tabbed = written.filter(line => line.includes('\t'));
  const isHtml = /<(?:br|div|b|i|u|img|span)\b[^<>]*>|&nbsp;|\[sound:/;
  return tabbed.length > 0 && tabbed.length * 2 > written.length && tabbed.some(line => isHtml.test(line));
}
