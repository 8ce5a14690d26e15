import { parseConventionalHeader } from '@drawbridge/core/domain/conventional-commit-header';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { typeOfGitmoji } from '../decide/gitmoji.ts';
import type { BumpOrNone } from '../decide/policy.ts';

/** The steps as inputs spell them. */
export const steps = ['none', 'patch', 'minor', 'major'] as const;

type Steps = ReadonlyMap<string, BumpOrNone>;

/** Tells whether a word is a step. */
export const isStep = (word: string | undefined): word is BumpOrNone => steps.some((step) => step === word);

/** A type as commits are known by it: in lower case, an emoji of gitmoji.dev by its name; null: no commit can have it. */
export const nameType = (text: string): string | null => {
  const isCut = text.startsWith(':') && !text.endsWith(':');
  const gitmoji = typeOfGitmoji(isCut ? `${text}:` : text);
  if (gitmoji !== null) return gitmoji;
  const header = parseConventionalHeader(`${text}: x`);
  const isType = header.ok && header.value.description === 'x' && header.value.scope === null && !header.value.marked;
  return isType ? header.value.type : null;
};

type StepLines = {
  readonly line: RegExp;
  readonly what: string;
  readonly example: string;
  readonly nameOf: (text: string) => string | null;
};

const readStepLines = (written: readonly string[], { line: pattern, what, example, nameOf }: StepLines) => {
  const found = new Map<string, BumpOrNone>();
  const faults: string[] = [];
  for (const line of written) {
    const [, name, step] = pattern.exec(line) ?? [];
    const key = name === undefined ? null : nameOf(name);
    if (key === null || !isStep(step)) faults.push(`"${line}" does not read "${what}: step".`);
    else if (found.has(key)) faults.push(`"${key}" is there more than once.`);
    else found.set(key, step);
  }
  if (faults.length === 0) return success<Steps>(found);
  return failure(`${faults.join(' ')} Write one ${what} a line with none, patch, minor or major, e.g. ${example}.`);
};

const typeLine = /^(\S+?)\s*:\s*(none|patch|minor|major)$/u;
const labelLine = /^(.*\S)\s*:\s*(none|patch|minor|major)$/u;

/** Reads commit types with their steps, one a line; an emoji of gitmoji.dev stands for its name. */
export const readTypes = (written: readonly string[]): Result<Steps, string> =>
  readStepLines(written, { line: typeLine, what: 'type', example: 'feat: minor', nameOf: nameType });

/** Reads labels of pull requests with their steps, one a line; a label may hold spaces and colons. */
export const readLabels = (written: readonly string[]): Result<Steps, string> =>
  readStepLines(written, {
    line: labelLine,
    what: 'label',
    example: 'breaking: major',
    nameOf: (name) => name.toLowerCase(),
  });
