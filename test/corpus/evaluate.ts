import { readFileSync, writeFileSync } from 'node:fs';
import { buildAndValidate } from '../../src/pack/build.ts';
import { predictorOf } from './predict.ts';
import { readMarked } from './read-marked.ts';
import { printScores, readLabelled, scoreTexts } from './score.ts';

const USAGE = `npm run evaluate -- FILE [--list] [--spans OUT.jsonl]

Finds and judges the mentions of labelled texts with the extension's own core and scores them.
  --list            names each mention that is wrong or missing
  --spans OUT.jsonl writes the predicted spans, one text a line
`;

/** `npm run evaluate`: scores the bundled pack's detection on labelled texts. */
export function main(args: string[]): number {
  const list = args.includes('--list');
  const at = args.indexOf('--spans');
  const out = at < 0 ? null : args[at + 1];
  const files = args.filter((arg, i) => arg !== '--list' && arg !== '--spans' && (at < 0 || i !== at + 1));
  const [file] = files;
  if (file === undefined || files.length > 1 || out === undefined || file.startsWith('--')) {
    console.error(USAGE);
    return 2;
  }
  const source = readFileSync(file, 'utf8');
  const texts = file.endsWith('.txt') ? readMarked(source, file) : readLabelled(source, file);
  if (typeof texts === 'string') {
    console.error(`evaluate: ${texts}`);
    return 2;
  }
  const { predict } = predictorOf(buildAndValidate(process.cwd()).pack);
  const predicted = texts.map(({ text }) => predict(text));
  if (out !== null) {
    const lines = texts.map(({ id }, i) =>
      JSON.stringify({ id, spans: predicted[i]!.map(({ start, end, entry }) => ({ start, end, entry })) }),
    );
    writeFileSync(out, `${lines.join('\n')}\n`);
  }
  console.log(printScores(scoreTexts(texts, predicted), list));
  return 0;
}
