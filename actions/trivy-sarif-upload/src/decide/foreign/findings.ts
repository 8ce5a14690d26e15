import { numberFingerprints } from '@drawbridge/core/domain/fingerprint';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { FindingClass as CoreClass, Finding as CoreFinding } from '@drawbridge/core/reports/findings/model';
import { createSarifParser } from '@drawbridge/core/reports/findings/sarif';
import type { FindingClass } from '../../inputs/config.ts';
import type { Finding } from '../finding.ts';
import type { JsonObject } from './json.ts';
import type { ForeignRun } from './run.ts';

/** What one run found, and what its tool could not do. */
export interface ForeignFindings {
  /** In the order of the run's results; `reason`: why the tool itself does not count it. */
  readonly entries: readonly { readonly finding: Finding; readonly reason: string | undefined }[];
  readonly breakdowns: readonly string[];
  readonly warnings: readonly string[];
}

const classes: Readonly<Partial<Record<CoreClass, FindingClass>>> = {
  vulnerability: 'vulnerability',
  misconfiguration: 'misconfiguration',
  secret: 'secret',
  licence: 'licence',
};

const linesOf = ({ place }: CoreFinding): Finding['lines'] =>
  place?.line === undefined ? undefined : { startLine: place.line, endLine: place.endLine ?? place.line };

const toFinding = (found: CoreFinding, target: string, identity: string): Finding => ({
  target,
  class: classes[found.class] ?? 'other',
  reportedAs: found.class,
  rule: found.rule,
  severity: found.severity,
  severitySource: '',
  message: found.message,
  path: found.place?.path ?? '',
  lines: linesOf(found),
  isGuest: false,
  within: '',
  resource: '',
  package: found.package === undefined ? undefined : { ...found.package, purl: '' },
  packageFile: '',
  status: '',
  about: { title: '', description: '', resolution: '', url: found.url, weaknesses: [], scores: [] },
  identity,
});

/** A document of one run. */
export const documentOf = (run: JsonObject): JsonObject => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [run],
});

/** Reads the findings of a repaired run; an error in words when the run is wrong beyond repair. */
export const readForeignFindings = ({ run, category }: ForeignRun): Result<ForeignFindings, string> => {
  const parser = createSarifParser();
  parser.push(new TextEncoder().encode(JSON.stringify(documentOf(run))));
  const report = parser.end();
  if (!report.ok) return failure(report.error.reason);
  const { findings: found, breakdowns, warnings } = report.value;
  const identities = numberFingerprints(found.map(({ fingerprint, rule }) => `${fingerprint} ${rule}`));
  const entries = found.map((each, index) => ({
    reason: each.suppressed,
    finding: toFinding(each, category, identities[index] ?? ''),
  }));
  return success({
    entries,
    breakdowns,
    warnings: warnings.map(({ message }) => message),
  });
};
