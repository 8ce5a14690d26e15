import type { Result } from '@drawbridge/core/domain/result';
import { note, type Place, readList, readMapping, readText, readYaml } from '@drawbridge/core/inputs/yaml';
import type { CommitRule } from '../decide/policy.ts';
import { isStep } from './steps.ts';

const keys = ['type', 'scope', 'path', 'author', 'breaking', 'bump'] as const;
const example = 'Write e.g. `- scope: deps` and `bump: patch` below it.';

/** One text, or a list of them; null: not given. */
export const readPatterns = (place: Place | undefined, fix: string): readonly string[] | null => {
  if (place === undefined) return null;
  const items = Array.isArray(place.value) ? (readList(place, fix) ?? []) : [place];
  const texts = items.flatMap((item) => readText(item, fix) ?? []);
  if (texts.length === 0 || texts.some((text) => text.trim() === '')) note(place, `it is empty. ${fix}`);
  return texts;
};

const readFlag = (place: Place | undefined): boolean | null => {
  if (place === undefined) return null;
  if (place.value === 'true') return true;
  if (place.value === 'false') return false;
  note(place, 'it is neither true nor false.');
  return null;
};

const readRule = (place: Place): CommitRule | null => {
  const entries = readMapping(place, keys);
  if (entries === undefined) return null;
  const type = entries.get('type');
  const step = entries.get('bump');
  const bump = step === undefined ? undefined : readText(step, 'Write none, patch, minor or major.');
  if (!isStep(bump)) {
    note(step ?? place, 'a rule ends in a step. Add `bump` with none, patch, minor or major.');
    return null;
  }
  if (entries.size === 1) note(place, `it would hold for every commit. ${example}`);
  return {
    type: type === undefined ? null : (readText(type, example)?.toLowerCase() ?? null),
    scopes: readPatterns(entries.get('scope'), example)?.map((scope) => scope.toLowerCase()) ?? null,
    paths: readPatterns(entries.get('path'), 'Write globs from the repository’s top, e.g. docs/**.'),
    authors: readPatterns(entries.get('author'), 'Write globs over names or addresses, e.g. renovate*.'),
    breaking: readFlag(entries.get('breaking')),
    bump,
  };
};

/** Reads the rules, a YAML list; the first that holds decides. Empty: none. */
export const readRules = (text: string): Result<readonly CommitRule[], string> =>
  readYaml(text, (root) =>
    root.value === '' || root.value === null
      ? []
      : (readList(root, example) ?? []).flatMap((place) => readRule(place) ?? []),
  );
