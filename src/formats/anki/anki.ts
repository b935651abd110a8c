import { phrase, type Phrase } from '../../core/phrase.ts';
import { aboutField, makeFault, refuseFile, rowPlace } from '../text/make-fault.ts';
import { detectSeparator, readCells, type Row } from '../csv/csv-cells.ts';
import { TOO_MANY_ENTRIES } from '../assemble/assemble-list.ts';
import { textOfHtml } from '../definitions/html-text.ts';
import { LeftOut } from '../assemble/left-out.ts';
import { readColumnName } from '../csv/column-names.ts';
import { MAX_ENTRIES } from '../../core/model/pack-shape.ts';
import type { ReadOptions, WrittenItem, WrittenList, WrittenResult } from '../assemble/read-list.ts';
import type { Separator } from '../csv/table-options.ts';

/** Reads "Notes in Plain Text", with or without the lines of settings that newer versions write. */
export function readAnki(text: string, { fileName, tick }: ReadOptions): WrittenResult {
  const { settings, body, lines } = readSettings(text.replace(/^\uFEFF/, ''));
  const separator =
    readSeparator(settings.get('separator')) ?? (body.includes('\t') ? '\t' : detectSeparator(body));
  const { rows, isCut } = readCells(body, { separator, most: MAX_ENTRIES + 1, tick });
  if (isCut) return refuseFile(fileName, TOO_MANY_ENTRIES);
  if (rows.length === 0) return refuseFile(fileName, phrase('faultNoNotes'));
  const notes = new Notes(settings, { file: fileName, separator });
  for (const row of rows) notes.take({ ...row, number: row.number + lines });
  return { ok: true, list: notes.list() };
}

function readSettings(text: string) {
  const settings = new Map<string, string>();
  let at = 0;
  let lines = 0;
  while (text[at] === '#') {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    const colon = line.indexOf(':');
    if (colon > 0) settings.set(line.slice(1, colon).trim().toLowerCase(), line.slice(colon + 1));
    at = end < 0 ? text.length : end + 1;
    lines++;
  }
  return { settings, body: text.slice(at), lines };
}

function readSeparator(setting: string | undefined): Separator | undefined {
  const names = { tab: '\t', comma: ',', semicolon: ';', pipe: '|' } as const;
  const sign = setting?.trim() || setting;
  return Object.entries(names).find(([name, each]) => sign === each || sign?.toLowerCase() === name)?.[1];
}

// Cards have placeholders: {{c1::answer::hint}}, [sound:a.mp3], [$]…[/$], \(…\).
const CLOZE = /\{\{c\d{1,3}::((?:(?!\{\{c\d|\}\}|::)[^])*)(?:::((?:(?!\{\{c\d|\}\})[^])*))?\}\}/g;
const SOUND = /\[(?:sound|anki):[^[\]\n]*\]/g;

const MAX_FIELD_CHARS = 100_000;

class Notes {
  readonly #list: WrittenList = { format: 'anki', items: [], notes: [], refused: [], left: [] };
  readonly #left = new LeftOut();
  readonly #file: string;
  readonly #isHtml: boolean;
  readonly #special = new Map<number, string>();
  readonly #names: string[];
  readonly #decks = new Set<string>();

  constructor(
    settings: ReadonlyMap<string, string>,
    { file, separator }: { file: string; separator: string },
  ) {
    this.#file = file;
    // Without a word on it, as before 2.1.54, fields are HTML.
    this.#isHtml = settings.get('html')?.trim().toLowerCase() !== 'false';
    for (const name of ['guid', 'notetype', 'deck', 'tags']) {
      const column = Number(settings.get(`${name} column`));
      if (Number.isInteger(column) && column > 0) this.#special.set(column - 1, name);
    }
    this.#names = (settings.get('columns') ?? '').split(separator);
    const deck = settings.get('deck');
    if (deck) this.#decks.add(deck.trim());
  }

  take({ number, cells, fault }: Row): void {
    const place = rowPlace(number);
    const { items, refused } = this.#list;
    if (fault) {
      refused.push(makeFault(this.#file, fault, place));
      return;
    }
    const fields = cells.flatMap((cell, i) => {
      const special = this.#special.get(i);
      if (special === 'deck') this.#decks.add(cell.trim());
      else if (special && special !== 'guid' && cell.trim() !== '')
        this.#left.add(phrase(special === 'notetype' ? 'leftNoteTypes' : 'leftTags'));
      return special ? [] : [this.#read(cell)];
    });
    const columns = cells.flatMap((_, i) => (this.#special.has(i) ? [] : [i]));
    if (fields[0] === '' && fields.some(field => field !== '')) {
      refused.push(makeFault(this.#file, aboutField('faultMissingFirst'), place, 'headword'));
      return;
    }
    const first = cells[columns[0] ?? -1] ?? '';
    const isCloze = /\{\{c\d{1,3}::/.test(first);
    items.push(isCloze ? this.#readCloze(place, first, fields) : this.#readFields(place, fields, columns));
  }

  #read(cell: string): string {
    // Longer fields are refused, whatever is in them.
    if (cell.length > MAX_FIELD_CHARS) return cell;
    // Gaps may be within gaps.
    const shown = cell.replace(CLOZE, '$1').replace(CLOZE, '$1');
    const media = shown.replace(SOUND, () => {
      this.#left.add(phrase('leftSounds'));
      return ' ';
    });
    if (this.#isHtml && /<img\b/i.test(media)) this.#left.add(phrase('leftImages'));
    return (this.#isHtml ? textOfHtml(media) : media).trim();
  }

  #readFields(place: Phrase, fields: string[], columns: number[]): WrittenItem {
    const [headword = ''] = fields;
    const useOf = (i: number) => readColumnName(this.#names[columns[i] ?? -1] ?? '');
    // Some note types have a reading or an example before the meaning.
    const named = fields.findIndex((_, i) => i > 0 && useOf(i)?.field === 'summary');
    const main = named < 0 ? 1 : named;
    const item: WrittenItem = { place, headword, summary: fields[main], statements: [], links: [] };
    fields.forEach((text, i) => {
      if (text === '' || i === 0 || i === main || fields.indexOf(text) < i) return;
      const use = useOf(i);
      if (/^https?:\/\/\S+$/.test(text)) item.links?.push(text);
      else if (use?.field === 'forms' || use?.field === 'term') {
        item.forms = [
          ...(item.forms ?? [{ text: headword }]),
          ...text.split(/[|;]|,\s/).map(each => ({ text: each })),
        ];
      } else item.statements?.push({ text });
    });
    return item;
  }

  /** The first gap is the term and its hint what it means; a note with several gaps says its sentence once. */
  #readCloze(place: Phrase, cell: string, fields: string[]): WrittenItem {
    CLOZE.lastIndex = 0;
    const [, answer = '', hint = ''] = CLOZE.exec(cell) ?? [];
    CLOZE.lastIndex = 0;
    const read = (text: string): string => (this.#isHtml ? textOfHtml(text) : text).trim();
    const statements = [...new Set(fields)].filter(text => text !== '').map(text => ({ text }));
    return { place, headword: read(answer), summary: read(hint) || undefined, statements };
  }

  list(): WrittenList {
    const decks = [...this.#decks].filter(deck => deck !== '');
    // Anki writes decks within decks as Parent::Child.
    if (decks.length === 1) this.#list.title = decks[0]!.split('::').at(-1);
    else if (decks.length > 1) this.#left.add(phrase('leftDecks'));
    this.#list.left = this.#left.list();
    return this.#list;
  }
}
