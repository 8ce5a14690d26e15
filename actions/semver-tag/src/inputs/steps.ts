import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { BumpOrNone } from '../decide/policy.ts';

/** The steps as inputs spell them. */
export const steps = ['none', 'patch', 'minor', 'major'] as const;

type Steps = ReadonlyMap<string, BumpOrNone>;

/** Tells whether a word is a step. */
export const isStep = (word: string | undefined): word is BumpOrNone => steps.some((step) => step === word);

const readStepLines = (
  written: readonly string[],
  { line: pattern, what, example }: { readonly line: RegExp; readonly what: string; readonly example: string },
): Result<Steps, string> => {
  const found = new Map<string, BumpOrNone>();
  const faults: string[] = [];
  for (const line of written) {
    const [, name, step] = pattern.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key === undefined || !isStep(step)) faults.push(`"${line}" does not read "${what}: step".`);
    else if (found.has(key)) faults.push(`"${key}" is there more than once.`);
    else found.set(key, step);
  }
  if (faults.length === 0) return success(found);
  return failure(`${faults.join(' ')} Write one ${what} a line with none, patch, minor or major, e.g. ${example}.`);
};

const typeLine = /^([^\s()!]+?)\s*:\s*(none|patch|minor|major)$/u;
const labelLine = /^(.*\S)\s*:\s*(none|patch|minor|major)$/u;

/** Reads commit types with their steps, one a line. */
export const readTypes = (written: readonly string[]): Result<Steps, string> =>
  readStepLines(written, { line: typeLine, what: 'type', example: 'feat: minor' });

/** Reads labels of pull requests with their steps, one a line; a label may hold spaces and colons. */
export const readLabels = (written: readonly string[]): Result<Steps, string> =>
  readStepLines(written, { line: labelLine, what: 'label', example: 'breaking: major' });
