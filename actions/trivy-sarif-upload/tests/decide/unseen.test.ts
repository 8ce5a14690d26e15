import { expect, test } from '@jest/globals';
import { decide } from '../../src/decide/decision.ts';
import { configOf, factsOf, scanOfResults } from '../builders.ts';

const secret = {
  Target: 'app/.env',
  Class: 'secret',
  Secrets: [{ RuleID: 'aws-access-key-id', Severity: 'CRITICAL', Title: 'key', StartLine: 1, EndLine: 1, Match: '*' }],
};

test('what one scanner found does not say that another has seen anything', () => {
  const decision = decide(factsOf([scanOfResults([secret], 'image: shop.tar')]), configOf({ 'fail-on': 'critical' }));
  const rows = decision.conditions.map(({ name, mark, value }) => [name, mark, value]);
  expect(rows).toEqual([
    ['image/shop: vulnerabilities', 'failed', 'n/a'],
    ['image/shop: misconfigurations', 'not-judged', 'n/a'],
    ['image/shop: secrets', 'failed', '1 critical'],
  ]);
});
