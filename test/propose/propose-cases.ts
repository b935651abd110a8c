import { main as propose } from '../commands/propose.ts';

/** The outcome of one run of `npm run propose`. */
export interface ProposeOutcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command for each list of arguments, given as JSON, in one process, as starting one takes a second. */
export async function main([cases = '[]']: string[]): Promise<number> {
  const outcomes: ProposeOutcome[] = [];
  const write = process.stdout.write.bind(process.stdout);
  for (const args of JSON.parse(cases) as string[][]) {
    const outcome: ProposeOutcome = { status: 0, stdout: '', stderr: '' };
    process.stdout.write = text => {
      outcome.stdout += String(text);
      return true;
    };
    console.error = (text: string) => {
      outcome.stderr += text;
    };
    outcome.status = await propose(args);
    outcomes.push(outcome);
  }
  process.stdout.write = write;
  write(JSON.stringify(outcomes));
  return 0;
}
