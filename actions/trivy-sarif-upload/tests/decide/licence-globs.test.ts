import { expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import { isAllowed, isDenied } from '../../src/decide/licence.ts';
import { configOf, factsOf, scanOfResults } from '../builders.ts';

test.each([
  ['AGPL-3.0-only', ['AGPL-*'], true],
  ['agpl-3.0', ['AGPL-*'], true],
  ['MIT AND AGPL-3.0', ['AGPL-*'], true],
  ['MIT OR AGPL-3.0', ['AGPL-*'], false],
  ['(MIT OR AGPL-3.0)', ['AGPL-*'], true],
  ['LGPL-3.0', ['AGPL-*'], false],
  ['GPL-2.0+', ['GPL-2.0+'], true],
  ['GPL-3.0', ['*GPL-*', '!GPL-3.0'], false],
])('%s is denied by %j: %s', (expression, list, denied) => {
  expect(isDenied(expression, list)).toBe(denied);
});

test.each([
  ['BSD-3-Clause', ['BSD-*'], true],
  ['MIT AND GPL-3.0', ['MIT*'], false],
  ['MIT AND GPL-3.0', ['*'], true],
  ['GPL-2.0 WITH Classpath-exception-2.0', ['GPL-2.0'], true],
  ['(MIT AND GPL-3.0)', ['MIT*'], false],
])('%s is allowed by %j: %s', (expression, list, allowed) => {
  expect(isAllowed(expression, list)).toBe(allowed);
});

test.each([
  [{ 'denied-licences': 'AGPL-*' }, 'no denied ones'],
  [{ 'allowed-licences': 'MIT' }, 'only allowed ones'],
  [{}, 'none from high up'],
])('the bar of licences says which lists there are: %j', (inputs, bar) => {
  const decision = decide(factsOf([scanOfResults([])]), configOf({ scanners: 'license', ...inputs }));
  expect(decision.conditions.map((each) => each.bar)).toEqual([bar]);
});
