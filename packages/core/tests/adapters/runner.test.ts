import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const here = import.meta.dirname;
const adapter = pathToFileURL(path.resolve(here, '../../src/adapters/runner.ts')).href;

interface Played {
  readonly stdout: string;
  readonly files: Readonly<Record<string, string>>;
}

// The toolkit puts a random UUID into each heredoc delimiter: both sides get the same name for it.
const nameDelimiters = (text: string): string => text.replace(/ghadelimiter_[0-9a-f-]{36}/g, 'ghadelimiter_UUID');

/** Runs a script in a runner's environment and returns every byte it wrote for the runner. */
const play = (script: string): Played => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-runner-'));
  const names = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
  const environment = Object.fromEntries(names.map((name) => [name, path.join(folder, name)]));
  for (const file of Object.values(environment)) writeFileSync(file, '');
  try {
    const stdout = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      cwd: path.resolve(here, '../..'),
      env: {
        PATH: process.env.PATH,
        INPUT_FILES: ' a.info\nb.info ',
        'INPUT_WORKING-DIRECTORY': 'x',
        STATE_drawbridge: '{}',
        ...environment,
      },
      encoding: 'utf8',
      timeout: 240_000,
    });
    const files = names.map((name) => [name, nameDelimiters(readFileSync(path.join(folder, name), 'utf8'))]);
    return { stdout, files: Object.fromEntries(files) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const hostile = JSON.stringify('50 % done,\r\nnext: line::x ##[y]');
const place = '{ file: "a,b:c.ts", startLine: 3, endLine: 5 }';

// Left: through our port. Right: the toolkit, called directly.
const calls: readonly (readonly [string, string, string])[] = [
  ['an output', `runner.setOutput('a', ${hostile})`, `core.setOutput('a', ${hostile})`],
  ['a state', `runner.saveState('a', ${hostile})`, `core.saveState('a', ${hostile})`],
  ['a mask', `runner.mask(${hostile})`, `core.setSecret(${hostile})`],
  ['a line', `runner.writeLine('a line')`, `core.info('a line')`],
  ['a debug line', `runner.debug(${hostile})`, `core.debug(${hostile})`],
  ['a group', `runner.startGroup('g'); runner.endGroup()`, `core.startGroup('g'); core.endGroup()`],
  [
    'an error at a place',
    `runner.annotate({ level: 'error', title: 't,:', message: ${hostile}, weight: 1, place: ${place} })`,
    `core.error(${hostile}, { title: 't,:', ...${place} })`,
  ],
  [
    'a warning without a place',
    `runner.annotate({ level: 'warning', title: 't', message: 'm', weight: 1 })`,
    `core.warning('m', { title: 't' })`,
  ],
  [
    'a notice',
    `runner.annotate({ level: 'notice', title: 't', message: 'm', weight: 1 })`,
    `core.notice('m', { title: 't' })`,
  ],
  ['a summary', `await runner.appendSummary(${hostile})`, `await core.summary.addRaw(${hostile}).write()`],
  [
    'inputs and state read',
    `runner.writeLine([runner.input('files'), runner.input('working-directory'), runner.input('none'), runner.state('drawbridge'), runner.isDebug()].join('|'))`,
    `core.info([core.getInput('files'), core.getInput('working-directory'), core.getInput('none'), core.getState('drawbridge'), core.isDebug()].join('|'))`,
  ],
];

describe('our Runner and @actions/core write the same bytes', () => {
  test.each(calls)('%s', (_, ours, theirs) => {
    const written = play(
      `import { createRunner } from '${adapter}'; const runner = createRunner(process.env); ${ours}`,
    );
    const expected = play(`import * as core from '@actions/core'; ${theirs}`);
    expect(written).toEqual(expected);
    expect(written.stdout + Object.values(written.files).join('')).not.toBe('');
  });
});
