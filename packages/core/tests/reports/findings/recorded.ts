import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FindingFormat } from '../../../src/reports/findings/model.ts';

const folder = path.join(import.meta.dirname, 'fixtures');

const formats: Readonly<Record<string, FindingFormat>> = {
  bandit: 'bandit',
  checkstyle: 'checkstyle',
  eslint: 'eslint',
  flake8: 'flake8',
  gitleaks: 'gitleaks',
  hadolint: 'hadolint',
  'mypy/.json': 'mypy-json',
  'mypy/.txt': 'mypy',
  'npm-audit': 'npm-audit',
  'pip-audit': 'pip-audit',
  'pylint/.json': 'pylint',
  'pylint/.txt': 'pylint-text',
  pyright: 'pyright',
  ruff: 'ruff',
  sarif: 'sarif',
  semgrep: 'semgrep',
  shellcheck: 'shellcheck',
  tsc: 'tsc',
};

/** A report that a real tool wrote. */
export type Recorded = { readonly name: string; readonly format: FindingFormat; readonly bytes: Uint8Array };

const record = (tool: string, file: string): Recorded => {
  const format = formats[tool] ?? formats[`${tool}/${path.extname(file)}`];
  if (format === undefined) throw new Error(`${tool}/${file} has no format in the table above`);
  // A plain array: `subarray` of Node's Buffer would not be one.
  return { name: `${tool}/${file}`, format, bytes: new Uint8Array(readFileSync(path.join(folder, tool, file))) };
};

const trivyFolder = path.join(import.meta.dirname, '../trivy/fixtures');

const trivyReports: readonly Recorded[] = readdirSync(trivyFolder)
  .filter((file) => file !== 'provenance.json')
  .map((file) => ({
    name: `trivy/${file}`,
    format: 'trivy',
    bytes: new Uint8Array(readFileSync(path.join(trivyFolder, file))),
  }));

/** Every recorded report, by tool and file. */
export const recordedReports: readonly Recorded[] = [
  ...readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: tool }) =>
      readdirSync(path.join(folder, tool))
        .filter((file) => file !== 'provenance.json')
        .map((file) => record(tool, file)),
    ),
  ...trivyReports,
].toSorted((left, right) => (left.name < right.name ? -1 : 1));

/** The recorded report of this name; fails the test when there is none. */
export const recorded = (name: string): Recorded => {
  const report = recordedReports.find((each) => each.name === name);
  if (report === undefined) throw new Error(`there is no report ${name}`);
  return report;
};
