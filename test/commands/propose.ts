import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readCommonWords } from '../../src/core/text/common-words.ts';
import { sayPhrase, sayValue } from '../../src/locale/say.ts';
import { findSizeFault } from '../../src/formats/text/decode-bytes.ts';
import { makeCommonWords } from '../../src/build/common-words.ts';
import { speakEnglish } from '../../src/build/speak-english.ts';
import { makeLanguageWords } from '../../src/build/language-words.ts';
import { chooseRules, findLanguage } from '../../src/propose/language/choose-language.ts';
import { readWordLists } from '../../src/propose/language/word-lists.ts';
import { proposeTerms } from '../../src/propose/rank/propose.ts';
import { readDocument } from '../../src/propose/read/read-document.ts';
import type { ReadDocument } from '../../src/propose/read/document.ts';

const USAGE = `npm run propose -- FILE [--count N]

Proposes terms of a document (text, HTML, Markdown, Word .docx or PDF) and prints them as JSON, the likeliest first,
each with its forms and the sentences that mention it.
  --count N   prints at most N proposals; 100 unless told
`;

interface ProposeOptions {
  file: string;
  count: number;
}

function readOptions(args: readonly string[]): ProposeOptions | null {
  const files: string[] = [];
  let count = 100;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--count') count = Number(args[++i]);
    else files.push(args[i]!);
  }
  const [file = '--', ...others] = files;
  const isValid = !file.startsWith('--') && others.length === 0 && Number.isInteger(count) && count > 0;
  return isValid ? { file, count } : null;
}

/** Reads a file as the options page does, with the build of pdf.js for Node. */
export async function readFile(file: string): Promise<ReadDocument> {
  const tooLarge = findSizeFault(statSync(file).size);
  if (tooLarge !== null) return { ok: false, reason: tooLarge };
  const bytes = new Uint8Array(readFileSync(file));
  return readDocument(
    { name: basename(file), bytes },
    { loadPdf: () => import('pdfjs-dist/legacy/build/pdf.mjs') },
  );
}

/** `npm run propose`: prints the terms that a document proposes. */
export async function main(args: string[]): Promise<number> {
  speakEnglish();
  const options = readOptions(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const { file, count } = options;
  let read: ReadDocument;
  try {
    read = await readFile(file);
  } catch (error) {
    console.error(`propose: ${file}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
  if (!read.ok) {
    console.error(`propose: ${file}: ${sayPhrase(read.reason)}`);
    return 1;
  }
  const common = readCommonWords(makeCommonWords(process.cwd()));
  const by = sayValue(read.document.title);
  const rules = chooseRules(findLanguage(read.document));
  const lists = rules ? readWordLists(makeLanguageWords(process.cwd(), rules)) : undefined;
  const proposals = proposeTerms(read.document, { common, lists, count }).map(proposal => ({
    ...proposal,
    statements: proposal.statements.map(({ text, place }) => ({ text, by, passage: sayValue(place) })),
  }));
  process.stdout.write(`${JSON.stringify(proposals, null, 2)}\n`);
  return 0;
}
