import { note, type Place, readMapping } from '@drawbridge/core/inputs/yaml';
import type { ArgumentArray } from '../decide/settings.ts';
import { faultOfPlaceholders } from './placeholders.ts';

// What a shell would have understood: split into arguments it would mean something else.
const shellSigns = /[|&;<>$`*?(){}\\]|^~|\n/;

const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');

const suggestList = (name: string, line: string): string => {
  const isForShell = shellSigns.test(line.replace(/\{[a-z-]+\}/g, ''));
  const words = isForShell ? ['bash', `./${name}.sh`, '{version}'] : wordsOf(line);
  const written = `${name}: [${words.map((word) => JSON.stringify(word)).join(', ')}]`;
  return isForShell ? `Put the line into a script, and write ${written}` : `Write ${written}`;
};

const maxArguments = 200;

const readArgument = (place: Place): string | undefined => {
  const { value } = place;
  if (typeof value !== 'string')
    return note(place, 'it is no text. Write one argument; quote it where it has a colon.');
  if (value.includes('\0')) return note(place, 'it has a null character. Take it out.');
  const fault = faultOfPlaceholders(value);
  return fault === undefined ? value : note(place, fault);
};

/** A program and its arguments; a line for a shell is refused, with the list written out. `name` is the key that it stands under. */
export const readArguments = (place: Place, name: string): ArgumentArray | undefined => {
  const { value, path } = place;
  if (typeof value === 'string') {
    return value.trim() === ''
      ? note(place, 'it is empty. Write a list, or leave the key out.')
      : note(place, `"${value}" is a text, and no shell reads it. ${suggestList(name, value)}`);
  }
  if (!Array.isArray(value))
    return note(place, 'it is no list. Write a program and its arguments: [./deploy, "{version}"]');
  if (value.length > maxArguments)
    return note(place, `it has more than ${maxArguments} arguments. Put them into a script.`);
  const places = value.map((inner: unknown, index): Place => ({ ...place, value: inner, path: `${path}[${index}]` }));
  const read = places.map((each) => readArgument(each)).filter((each) => each !== undefined);
  if (read.length < places.length) return undefined;
  return read[0] === undefined || read[0] === '' ? note(place, 'it names no program. Write it first.') : read;
};

/** A mapping of names to programs with their arguments. */
export const readCommandMap = <const Name extends string>(
  place: Place,
  names: readonly Name[],
): Readonly<Partial<Record<Name, ArgumentArray>>> => {
  const found = readMapping(place, names);
  const commands: Partial<Record<Name, ArgumentArray>> = {};
  for (const name of names) {
    const entry = found?.get(name);
    const read = entry === undefined ? undefined : readArguments(entry, name);
    if (read !== undefined) commands[name] = read;
  }
  return commands;
};
