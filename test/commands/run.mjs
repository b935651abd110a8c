// node test/commands/run.mjs FILE.ts [arguments]: runs a TypeScript command; its `main` returns the exit code.
import { importTypeScript } from '../../build.mjs';

const { main } = await importTypeScript(process.argv[2]);
process.exitCode = await main(process.argv.slice(3));
