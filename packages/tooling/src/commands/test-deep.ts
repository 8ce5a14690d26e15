import { runTests } from '../test-run.ts';

process.exitCode = await runTests(['deep'], process.argv.slice(2));
