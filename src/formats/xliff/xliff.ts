import { phrase, type Phrase } from '../../core/phrase.ts';
import { LeftOut } from '../assemble/left-out.ts';
import type { ReadOptions, WrittenItem, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import { chooseLanguage, chooseText, makeForm, parseTag } from '../text/choose-language.ts';
import { quote } from '../text/show-text.ts';
import { aboutField, linePlace, makeFault, refuseFile } from '../text/make-fault.ts';
import { childrenOf, readTrees, textOf, XmlError, type XmlNode } from '../xml/xml-trees.ts';

interface Text {
  text: string;
  language: string | undefined;
}

interface Entry {
  line: number;
  /** The term first, then its translations. */
  terms: Text[];
  notes: Text[];
}

const UNITS = new Set(['trans-unit', 'unit']);
const GLOSSARY_ENTRY = 'glossEntry';

/** Reads XLIFF 1.2 and 2: the entries of its glossary, or, where it has none, its units, of which each is a term. */
export function readXliff(text: string, { fileName, language, tick }: ReadOptions): WrittenResult {
  const left = new LeftOut();
  const glossary: Entry[] = [];
  const units: Entry[] = [];
  try {
    readTrees({
      text: text.replace(/^\uFEFF/, ''),
      tick,
      isWanted: name => UNITS.has(name) || name === GLOSSARY_ENTRY,
      onRoot: root => (root.name === 'xliff' ? null : phrase('faultNotXliff', { element: quote(root.name) })),
      onTree: tree => {
        glossary.push(...findEntries(tree));
        if (UNITS.has(tree.name)) units.push(readUnit(tree, left));
      },
    });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return refuseFile(fileName, error.reason, error.place);
  }
  const entries = glossary.length > 0 ? glossary : units;
  if (entries.length === 0) return refuseFile(fileName, phrase('faultNoXliffTerm'));
  const named = entries[0]!.terms[0]?.language;
  const list: WrittenList = {
    format: 'xliff',
    language: chooseLanguage(
      entries.flatMap(({ terms }) => terms.map(term => term.language)),
      language ?? named,
    ),
    items: [],
    notes: notesOn(glossary, units),
    refused: [],
    left: [],
  };
  for (const entry of entries) {
    const item = makeItem(entry, list.language);
    if (item) list.items.push(item);
    else list.refused.push(makeFault(fileName, aboutField('faultMissing'), linePlace(entry.line), 'term'));
  }
  list.left = left.list();
  return { ok: true, list };
}

function notesOn(glossary: readonly Entry[], units: readonly Entry[]): Phrase[] {
  if (glossary.length > 0) return units.length > 0 ? [phrase('noteGlossary')] : [];
  const sentences = units.filter(({ terms }) => (terms[0]?.text.split(/\s+/).length ?? 0) > 8).length;
  return sentences * 2 > units.length ? [phrase('noteSentences')] : [];
}

/** XLIFF 2 keeps the entries of a unit's glossary in the unit. */
function findEntries(node: XmlNode): Entry[] {
  if (node.name === GLOSSARY_ENTRY) return [readGlossaryEntry(node)];
  return childrenOf(node).flatMap(findEntries);
}

function readGlossaryEntry(node: XmlNode): Entry {
  const entry: Entry = { line: node.line, terms: [], notes: [] };
  for (const child of childrenOf(node)) {
    if (child.name === 'term') entry.terms.unshift(readText(child, child.language));
    else if (child.name === 'translation') entry.terms.push(readText(child, child.translation));
    else if (child.name === 'definition') entry.notes.push(readText(child, child.language));
  }
  return entry;
}

function readUnit(node: XmlNode, left: LeftOut): Entry {
  const entry: Entry = { line: node.line, terms: [], notes: [] };
  const read = (parent: XmlNode): void => {
    for (const child of childrenOf(parent)) {
      if (child.name === 'segment' || child.name === 'notes') read(child);
      else if (child.name === 'source') addTo(entry, 0, readText(child, child.language));
      else if (child.name === 'target') addTo(entry, 1, readText(child, targetOf(child)));
      else if (child.name === 'note') entry.notes.push(readText(child, undefined));
      else if (child.name === 'alt-trans' || child.name === 'matches') left.add(phrase('leftTranslations'));
    }
  };
  read(node);
  return entry;
}

/** A unit of several segments is one text. */
function addTo(entry: Entry, at: number, text: Text): void {
  const known = entry.terms[at];
  if (known) known.text = `${known.text} ${text.text}`;
  else entry.terms[at] = text;
}

/** A target names its own language, or has the one that the file translates to. */
const targetOf = ({ language, translation, outer }: XmlNode): string | undefined =>
  language === outer ? translation : language;

const readText = (node: XmlNode, language: string | undefined): Text => ({
  text: textOf(node).replace(/\s+/g, ' ').trim(),
  language: parseTag(language),
});

function makeItem({ line, terms, notes }: Entry, language: string | undefined): WrittenItem | null {
  const written = terms.filter(term => term.text !== '');
  const chosen = chooseText(written, language);
  if (!chosen) return null;
  const forms = [chosen, ...written.filter(term => term !== chosen)].map(term =>
    makeForm(term.text, term.language, language),
  );
  const texts = notes.filter(note => note.text !== '');
  const main = chooseText(texts, language);
  return {
    place: linePlace(line),
    headword: chosen.text,
    forms: [...new Map(forms.map(form => [JSON.stringify(form), form])).values()],
    ...(main ? { summary: main.text } : {}),
    statements: texts.filter(note => note !== main).map(({ text }) => ({ text, kind: 'commentary' })),
  };
}
