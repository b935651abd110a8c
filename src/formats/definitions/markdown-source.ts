/** A line of Markdown, with its number in the file. */
export interface SourceLine {
  text: string;
  number: number;
}

export interface MarkdownSource {
  lines: SourceLine[];
  /** Values of the front matter. */
  title?: string;
  language?: string;
}

/** Longer lines are no terms, and patterns should not try. */
const MAX_LINE_CHARS = 20_000;

/** The lines of a Markdown file that are shown: without front matter, comments, code, imports and the targets of links. */
export function readMarkdownSource(text: string): MarkdownSource {
  const written = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const { settings, end } = findFrontMatter(written);
  const names = new Set<string>();
  const lines: SourceLine[] = [];
  let fence = '';
  let isComment = false;
  const directive = new GlossaryDirective();
  for (let i = end; i < written.length; i++) {
    let line = withoutAttributes((written[i] ?? '').slice(0, MAX_LINE_CHARS));
    const listed = fence === '' ? directive.read(line) : null;
    if (listed !== null) {
      lines.push({ text: listed, number: i + 1 });
      continue;
    }
    const mark = /^\s{0,8}(`{3,}|~{3,}|:{3,})/.exec(line)?.[1] ?? '';
    if (!isComment && mark !== '' && (fence === '' || mark.startsWith(fence))) {
      // Pages show text between colons in a box.
      if (fence !== '') fence = '';
      else if (!mark.startsWith(':')) fence = mark;
      line = '';
    }
    if (fence !== '') line = '';
    if (isComment || line.includes('<!--')) {
      const cut = withoutComments(line, isComment);
      isComment = cut.isOpen;
      line = cut.text;
    }
    const [, name] = /^\s{0,3}\[([^[\]]{1,200})\]:\s*\S/.exec(line) ?? [];
    if (name !== undefined && !name.startsWith('^')) names.add(name.toLowerCase());
    if (name !== undefined || UNSHOWN.test(line)) line = '';
    // AsciiDoc has anchors before its terms, and references instead of links.
    if (/::\s*$/.test(line)) line = line.replace(/^\[\[[\w:-]+\]\]\s?/, '').trimEnd();
    if (line.includes('xref:')) line = line.replace(/\bxref:[^\s[\]]{1,200}\[([^[\]]{0,200})\]/g, '$1');
    if (line.includes('<<'))
      line = line.replace(
        /<<([^<>,]{1,200})(?:,([^<>]{0,200}))?>>/g,
        (_, id: string, said?: string) => said ?? id,
      );
    // MediaWiki writes bold, and definition lists, in its own way.
    if (line.includes("'''")) line = line.replace(/'{3}/g, '**');
    if (/^:[^\s:]/.test(line) && /^[:;]/.test(lines.at(-1)?.text ?? '')) line = `: ${line.slice(1)}`;
    lines.push({ text: line, number: i + 1 });
  }
  if (names.size > 0) for (const line of lines) line.text = withoutReferences(line.text, names);
  return { lines: lines.flatMap(splitDetails), ...settings };
}

/** The glossaries of Sphinx, in MyST and reStructuredText: terms, and their definitions indented below them. */
class GlossaryDirective {
  /** The fence that closes it; empty where the indentation does, null outside of one. */
  #end: string | null = null;
  #indent = 0;
  #isBelowTerm = false;

  /** A line as a definition list of Markdown has it; null outside of a glossary. */
  read(line: string): string | null {
    const text = line.trim();
    const [opening, fence = ''] = /^(?:([`:]{3,})\{glossary\}|\.\. glossary::)/.exec(text) ?? [];
    if (opening !== undefined) {
      this.#end = fence;
      this.#indent = fence === '' ? -1 : 0;
      return '';
    }
    if (this.#end === null) return null;
    if (text === '') return '';
    const indent = indentOf(line);
    if (this.#end === '') {
      if (this.#indent < 0) this.#indent = indent;
      if (indent === 0 || indent < this.#indent) this.#end = null;
    } else if (text.startsWith(this.#end)) {
      this.#end = null;
      return '';
    }
    if (this.#end === null) return null;
    if (/^:[a-z]+:/.test(text)) return '';
    const isIndented = indent > this.#indent;
    const isDefinition = isIndented && this.#isBelowTerm;
    this.#isBelowTerm = !isIndented && !text.startsWith(': ');
    return isDefinition
      ? `: ${text}`
      : line.slice(Math.min(this.#indent, line.length - line.trimStart().length)).trimEnd();
  }
}

/** In columns: a tab goes on to the next eighth. */
function indentOf(line: string): number {
  let column = 0;
  for (const sign of /^\s*/.exec(line)![0]) column = sign === '\t' ? column + 8 - (column % 8) : column + 1;
  return column;
}

/** Lines for tools: where to put a table of contents, what a page of MDX imports, a comment of AsciiDoc. */
const UNSHOWN =
  /^\s*(?:\[\[?_?toc_?\]\]?|\{:?\s?toc\}|\$\{toc\}|\[(?:glossary|horizontal|qanda|appendix|discrete)\](?:\[\[[\w:-]+\]\])?|(?:xref:[^\s[\]]{1,100}\[[^[\]]{0,100}\]\s?){3,}|<!--.*-->|import\s.{1,200}\sfrom\s+["'].*|export\s+(?:const|default)\s.*|>\s*\[![a-z]+\]|[!?]{3}\+?\s.*|\{%-?\s[^%]*%\}|\/\/\s.*|:(?:toc|lang|icons|doctype|sect|author|rev|experimental|source-|id|images|url-|page-|description|keywords|!)[a-z-]*:(?:\s.*)?)\s*$/i;

/** Site generators put settings above the text, between two lines of hyphens (YAML) or plus signs (TOML). */
function findFrontMatter(lines: readonly string[]): {
  settings: Pick<MarkdownSource, 'title' | 'language'>;
  end: number;
} {
  const mark = lines[0]?.trimEnd();
  const ends = mark === '---' ? /^(?:---|\.\.\.)\s*$/ : mark === '+++' ? /^\+\+\+\s*$/ : null;
  const end = ends ? lines.findIndex((line, i) => i > 0 && ends.test(line)) : -1;
  if (end < 0 || end > 300) return { settings: {}, end: 0 };
  const valueOf = (name: RegExp): string | undefined => {
    const line = lines.slice(1, end).find(each => name.test(each));
    const value = line?.slice(0, 1000).replace(name, '').trim();
    return value?.replace(/^(["'])(.*)\1$/, '$2') || undefined;
  };
  return {
    settings: {
      title: valueOf(/^title\s*[:=]\s+/),
      language: valueOf(/^(?:lang|language|locale)\s*[:=]\s+/i),
    },
    end: end + 1,
  };
}

/** Removes the attributes that kramdown and others attach to a line: {: .class}, {#id}. */
function withoutAttributes(line: string): string {
  const shown = line.trimEnd();
  return shown.endsWith('}') ? shown.replace(/\s?\{\s?[:#.][^{}]{0,200}\}$/, '') : line;
}

function withoutComments(line: string, isOpen: boolean): { text: string; isOpen: boolean } {
  let text = '';
  let at = 0;
  for (;;) {
    const next = line.indexOf(isOpen ? '-->' : '<!--', at);
    if (!isOpen) text += line.slice(at, next < 0 ? line.length : next);
    if (next < 0) return { text, isOpen };
    at = next + (isOpen ? 3 : 4);
    isOpen = !isOpen;
  }
}

/** Brackets around the name of a link whose target stands elsewhere in the file. */
function withoutReferences(line: string, names: ReadonlySet<string>): string {
  if (!line.includes('[')) return line;
  return line.replace(/\[([^[\]]{1,200})\](?![([:])(?:\[\])?/g, (all, name: string) =>
    names.has(name.toLowerCase()) ? name : all,
  );
}

const DETAILS = /(<\/?(?:details|summary)\b[^<>]*>)/i;

/** Puts what opens and closes as a line of its own. */
function splitDetails(line: SourceLine): SourceLine | SourceLine[] {
  if (!DETAILS.test(line.text)) return line;
  return line.text
    .split(DETAILS)
    .filter(text => text.trim() !== '')
    .map(text => ({ ...line, text }));
}
