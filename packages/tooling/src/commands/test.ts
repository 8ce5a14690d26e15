import { closeRun, runSuite } from '../test-run.ts';

process.exitCode = closeRun(await runSuite(process.argv.slice(2)));
