import { runTests } from '../test-run.ts';

process.exitCode = await runTests(['quick', 'engine'], process.argv.slice(2));
