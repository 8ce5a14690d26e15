import type { Repository } from '@drawbridge/core/domain/checkout';
import { failure, type Result } from '@drawbridge/core/domain/result';
import { createJsonParser } from '@drawbridge/core/reports/json/document';
import { type ForeignRun, repairRuns } from '../src/decide/foreign/run.ts';

/** A checkout with a few files. */
export const repository: Repository = {
  root: '/home/runner/work/shop/shop',
  prefix: '',
  trackedFiles: ['src/main.ts', 'src/größe 1.ts', 'lib/main.ts', 'package.json'],
};

/** A result of the rule "no-eval" at line 3 of src/main.ts, unless told. */
export const resultOf = (changes: object = {}): object => ({
  ruleId: 'no-eval',
  level: 'warning',
  message: { text: 'eval is evil' },
  locations: [
    { physicalLocation: { artifactLocation: { uri: 'src/main.ts' }, region: { startLine: 3, startColumn: 5 } } },
  ],
  ...changes,
});

/** A result at this address, and this region. */
export const resultAt = (artifactLocation: object, region: object = { startLine: 3 }): object =>
  resultOf({ locations: [{ physicalLocation: { artifactLocation, region } }] });

export const ruleOf = (changes: object = {}): object => ({
  id: 'no-eval',
  shortDescription: { text: 'No eval' },
  fullDescription: { text: 'No eval anywhere' },
  help: { text: 'Parse instead.' },
  ...changes,
});

/** A run of Lint 1.0.0 with these results. */
export const runOf = (results: unknown, changes: object = {}): object => ({
  tool: { driver: { name: 'Lint', version: '1.0.0', rules: [ruleOf()] } },
  results,
  ...changes,
});

/** A document of these runs. */
export const logOf = (...runs: readonly unknown[]): object => ({ version: '2.1.0', runs });

/** The runs of a document, repaired; throws where it is refused. */
export const repairAll = (document: unknown, place: Repository | undefined = repository): readonly ForeignRun[] => {
  const runs = repairRuns(document, { repository: place, reportPath: 'out/lint.sarif' });
  if (!runs.ok) throw new Error(runs.error);
  return runs.value;
};

/** The only run of a document, repaired. */
export const repairOne = (run: object, place?: Repository): ForeignRun => {
  const [only] = repairAll(logOf(run), place);
  if (only === undefined) throw new Error('no run');
  return only;
};

/** The runs of a document by its bytes, or why there are none. */
export const readLog = (bytes: Uint8Array): Result<readonly ForeignRun[], string> => {
  const parser = createJsonParser((root) => root.value);
  parser.push(bytes);
  const document = parser.end();
  return document.ok
    ? repairRuns(document.value, { repository, reportPath: 'a.sarif' })
    : failure(document.error.reason);
};
