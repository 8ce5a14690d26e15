import type { Result } from '@drawbridge/core/domain/result';
import type { ParseError } from '@drawbridge/core/reports/parser';
import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import { createTrivyParser } from '@drawbridge/core/reports/trivy/reader';

/** Reads a report from its bytes, its text, or the document itself. */
export const readTrivy = (source: unknown): Result<TrivyReport, ParseError> => {
  const parser = createTrivyParser();
  if (source instanceof Uint8Array) parser.push(source);
  else parser.push(new TextEncoder().encode(typeof source === 'string' ? source : JSON.stringify(source)));
  return parser.end();
};
