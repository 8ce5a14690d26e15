import type { FindingClass, FindingFormat, Severity } from './model.ts';

type Words = ReadonlyMap<string, Severity>;

const words = (table: Readonly<Record<string, Severity>>): Words => new Map(Object.entries(table));

/** Words of tools that rate by danger; `moderate` is npm's. */
const danger: Words = words({
  critical: 'critical',
  high: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
  negligible: 'info',
  info: 'info',
  unknown: 'unknown',
});

/** Words of linters: an error is worth stopping for, but harms no one by itself. */
const lint: Words = words({ error: 'medium', warning: 'low', info: 'info', style: 'info', note: 'info' });

/**
 * What each tool's own word for a severity means here, in lower case. What is not in a tool's row is `unknown` and told.
 * Without a row: gitleaks has no words (a leaked secret is high), pip-audit has none (unknown), flake8 and ruff rate by
 * the prefix of the rule (`severityOfPythonRule`).
 */
const wordsOf: Readonly<Record<FindingFormat, Words>> = {
  sarif: words({ error: 'medium', warning: 'low', note: 'info', none: 'info' }),
  checkstyle: words({ ...Object.fromEntries(lint), ignore: 'info' }),
  eslint: words({ 2: 'medium', 1: 'low', 0: 'info' }),
  pylint: words({ fatal: 'high', error: 'medium', warning: 'low', refactor: 'info', convention: 'info', info: 'info' }),
  'pylint-text': words({ f: 'high', e: 'medium', w: 'low', r: 'info', c: 'info', i: 'info' }),
  flake8: words({}),
  ruff: words({}),
  mypy: words({ error: 'medium', warning: 'low', note: 'info' }),
  'mypy-json': words({ error: 'medium', warning: 'low', note: 'info' }),
  pyright: words({ error: 'medium', warning: 'low', information: 'info' }),
  tsc: words({ error: 'medium', warning: 'low', suggestion: 'info', message: 'info' }),
  bandit: words({ high: 'high', medium: 'medium', low: 'low', undefined: 'unknown' }),
  semgrep: words({ ...Object.fromEntries(danger), error: 'high', warning: 'medium', info: 'low', experiment: 'info' }),
  gitleaks: words({}),
  hadolint: lint,
  shellcheck: lint,
  'npm-audit': danger,
  'pip-audit': words({}),
  trivy: danger,
};

/** Severity of a tool's own word, whatever its case; undefined for a word that the tool's table does not have. */
export const severityOfWord = (format: FindingFormat, word: string): Severity | undefined =>
  wordsOf[format].get(word.toLowerCase());

const sarifDanger: Words = words({ error: 'high', warning: 'medium', note: 'low', none: 'info' });

/**
 * Severity of a SARIF level (error, warning, note, none) where the rule has no security-severity: one step more for what
 * endangers than for what is merely unclean, and never less than high for a secret that lies open.
 */
export const severityOfLevel = (level: string, kind: FindingClass): Severity | undefined => {
  if (kind === 'lint' || kind === 'type' || kind === 'format') return wordsOf.sarif.get(level);
  if (kind === 'secret' && level !== 'none' && sarifDanger.has(level)) return 'high';
  return sarifDanger.get(level);
};

/**
 * Severity of a CVSS v3 base score (https://www.first.org/cvss/v3.1/specification-document, section 5), as GitHub reads
 * `security-severity`; undefined for zero ("none") and for what is no score from 0 to 10.
 */
export const severityOfScore = (score: number): Severity | undefined => {
  if (!(score > 0 && score <= 10)) return undefined;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
};

/**
 * Severity of a rule of flake8 or ruff, which name none. Medium: what is wrong when it runs (pyflakes F, pycodestyle E9,
 * pylint's errors PLE, bandit's S, syntax errors without a code); low: all other rules.
 */
export const severityOfPythonRule = (rule: string): Severity =>
  rule === '' || rule === 'invalid-syntax' || /^(?:F\d|E9|PLE|S\d)/.test(rule) ? 'medium' : 'low';
