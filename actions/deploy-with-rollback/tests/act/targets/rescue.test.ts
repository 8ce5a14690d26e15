import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factsOf } from '../../../src/act/commands.ts';
import { createCommandTarget } from '../../../src/act/targets/command/command-target.ts';
import { quoteWord } from '../../../src/act/targets/command/rescue.ts';
import { commandVariables } from '../../../src/decide/command/placeholders.ts';
import { commandWorld, oldRelease, orderFor } from '../command-world.ts';

const program = process.execPath;
const print =
  'console.log(JSON.stringify({ args: process.argv.slice(1), unit: process.env.DRAWBRIDGE_UNIT, previous: process.env.DRAWBRIDGE_PREVIOUS_VERSION }))';

const typed = (line: string): unknown => JSON.parse(execFileSync('sh', ['-c', line], { encoding: 'utf8' }));

test('what a person types does what the action would have done, whatever stands in the version', () => {
  const version = `1.4.0'; echo "$HOME" \`id\` * \\ #`;
  const commands = { route: ['x'], restore: [program, '-e', print, '--', '{previous-version}', 'a b'] };
  const target = createCommandTarget({ ...commandWorld({}), commands, lastCommitted: null });
  const order = orderFor('web', 'worker');
  const baselines = order.baselines.map((each) => ({ ...each, release: { ...oldRelease, version } }));
  const lines = target.rescue({ ...order, baselines });
  expect(lines.map(typed)).toEqual([
    { args: [version, 'a b'], unit: 'web', previous: version },
    { args: [version, 'a b'], unit: 'worker', previous: version },
  ]);
});

test('plain words are left plain, all others come through a shell as they are', () => {
  expect(quoteWord('node')).toBe('node');
  expect(quoteWord('')).toBe("''");
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')),
        { maxLength: 8 },
      ),
      (words) => {
        const line = ['printf', '%s\\0', ...words, 'end'].map(quoteWord).join(' ');
        const seen = execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0');
        expect(seen.slice(0, -1)).toEqual([...words, 'end'].map((word) => word.toWellFormed()));
      },
    ),
    { seed: 20_261_121, numRuns: 20 },
  );
});

test('each unit is told its own baseline', () => {
  const order = orderFor('web', 'worker');
  const baselines = order.baselines.map((each) => ({ ...each, handle: `${each.unit}-blue` }));
  const facts = factsOf({ ...order, baselines }, { units: ['worker'], environment: 'production', side: 'old' });
  expect(commandVariables(facts, order.units)['DRAWBRIDGE_BASELINE']).toBe('worker-blue');
});
