import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { readYaml } from '@drawbridge/core/inputs/yaml';
import type { CommandSettings, HookSettings, ProbeSettings } from '../decide/settings.ts';
import { readCommandMap } from './arguments.ts';
import { readProbes } from './probes.ts';

/** The inputs that are YAML, as written; empty: not given. */
export interface DocumentTexts {
  readonly commands: string;
  readonly health: string;
  readonly hooks: string;
}

/** The user's commands as far as they are given. */
type GivenCommands = Partial<CommandSettings>;

/** What they mean. */
export interface Documents {
  readonly commands: GivenCommands;
  readonly probes: readonly ProbeSettings[];
  readonly hooks: HookSettings;
}

const commandNames = [
  'capture',
  'stage',
  'route',
  'verify',
  'restore',
  'clean',
  'read-journal',
  'write-journal',
] as const;
const hookNames = ['pre', 'migrate', 'smoke', 'contract', 'post', 'on-rollback'] as const;

const readOne = <T>(text: string, otherwise: T, read: Parameters<typeof readYaml<T>>[1]): Result<T, string> =>
  text.trim() === '' ? success(otherwise) : readYaml(text, read);

const problemsOf = (input: string, read: Result<unknown, string>): readonly InputProblem[] =>
  read.ok ? [] : read.error.split('\n').map((message) => ({ input, message }));

/** Reads the inputs that are YAML, or tells everything that is wrong with each. */
export const readDocuments = (texts: DocumentTexts): Result<Documents, readonly InputProblem[]> => {
  const commands = readOne<GivenCommands>(texts.commands, {}, (root) => readCommandMap(root, commandNames));
  const probes = readOne<readonly ProbeSettings[]>(texts.health, [], readProbes);
  const hooks = readOne<HookSettings>(texts.hooks, {}, (root) => readCommandMap(root, hookNames));
  if (commands.ok && probes.ok && hooks.ok)
    return success({ commands: commands.value, probes: probes.value, hooks: hooks.value });
  return failure([...problemsOf('commands', commands), ...problemsOf('health', probes), ...problemsOf('hooks', hooks)]);
};
