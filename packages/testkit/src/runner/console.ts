import { parseCommand, type WorkflowCommand } from './commands.ts';
import type { Stream } from './model.ts';
import { obediences } from './obedience.ts';
import type { StepRecord } from './record.ts';

export interface Console {
  /** Takes one line of either stream: obeys it when it is a command, else shows it masked. */
  readonly read: (line: string, stream: Stream) => void;
}

const unusableToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";

const steering = new Set(['echo', 'stop-commands']);
const isCommand = (name: string): boolean => obediences.has(name) || steering.has(name);

/** Reads what a step prints as the runner's ActionCommandManager.cs and OutputManager.cs do. */
export const createConsole = (record: StepRecord): Console => {
  let stopToken: string | undefined;
  let echoes = record.job.debug;

  const stop = (token: string, line: string): void => {
    const lower = token.toLowerCase();
    if (lower === '' || lower === 'pause-logging' || isCommand(lower)) {
      record.annotate('error', unusableToken);
      record.fail();
      return;
    }
    stopToken = lower;
    record.print(line);
  };
  const setEcho = (value: string): string | undefined => {
    const wanted = value.trim().toLowerCase();
    if (wanted !== 'on' && wanted !== 'off') {
      return `Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`;
    }
    echoes = wanted === 'on';
    return undefined;
  };
  const obey = (command: WorkflowCommand, line: string): void => {
    const known = obediences.get(command.name);
    const isEchoed = known?.echoed ?? true;
    if (echoes && isEchoed) record.print(line);
    if (echoes && command.name === 'add-mask' && command.data.trim() !== '') record.print('::add-mask::***');
    const problem = known === undefined ? setEcho(command.data) : known.obey(command, record);
    if (problem === undefined) return;
    record.annotate('error', `Unable to process command '${isEchoed ? line : command.name}' successfully.`);
    record.annotate('error', problem);
    record.fail();
  };
  const remember = (command: WorkflowCommand, stream: Stream): void => {
    const { name, data } = command;
    record.commands.push({ name, properties: Object.fromEntries(command.properties), data, stream });
  };

  return {
    read: (line, stream) => {
      const command = parseCommand(line, (name) => isCommand(name) || name === stopToken);
      if (command === undefined) return record.print(line);
      if (stopToken !== undefined) {
        if (command.name === stopToken) stopToken = undefined;
        return record.print(line);
      }
      remember(command, stream);
      if (command.name === 'stop-commands') stop(command.data, line);
      else obey(command, line);
    },
  };
};
