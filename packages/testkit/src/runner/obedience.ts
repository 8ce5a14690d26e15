import { readPlace } from './annotations.ts';
import type { WorkflowCommand } from './commands.ts';
import type { Level } from './model.ts';
import type { StepRecord } from './record.ts';

/** How the runner obeys one kind of command: a reason when it cannot, which fails the step. */
interface Obedience {
  /** Echoed commands are printed when `echo` is on. */
  readonly echoed: boolean;
  readonly obey: (command: WorkflowCommand, record: StepRecord) => string | undefined;
}

const deprecated = (name: string): string =>
  `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`;

const disabled = (name: string): string =>
  `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`;

const annotation = (level: Level): Obedience => ({
  echoed: false,
  obey: (command, record) => {
    record.annotate(level, command.data, readPlace(command, record.job.workspace));
    return undefined;
  },
});

const storing = (store: (record: StepRecord) => (name: string, value: string) => void): Obedience => ({
  echoed: true,
  obey: (command, record) => {
    record.annotate('warning', deprecated(command.name));
    const name = command.properties.get('name') ?? '';
    if (name === '') return `Required field 'name' is missing in ##[${command.name}] command.`;
    store(record)(name, command.data);
    return undefined;
  },
});

const allowsUnsecure = (record: StepRecord): boolean =>
  record.job.env.get('ACTIONS_ALLOW_UNSECURE_COMMANDS')?.trim().toLowerCase() === 'true';

const setEnv: Obedience = {
  echoed: true,
  obey: (command, record) => {
    if (!allowsUnsecure(record)) return disabled(command.name);
    const name = command.properties.get('name') ?? '';
    if (name === '') return "Required field 'name' is missing in ##[set-env] command.";
    if (name.toUpperCase() === 'NODE_OPTIONS') {
      record.annotate('error', "Can't update NODE_OPTIONS environment variable using ::set-env:: command.");
    } else {
      record.setEnv(name, command.data);
    }
    return undefined;
  },
};

const addPath: Obedience = {
  echoed: true,
  obey: (command, record) => {
    if (!allowsUnsecure(record)) return disabled(command.name);
    if (command.data === '') return "Value cannot be null or empty. (Parameter 'path')";
    record.addPath(command.data);
    return undefined;
  },
};

const addMask: Obedience = {
  echoed: false,
  obey: (command, record) => {
    if (command.data.trim() === '') {
      record.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
    } else {
      record.addMask(command.data);
    }
    return undefined;
  },
};

const debug: Obedience = {
  echoed: false,
  obey: (command, record) => {
    record.debug(command.data);
    return undefined;
  },
};

const group: Obedience = {
  echoed: true,
  obey: (command, record) => {
    record.groups.push(record.job.masker.mask(command.data));
    record.print(`##[group]${command.data}`);
    return undefined;
  },
};

const endGroup: Obedience = {
  echoed: true,
  obey: (_command, record) => {
    record.print('##[endgroup]');
    return undefined;
  },
};

// Problem matchers are consumed and recorded among the commands; the double does not match lines with them.
const matcher: Obedience = { echoed: true, obey: () => undefined };

/** The commands of the runner but `echo` and `stop-commands`, which steer the reading itself. */
export const obediences: ReadonlyMap<string, Obedience> = new Map([
  ['error', annotation('error')],
  ['warning', annotation('warning')],
  ['notice', annotation('notice')],
  ['set-output', storing((record) => record.setOutput)],
  ['save-state', storing((record) => record.saveState)],
  ['set-env', setEnv],
  ['add-path', addPath],
  ['add-mask', addMask],
  ['debug', debug],
  ['group', group],
  ['endgroup', endGroup],
  ['add-matcher', matcher],
  ['remove-matcher', matcher],
]);
