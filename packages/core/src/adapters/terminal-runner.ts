import { basename } from 'node:path';
import type { RunContext } from '../domain/event.ts';
import { nearestName } from '../domain/nearest-name.ts';
import { parseRemoteAddress, type RemotePlace } from '../domain/remote-address.ts';
import type { Runner } from '../ports/runner.ts';
import { readServerAddresses } from './server-addresses.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const isStepOfJob = (environment: Environment): boolean =>
  environment.GITHUB_ACTIONS === 'true' || (environment.GITHUB_EVENT_NAME ?? '') !== '';

// A runner writes the dashes of all inputs, and each action has one with a dash; a shell cannot.
const isAskedInShell = (environment: Environment): boolean => {
  const inputs = Object.keys(environment).flatMap((name) => (name.startsWith('INPUT_') ? name.slice(6) : []));
  return inputs.some((name) => name.includes('_')) && !inputs.some((name) => name.includes('-'));
};

/**
 * True where a runner started the action: each step of a job has the variables of
 * https://docs.github.com/actions/reference/workflows-and-actions/variables. What a step's own script asks
 * (`run: INPUT_DRY_RUN=true node …`) is asked in a terminal.
 */
export const isOnRunner = (environment: Environment): boolean =>
  isStepOfJob(environment) && !isAskedInShell(environment);

const readInput = (environment: Environment, name: string): string => {
  const variable = `INPUT_${name.toUpperCase()}`;
  // A shell assigns no variable with a dash in its name.
  return (environment[variable] ?? environment[variable.replaceAll('-', '_')] ?? '').trim();
};

/**
 * What the links of an answer lead to: what the variables name, then the clone's remote, then nothing. Where there is a
 * token, only variables name the server that gets it and the repository that it changes.
 */
const placeOf = ({ environment, folder, origin }: Omit<Terminal, 'write'>): RemotePlace => {
  const { GITHUB_REPOSITORY: named, GITHUB_SERVER_URL: server } = environment;
  const { serverUrl } = readServerAddresses(environment);
  const unknown = `local/${basename(folder)}`;
  if (named || readInput(environment, 'github-token') !== '') return { serverUrl, repository: named || unknown };
  const remote = parseRemoteAddress(origin);
  if (remote === undefined) return { serverUrl: '', repository: unknown };
  return { ...remote, serverUrl: server || remote.serverUrl };
};

const contextOf = (terminal: Omit<Terminal, 'write'>): RunContext => {
  const { environment, folder: workspace, ref, temporaryFolder } = terminal;
  return {
    eventName: 'workflow_dispatch',
    sha: environment.GITHUB_SHA ?? '',
    ref,
    defaultBranch: '',
    runId: '',
    runAttempt: 1,
    workflow: '',
    job: '',
    actor: '',
    triggeringActor: '',
    ...readServerAddresses(environment),
    ...placeOf(terminal),
    workspace,
    temporaryFolder,
    pullRequest: undefined,
    mergeGroup: undefined,
    pushBefore: undefined,
  };
};

const variableOf = (input: string): string => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;

/** What names no input: a slip of the finger would answer another question than was asked. */
const describeStrangers = (environment: Environment, inputs: ReadonlySet<string>): readonly string[] => {
  const known = new Set([...inputs].map(variableOf));
  const strangers = Object.keys(environment).filter(
    (name) => name.startsWith('INPUT_') && environment[name] !== '' && !known.has(name.replaceAll('-', '_')),
  );
  return strangers.map((name) => {
    const near = nearestName(name, known);
    return `! ${name} names no input and is passed over.${near === undefined ? '' : ` Is ${near} meant?`}`;
  });
};

/** What a person's terminal is: the folder, the variables, where lines go, and what is removed at the end. */
export interface Terminal {
  readonly environment: Environment;
  readonly folder: string;
  /** The branch that is asked about, as `refs/heads/main`; empty: none. */
  readonly ref: string;
  /** The address of the clone's remote, as git has it; empty: none. */
  readonly origin: string;
  readonly temporaryFolder: string;
  readonly write: (text: string) => void;
}

/**
 * A terminal in place of a runner: inputs are variables (`INPUT_DRY_RUN=true`), the workspace is the current folder, an
 * output is a line `name=value` (JSON where the value has several lines), and there are no commands, masks, states or
 * summaries. A report is written where `INPUT_REPORT_FILE` names its file.
 */
export const createTerminalRunner = ({ write, ...terminal }: Terminal): Runner => {
  const asked = new Set<string>();
  return {
    report: 'on-request',
    input: (name) => {
      asked.add(name);
      return readInput(terminal.environment, name);
    },
    describeStrangers: () => describeStrangers(terminal.environment, asked),
    setOutput: (name, value) => write(`${name}=${/[\r\n]/.test(value) ? JSON.stringify(value) : value}\n`),
    state: () => '',
    saveState: () => undefined,
    mask: () => undefined,
    writeLine: (line) => write(`${line}\n`),
    debug: () => undefined,
    isDebug: () => false,
    startGroup: (title) => write(`${title}\n`),
    endGroup: () => undefined,
    annotate: ({ message }) => write(`${message}\n`),
    appendSummary: async () => undefined,
    context: () => contextOf(terminal),
  };
};
