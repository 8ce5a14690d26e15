import { type CommandFacts, commandVariables, fillCommand } from '../../../decide/command/placeholders.ts';
import type { ArgumentArray } from '../../../decide/settings.ts';

const harmless = /^[\w@%+=:,./-]+$/;

/** A text as one word of a POSIX shell (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02). */
export const quoteWord = (text: string): string => (harmless.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** A command with its environment, as a person types it into a shell. */
export const rescueLine = (command: ArgumentArray, facts: CommandFacts, allUnits: readonly string[]): string => {
  const variables = Object.entries(commandVariables(facts, allUnits)).filter(([, value]) => value !== '');
  const words = fillCommand(command, facts).map(quoteWord);
  return ['env', ...variables.map(([name, value]) => `${name}=${quoteWord(value)}`), ...words].join(' ');
};
