import type { Result } from '@drawbridge/core/domain/result';
import { note, type Place, readList, readMapping, readText, readYaml } from '@drawbridge/core/inputs/yaml';
import type { BumpOrNone, CommitRule } from '../decide/policy.ts';
import { readNames, readPaths } from './patterns.ts';
import { isStep, nameType } from './steps.ts';

const keys = ['type', 'scope', 'path', 'author', 'breaking', 'bump'] as const;
const example = 'Write e.g. `- scope: deps` and `bump: patch` below it.';
const most = 100;

const readFlag = (place: Place | undefined): boolean | null => {
  if (place === undefined) return null;
  if (place.value === 'true') return true;
  if (place.value === 'false') return false;
  note(place, 'it is neither true nor false.');
  return null;
};

const readType = (place: Place | undefined): string | null => {
  const text = place === undefined ? undefined : readText(place, 'Write one type, e.g. docs.');
  if (place === undefined || text === undefined) return null;
  const type = nameType(text);
  if (type === null) note(place, `"${text.slice(0, 60)}" is no type of a commit. Write one word, e.g. docs.`);
  return type;
};

const readBump = (place: Place | undefined, rule: Place): BumpOrNone | null => {
  if (place === undefined)
    return note(rule, 'a rule ends in a step. Add `bump` with none, patch, minor or major.') ?? null;
  const word = readText(place, 'Write none, patch, minor or major.');
  if (word === undefined || isStep(word)) return word ?? null;
  return note(place, `"${word.slice(0, 60)}" is no step. Write none, patch, minor or major.`) ?? null;
};

const readRule = (place: Place): CommitRule | null => {
  const entries = readMapping(place, keys);
  if (entries === undefined) return null;
  const bump = readBump(entries.get('bump'), place);
  if (entries.size === 1 && bump !== null) note(place, `it would hold for every commit. ${example}`);
  const type = readType(entries.get('type'));
  const scopes = readNames(entries.get('scope'), 'Write scopes or globs over them, e.g. deps*.');
  const paths = readPaths(entries.get('path'), 'Write globs from the repository’s top, e.g. docs/**.');
  const authors = readNames(entries.get('author'), 'Write globs over names or addresses, e.g. renovate*.');
  const breaking = readFlag(entries.get('breaking'));
  if (bump === null) return null;
  return { type, scopes: scopes?.map((scope) => scope.toLowerCase()) ?? null, paths, authors, breaking, bump };
};

const readAll = (root: Place): readonly CommitRule[] => {
  const places = readList(root, example) ?? [];
  if (places.length > most)
    note(root, `it has ${places.length} rules. Keep to ${most}: each is asked about every commit.`);
  return places.slice(0, most).flatMap((place) => readRule(place) ?? []);
};

/** Reads the rules, a YAML list; the first that holds decides. Empty: none. Problems name the entry: `[0].scope`. */
export const readRules = (text: string): Result<readonly CommitRule[], string> =>
  readYaml(text, (root) => (root.value === '' || root.value === null ? [] : readAll(root)));
