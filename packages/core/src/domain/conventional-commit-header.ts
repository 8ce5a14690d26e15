import { failure, type Result, success } from './result.ts';

/** The first line of a conventional commit. `type` is in lower case: rule 15 makes it case-insensitive. */
export type ConventionalHeader = {
  readonly type: string;
  readonly scope: string | null;
  readonly marked: boolean;
  readonly description: string;
};

/** Why a first line is no conventional header. */
export type HeaderReason =
  | 'empty'
  | 'leading-space'
  | 'autosquash'
  | 'no-type'
  | 'no-colon'
  | 'space-before-colon'
  | 'empty-scope'
  | 'unclosed-scope'
  | 'parenthesis-in-scope'
  | 'no-space-after-colon'
  | 'no-description';

const asciiNoun = /[A-Za-z0-9][A-Za-z0-9_./+-]*/y;
const typeNoun = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/uy;
const spacedColon = /^ \s*(?:\([^()]*\))?!?:/;
const autosquash = /^(?:fixup|squash|amend)! /;

// Nearly every type is plain ASCII, and the Unicode classes cost ten times as much.
const readType = (line: string): string => {
  asciiNoun.lastIndex = 0;
  const end = asciiNoun.test(line) ? asciiNoun.lastIndex : 0;
  if (!(line.charCodeAt(end) > 127)) return line.slice(0, end);
  typeNoun.lastIndex = 0;
  return typeNoun.exec(line)?.[0] ?? '';
};

const reasonWithoutType = (line: string): HeaderReason => {
  if (line.trim() === '') return 'empty';
  return line.trimStart() === line ? 'no-type' : 'leading-space';
};

type Scope = { readonly scope: string | null; readonly end: number };

const readScope = (line: string, start: number): Result<Scope, HeaderReason> => {
  if (line.charCodeAt(start) !== 40) return success({ scope: null, end: start });
  const close = line.indexOf(')', start);
  if (close < 0) return failure('unclosed-scope');
  const scope = line.slice(start + 1, close).trim();
  if (scope === '') return failure('empty-scope');
  if (scope.includes('(')) return failure('parenthesis-in-scope');
  return success({ scope, end: close + 1 });
};

const reasonWithoutColon = (line: string, start: number): HeaderReason => {
  if (line[start] === ')') return 'parenthesis-in-scope';
  return spacedColon.test(line.slice(start)) ? 'space-before-colon' : 'no-colon';
};

/** Reads a first line by rules 1 to 5, 13 and 15 of https://www.conventionalcommits.org/en/v1.0.0/. Never throws; linear. */
export const parseConventionalHeader = (line: string): Result<ConventionalHeader, HeaderReason> => {
  const type = readType(line);
  if (type === '') return failure(reasonWithoutType(line));
  if (line.startsWith('! ', type.length) && autosquash.test(line)) return failure('autosquash');
  const scope = readScope(line, type.length);
  if (!scope.ok) return scope;
  const marked = line[scope.value.end] === '!';
  const colon = scope.value.end + (marked ? 1 : 0);
  if (line[colon] !== ':') return failure(reasonWithoutColon(line, colon));
  const description = line.slice(colon + 1).trim();
  if (description === '') return failure('no-description');
  if (line[colon + 1] !== ' ') return failure('no-space-after-colon');
  return success({ type: type.toLowerCase(), scope: scope.value.scope, marked, description });
};
