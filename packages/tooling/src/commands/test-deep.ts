import { closeRun, runAll } from '../test-run.ts';

process.exitCode = closeRun(await runAll(['deep'], process.argv.slice(2)));
