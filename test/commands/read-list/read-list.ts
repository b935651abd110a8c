import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { PhraseValue } from '../../../src/core/phrase.ts';
import { describeField, describeFault, describeNote } from '../../../src/formats/assemble/print-fault.ts';
import { readAny } from '../../../src/formats/assemble/read-any.ts';
import type { Fault, ReadList } from '../../../src/formats/assemble/read-list.ts';
import { fillField } from '../../../src/formats/text/make-fault.ts';
import { say, sayPhrase, sayValue } from '../../../src/locale/say.ts';
import { describeOtherSheets } from '../../../src/formats/sheet/read-sheet.ts';
import { decodeBytes, findSizeFault } from '../../../src/formats/text/decode-bytes.ts';
import { speakEnglish } from '../../../src/build/speak-english.ts';
import {
  EXPORT_NAMES,
  printInFormat,
  type ExportName,
} from '../../../src/pages/options/backup/export-formats.ts';
import { printTable } from './print-table.ts';

const USAGE = `npm run read-list -- FILE [--json] [--to ${EXPORT_NAMES.join('|')}] [--language TAG]

Reads a list of terms in any format that can be imported, as the options page does, and prints its terms as a table.
  --json         prints the list as one JSON object: its terms (entries) and statements, the format in which it was read,
                 notes on how, what was left out, and the refused rows and fields with their reasons
  --to FORMAT    prints the list in another format
  --language TAG reads a list in several languages in this one, where it has that
`;

interface ReadListOptions {
  file: string;
  json: boolean;
  to: ExportName | null;
  language: string | undefined;
}

type FoundList = Extract<ReadList, { ok: true }>;

/** A string is the fault, in one line. */
function readOptions(args: readonly string[]): ReadListOptions | string {
  const options = {
    json: { type: 'boolean' },
    to: { type: 'string' },
    language: { type: 'string' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return (error as Error).message.split('\n', 1)[0]!;
  }
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return 'name one file; --help tells more';
  const to = EXPORT_NAMES.find(name => name === values.to) ?? null;
  if (values.to !== undefined && to === null) {
    return `--to must be one of ${EXPORT_NAMES.join(', ')}`;
  }
  return { file, json: values.json === true, to, language: values.language };
}

/** Reads a file as the options page does; a string is the reason why it cannot be read. */
export async function readListFile(file: string, language?: string): Promise<FoundList | string> {
  const fileName = basename(file);
  let bytes: Uint8Array;
  try {
    const tooLarge = findSizeFault(statSync(file).size);
    if (tooLarge !== null) return sayPhrase(tooLarge);
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    return (error as Error).message;
  }
  const decoded = decodeBytes(bytes, { fileName });
  if (!decoded.ok) return printFirst(decoded.faults);
  const read = await readAny(decoded.text, { fileName, language });
  if (!read.ok) return printFirst(read.faults);
  return { ...read, notes: [...describeOtherSheets(decoded.otherSheets), ...read.notes] };
}

const printFault = (fault: Fault): string => sayPhrase(describeFault(fault));

function printFirst([fault, ...others]: readonly Fault[]): string {
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return fault ? `${printFault(fault)}${more}` : 'it cannot be read';
}

function printJson({ pack, format, notes, left, refused }: FoundList): string {
  const faults = refused.map(({ place, field, reason }) => ({
    row: numberOf(place),
    reason: sayPhrase(field === null ? reason : fillField(reason, describeField(field))),
    field,
  }));
  const said = { left: left.map(sayValue), refused: faults };
  const list = { ...pack, format, ...said, notes: notes.map(note => sayPhrase(describeNote(note))) };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The number of a row; other places keep their words, as files without rows have lines and sections. */
function numberOf(place: PhraseValue | null): number | string | null {
  if (typeof place === 'object' && place?.key === 'placeRow') return Number(place.values?.row);
  return place === null ? null : sayValue(place);
}

function printForPeople({ pack, format, notes, left, refused }: FoundList): string {
  const rows = pack.entries.map(({ headword, forms, summary }) => [
    clip(headword, 40),
    clip(
      forms
        .filter(({ text }) => text !== headword)
        .map(({ text, language }) => (language ? `${text} (${language})` : text))
        .join('; '),
      40,
    ),
    clip(summary, 80),
  ]);
  return [
    `${pack.title}: ${say('termsCounted', { count: pack.entries.length })}, ${say('statementsCounted', { count: pack.statements.length })} (${format}, ${pack.language})`,
    ...notes.map(note => sayPhrase(describeNote(note))),
    ...(left.length > 0 ? [`Left out: ${left.map(sayValue).join(', ')}.`] : []),
    printTable([['term', 'other spellings', 'definition'], ...rows]),
    ...refused.map(printFault),
    '',
  ].join('\n');
}

function clip(text: string, length: number): string {
  const chars = Array.from(text);
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : text;
}

/** `npm run read-list`: reads a list by the extension's own readers. */
export async function main(args: string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(USAGE);
    return 0;
  }
  speakEnglish();
  const options = readOptions(args);
  if (typeof options === 'string') {
    console.error(`read-list: ${options}`);
    return 2;
  }
  const { file, json, to, language } = options;
  const read = await readListFile(file, language);
  if (typeof read === 'string') {
    console.error(`read-list: ${file}: ${read}`);
    return 2;
  }
  if (to === null) process.stdout.write(json ? printJson(read) : printForPeople(read));
  else {
    const printed = printInFormat(read.pack, to);
    if (!printed.ok) return 2;
    process.stdout.write(printed.value.text);
  }
  return 0;
}
