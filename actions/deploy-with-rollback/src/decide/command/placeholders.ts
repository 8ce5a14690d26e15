import type { Baseline, Release } from '../rollout/model.ts';
import type { ArgumentArray } from '../settings.ts';

/** What a user's command may be told. */
export interface CommandFacts {
  readonly release: Release;
  /** Whom it is about: one unit, or several with one command. */
  readonly units: readonly string[];
  readonly baseline: Baseline | undefined;
  readonly environment: string;
  readonly epoch: number;
  readonly side: 'new' | 'old';
}

/** What stands for a value in the user's commands, hooks and probes, in braces. */
export const placeholders = [
  'version',
  'artifact',
  'commit',
  'unit',
  'environment',
  'previous-version',
  'previous-artifact',
  'side',
] as const;

const valuesOf = (facts: CommandFacts): Readonly<Record<(typeof placeholders)[number], string>> => ({
  version: facts.release.version,
  artifact: facts.release.artifact,
  commit: facts.release.commit,
  unit: facts.units.join(','),
  environment: facts.environment,
  'previous-version': facts.baseline?.release?.version ?? '',
  'previous-artifact': facts.baseline?.release?.artifact ?? '',
  side: facts.side,
});

const braces = new RegExp(`\\{(${placeholders.join('|')})\\}`, 'g');

/** Puts values in place of the names that there are, once: what a value itself holds is left as it is. */
export const fillPlaceholders = (text: string, facts: CommandFacts): string => {
  const values = new Map(Object.entries(valuesOf(facts)));
  return text.replace(braces, (whole, name: string) => values.get(name) ?? whole);
};

/** A command with its values; a value stays inside the argument that names it. */
export const fillCommand = (command: ArgumentArray, facts: CommandFacts): ArgumentArray =>
  command.map((argument) => fillPlaceholders(argument, facts));

/** The same values, and those that only programs need, as environment variables; what is not known is empty. */
export const commandVariables = (
  facts: CommandFacts,
  allUnits: readonly string[],
): Readonly<Record<string, string>> => ({
  DRAWBRIDGE_VERSION: facts.release.version,
  DRAWBRIDGE_ARTIFACT: facts.release.artifact,
  DRAWBRIDGE_COMMIT: facts.release.commit,
  DRAWBRIDGE_UNIT: facts.units.join(','),
  DRAWBRIDGE_UNITS: allUnits.join(','),
  DRAWBRIDGE_ENVIRONMENT: facts.environment,
  DRAWBRIDGE_EPOCH: String(facts.epoch),
  DRAWBRIDGE_PREVIOUS_VERSION: facts.baseline?.release?.version ?? '',
  DRAWBRIDGE_PREVIOUS_ARTIFACT: facts.baseline?.release?.artifact ?? '',
  DRAWBRIDGE_PREVIOUS_COMMIT: facts.baseline?.release?.commit ?? '',
  DRAWBRIDGE_BASELINE: facts.baseline?.handle ?? '',
  DRAWBRIDGE_SIDE: facts.side,
});
