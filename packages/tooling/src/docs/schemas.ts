import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { auditReportSchema } from '@drawbridge/core/reports/drawbridge/audit-report';
import { coverageReportSchema } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { deployReportSchema } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { doraSchema } from '@drawbridge/core/reports/drawbridge/dora';
import { gateReportSchema } from '@drawbridge/core/reports/drawbridge/gate-report';
import { logEntrySchema } from '@drawbridge/core/reports/drawbridge/log-entry';
import { policySchema } from '@drawbridge/core/reports/drawbridge/policy-schema';
import { scanReportSchema } from '@drawbridge/core/reports/drawbridge/scan-report';
import { versionReportSchema } from '@drawbridge/core/reports/drawbridge/version-report';
import { root } from '../root.ts';
import type { GeneratedFile } from './readme.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const schemas = {
  'coverage-threshold': coverageReportSchema,
  'deploy-with-rollback': deployReportSchema,
  'deployment-audit': auditReportSchema,
  'deployment-log-entry': logEntrySchema,
  dora: doraSchema,
  'quality-gate': gateReportSchema,
  'quality-gate-policy': policySchema,
  'semver-tag': versionReportSchema,
  'trivy-sarif-upload': scanReportSchema,
};

/** The published JSON Schemas (reports, policy file, entries of the deployment log, dora.json), as they are and as their one source makes them. */
export function generateSchemas(): readonly GeneratedFile[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const file = path.join(root, 'docs/schemas', `${name}.schema.json`);
    const seen = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { file, seen, expected: `${JSON.stringify({ $schema: dialect, ...schema }, null, 2)}\n` };
  });
}
