import { runJest } from '../jest.ts';

process.exitCode = await runJest(process.argv.slice(2));
