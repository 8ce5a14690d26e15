import { describe, expect, test } from '@jest/globals';
import type { FindingFormat } from '../../../src/reports/findings/model.ts';
import {
  severityOfLevel,
  severityOfPythonRule,
  severityOfScore,
  severityOfWord,
} from '../../../src/reports/findings/severity.ts';

test.each<[FindingFormat, string, string]>([
  ['eslint', '2', 'medium'],
  ['eslint', '1', 'low'],
  ['checkstyle', 'error', 'medium'],
  ['checkstyle', 'ignore', 'info'],
  ['pylint', 'fatal', 'high'],
  ['pylint', 'convention', 'info'],
  ['pylint-text', 'W', 'low'],
  ['pyright', 'information', 'info'],
  ['bandit', 'HIGH', 'high'],
  ['bandit', 'UNDEFINED', 'unknown'],
  ['semgrep', 'CRITICAL', 'critical'],
  ['npm-audit', 'moderate', 'medium'],
  ['hadolint', 'style', 'info'],
  ['trivy', 'UNKNOWN', 'unknown'],
])('%s means by "%s" what is %s here', (format, word, severity) => {
  expect(severityOfWord(format, word)).toBe(severity);
});

test.each(['', 'blocker', '__proto__', 'constructor', 'toString'])('no tool has the word "%s"', (word) => {
  expect(severityOfWord('npm-audit', word)).toBeUndefined();
  expect(severityOfLevel(word, 'secret')).toBeUndefined();
});

describe('a CVSS score', () => {
  test.each([
    [10, 'critical'],
    [9, 'critical'],
    [8.99, 'high'],
    [7, 'high'],
    [6.9, 'medium'],
    [4, 'medium'],
    [3.9, 'low'],
    [0.1, 'low'],
  ])('of %d is %s', (score, severity) => {
    expect(severityOfScore(score)).toBe(severity);
  });

  test.each([0, -1, 10.1, Number.NaN, Number.POSITIVE_INFINITY])('of %d is none', (score) => {
    expect(severityOfScore(score)).toBeUndefined();
  });
});

test.each([
  ['error', 'lint', 'medium'],
  ['error', 'security', 'high'],
  ['warning', 'vulnerability', 'medium'],
  ['note', 'secret', 'high'],
  ['none', 'secret', 'info'],
] as const)('the level %s of a %s is %s', (level, kind, severity) => {
  expect(severityOfLevel(level, kind)).toBe(severity);
});

test.each([
  ['F401', 'medium'],
  ['E999', 'medium'],
  ['PLE0101', 'medium'],
  ['S602', 'medium'],
  ['invalid-syntax', 'medium'],
  ['E501', 'low'],
  ['W291', 'low'],
  ['SIM102', 'low'],
  ['FBT001', 'low'],
])('the rule %s of flake8 or ruff is %s', (rule, severity) => {
  expect(severityOfPythonRule(rule)).toBe(severity);
});
