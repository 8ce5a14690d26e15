import type { CommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { parseConventionalHeader } from '@drawbridge/core/domain/conventional-commit-header';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import type { CommitFact, Person } from './facts.ts';
import { compilePaths } from './package.ts';
import type { CommitRule } from './policy.ts';

/** The rule that holds for a commit, and its place in the list, counted from 1. */
type RuleMatch = { readonly position: number; readonly rule: CommitRule };

export type RuleMatcher = (commit: CommitFact, message: CommitMessage) => RuleMatch | null;

type Check = (commit: CommitFact, message: CommitMessage) => boolean;
type TextMatcher = (text: string) => boolean;

/** What a message is about, in lower case; of a revert, what the reverted commit was about. */
export const scopesOf = (message: CommitMessage): readonly string[] => {
  const scope = message.kind === 'conventional' ? message.scope : null;
  const text = message.kind === 'revert' ? scopeOfHeader(message.reverted.header ?? '') : scope;
  return text === null
    ? []
    : text
        .toLowerCase()
        .split(',')
        .map((name) => name.trim());
};

const scopeOfHeader = (header: string): string | null => {
  const read = parseConventionalHeader(header);
  return read.ok ? read.value.scope : null;
};

const typeOf = (message: CommitMessage): string | null => {
  if (message.kind === 'revert') return 'revert';
  return message.kind === 'conventional' ? message.type : null;
};

/** A slash says nothing in the name of a person or a scope, so `*` stands for it too. */
const flatten = (text: string): string => text.toLowerCase().replaceAll('/', '\u2215');

/** Globs over texts that are no paths. What is written out matches as it is, also with brackets: `renovate[bot]`. */
const compileTexts = (patterns: readonly string[]): TextMatcher => {
  const flat = patterns.map(flatten);
  const [written, matches] = [new Set(flat), compileGlobs(flat)];
  return (text) => {
    const own = flatten(text);
    return written.has(own) || matches(own);
  };
};

const remember = <T>(judge: (person: Person) => T): ((person: Person) => T) => {
  const known = new Map<string, T>();
  return (person) => {
    const key = `${person.name}\n${person.email}`;
    const before = known.get(key);
    const found = before ?? judge(person);
    if (before === undefined) known.set(key, found);
    return found;
  };
};

const checkAuthor = (authors: readonly string[]): Check => {
  const matches = compileTexts(authors);
  const isOne = remember(({ name, email }) => matches(name) || matches(email));
  return ({ author }) => isOne(author);
};

const checkScope = (scopes: readonly string[]): Check => {
  const matches = compileTexts(scopes);
  return (_, message) => scopesOf(message).some(matches);
};

const checkPaths = (paths: readonly string[]): Check => {
  const matches = compilePaths(paths);
  return ({ oid, files }) => {
    if (files === null) throw new Error(`A rule asks for the files of commit ${oid}, and nobody read them.`);
    return files.length > 0 && files.every(matches);
  };
};

const isBreaking = (message: CommitMessage): boolean => message.kind === 'conventional' && message.breakingBy !== null;

/** The cheap questions first. A rule that does not speak of breaking changes has no say over them. */
const compileRule = ({ type, scopes, paths, authors, breaking }: CommitRule): Check => {
  const checks: readonly Check[] = [
    (_, message) => isBreaking(message) === (breaking ?? false),
    ...(type === null ? [] : [(_: CommitFact, message: CommitMessage) => typeOf(message) === type]),
    ...(scopes === null ? [] : [checkScope(scopes)]),
    ...(authors === null ? [] : [checkAuthor(authors)]),
    ...(paths === null ? [] : [checkPaths(paths)]),
  ];
  return (commit, message) => checks.every((holds) => holds(commit, message));
};

/** Compiles the rules once for many commits. The first that holds decides. Throws when a rule asks for files that were not read. */
export const compileRules = (rules: readonly CommitRule[]): RuleMatcher => {
  const compiled = rules.map((rule, index) => ({ holds: compileRule(rule), match: { position: index + 1, rule } }));
  if (compiled.length === 0) return () => null;
  return (commit, message) => compiled.find(({ holds }) => holds(commit, message))?.match ?? null;
};

/** Compiles texts that take a commit out; finds the one that a message contains, in any case. */
export const compileSkips = (texts: readonly string[]): ((message: string) => string | null) => {
  const wanted = texts.filter((text) => text !== '');
  if (wanted.length === 0) return () => null;
  const pattern = new RegExp(wanted.map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'iu');
  return (message) => pattern.exec(message)?.[0] ?? null;
};
