import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CommandFacts,
  commandVariables,
  fillCommand,
  fillPlaceholders,
} from '../../../src/decide/command/placeholders.ts';

const facts: CommandFacts = {
  release: { version: '1.5.0', artifact: 'shop@sha256:5', commit: 'c5' },
  units: ['web'],
  baseline: {
    unit: 'web',
    release: { version: '1.4.0', artifact: 'shop@sha256:4', commit: 'c4' },
    handle: 'blue',
    isHealthy: true,
  },
  environment: 'production',
  epoch: 7,
  side: 'new',
};

test('names that there are get their values, wherever they stand in an argument', () => {
  expect(
    fillCommand(['deploy', '--image={artifact}', '{unit}/{side}', '{version}-{commit}', '{environment}'], facts),
  ).toEqual(['deploy', '--image=shop@sha256:5', 'web/new', '1.5.0-c5', 'production']);
  expect(fillPlaceholders('{previous-version} {previous-artifact}', facts)).toBe('1.4.0 shop@sha256:4');
});

test.each(['{}', '{Version}', '{ version }', '{constructor}', '{__proto__}', '{{x}}', '$' + '{version', '{versions}'])(
  '%s is left as it is',
  (text) => {
    expect(fillPlaceholders(text, facts)).toBe(text);
  },
);

test('a first deployment has no previous version', () => {
  expect(fillCommand(['{previous-version}', '{previous-artifact}'], { ...facts, baseline: undefined })).toEqual([
    '',
    '',
  ]);
});

test('whatever a value holds, it stays one argument and is not read again', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('{unit}', '{artifact}', '$&', '; rm -rf /', '$(x)', '\n'),
      (text, nasty) => {
        const version = `${text}${nasty}`;
        const filled = fillCommand(['a', 'v={version}'], { ...facts, release: { ...facts.release, version } });
        expect(filled).toEqual(['a', `v=${version}`]);
      },
    ),
    { seed: 20_261_121, numRuns: 200 },
  );
});

test('programs are told the same, and more, by their environment', () => {
  expect(commandVariables({ ...facts, units: ['web', 'worker'] }, ['web', 'worker'])).toEqual({
    DRAWBRIDGE_VERSION: '1.5.0',
    DRAWBRIDGE_ARTIFACT: 'shop@sha256:5',
    DRAWBRIDGE_COMMIT: 'c5',
    DRAWBRIDGE_UNIT: 'web,worker',
    DRAWBRIDGE_UNITS: 'web,worker',
    DRAWBRIDGE_ENVIRONMENT: 'production',
    DRAWBRIDGE_EPOCH: '7',
    DRAWBRIDGE_PREVIOUS_VERSION: '1.4.0',
    DRAWBRIDGE_PREVIOUS_ARTIFACT: 'shop@sha256:4',
    DRAWBRIDGE_PREVIOUS_COMMIT: 'c4',
    DRAWBRIDGE_BASELINE: 'blue',
    DRAWBRIDGE_SIDE: 'new',
  });
});
