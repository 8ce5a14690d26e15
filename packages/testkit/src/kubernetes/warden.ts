// Starts the programs that it is told on standard input, one line of JSON each, and ends them all when that closes: when
// whoever started it has ended, however that came about. It never lives longer than its own limit.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createInterface } from 'node:readline';

const children: ChildProcess[] = [];
const lifetimeMs = Number(process.argv[2]);

const readTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const start = (line: string): void => {
  const [log = '', program = '', ...args] = readTexts(JSON.parse(line));
  const file = openSync(log, 'a');
  const child = spawn(program, args, { stdio: ['ignore', file, file] });
  child.on('error', () => {});
  children.push(child);
};

const stop = (): void => {
  // Nothing of theirs is kept, so they need no time to put it in order. The latest started goes first.
  for (const child of children.toReversed()) child.kill('SIGKILL');
  process.exit(0);
};

createInterface({ input: process.stdin }).on('line', start).on('close', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
setTimeout(stop, lifetimeMs);
