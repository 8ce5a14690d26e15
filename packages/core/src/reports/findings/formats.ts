import type { Parser, ParserLimits } from '../parser.ts';
import { createBanditParser } from './bandit.ts';
import { createCheckstyleParser } from './checkstyle.ts';
import { createEslintParser } from './eslint.ts';
import { createFlake8Parser } from './flake8.ts';
import { createGitleaksParser } from './gitleaks.ts';
import { createHadolintParser } from './hadolint.ts';
import type { FindingFormat, FindingReport } from './model.ts';
import { createMypyJsonParser, createMypyParser } from './mypy.ts';
import { createNpmAuditParser } from './npm-audit.ts';
import { createPipAuditParser } from './pip-audit.ts';
import { createPylintParser } from './pylint.ts';
import { createPylintTextParser } from './pylint-text.ts';
import { createPyrightParser } from './pyright.ts';
import { createRuffParser } from './ruff.ts';
import { createSarifParser } from './sarif.ts';
import { createSemgrepParser } from './semgrep.ts';
import { createShellcheckParser } from './shellcheck.ts';
import { createTrivyFindingsParser } from './trivy.ts';
import { createTscParser } from './tsc.ts';

const parsers: Readonly<Record<FindingFormat, (limits?: ParserLimits) => Parser<FindingReport>>> = {
  sarif: createSarifParser,
  checkstyle: createCheckstyleParser,
  eslint: createEslintParser,
  pylint: createPylintParser,
  'pylint-text': createPylintTextParser,
  flake8: createFlake8Parser,
  ruff: createRuffParser,
  mypy: createMypyParser,
  'mypy-json': createMypyJsonParser,
  pyright: createPyrightParser,
  tsc: createTscParser,
  bandit: createBanditParser,
  semgrep: createSemgrepParser,
  gitleaks: createGitleaksParser,
  hadolint: createHadolintParser,
  shellcheck: createShellcheckParser,
  'npm-audit': createNpmAuditParser,
  'pip-audit': createPipAuditParser,
  trivy: createTrivyFindingsParser,
};

/** The parser of a format that was detected, or that the caller names. */
export const createFindingParser = (format: FindingFormat, limits?: ParserLimits): Parser<FindingReport> =>
  parsers[format](limits);
