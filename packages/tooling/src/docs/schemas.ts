import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { coverageReportSchema } from '@drawbridge/core/reports/drawbridge/coverage-report';
import { versionReportSchema } from '@drawbridge/core/reports/drawbridge/version-report';
import { root } from '../root.ts';
import type { GeneratedFile } from './readme.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const schemas = { 'coverage-threshold': coverageReportSchema, 'semver-tag': versionReportSchema };

/** The published JSON Schema of each action's report, as it is and as the report's one source makes it. */
export function generateSchemas(): readonly GeneratedFile[] {
  return Object.entries(schemas).map(([action, schema]) => {
    const file = path.join(root, 'docs/schemas', `${action}.schema.json`);
    const seen = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return { file, seen, expected: `${JSON.stringify({ $schema: dialect, ...schema }, null, 2)}\n` };
  });
}
