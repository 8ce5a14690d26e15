import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findTrustedCommit } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type Checkout, fromTop } from '@drawbridge/core/domain/checkout';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Ignores } from '../decide/facts.ts';
import { readPlainIgnores } from '../decide/ignores/plain.ts';
import type { IgnoreProblem, IgnoreRule } from '../decide/ignores/rule.ts';
import { readYamlIgnores } from '../decide/ignores/yaml.ts';
import { cleanPath } from '../decide/paths.ts';

const maxBytes = 1_000_000;

const none: Ignores = { rules: [], told: [] };

const toObstacle = ({ file, line, what, fix }: IgnoreProblem): Obstacle => ({
  what: `${file}, line ${line}: ${what}.`,
  fix,
});

const readRules = (text: string, path: string): Result<readonly IgnoreRule[], readonly Obstacle[]> => {
  const read = /\.ya?ml$/i.test(path) ? readYamlIgnores(text, path) : readPlainIgnores(text, path);
  return read.ok ? read : failure(read.error.map(toObstacle));
};

/** The file as the trusted commit has it, and as the scanned one does. */
interface Versions {
  readonly path: string;
  readonly commit: string;
  readonly trusted: string | undefined;
  readonly changed: string | undefined;
}

const readVersions = async (
  { git }: Pick<Scene, 'git'>,
  path: string,
  ends: { readonly trusted: string; readonly head: string },
): Promise<Result<Versions, Obstacle>> => {
  const trusted = await git.readText(ends.trusted, path, maxBytes);
  if (!trusted.ok) return failure({ what: trusted.error.message });
  const changed = ends.trusted === ends.head ? trusted : await git.readText(ends.head, path, maxBytes);
  if (!changed.ok) return failure({ what: changed.error.message });
  return success({ path, commit: ends.trusted, trusted: trusted.value, changed: changed.value });
};

const tellVersions = ({ path, commit, trusted, changed }: Versions): readonly string[] => [
  ...(trusted === undefined ? [] : [`ignores of ${path} at ${shortSha(commit)}`]),
  ...(trusted === changed ? [] : [`${path}: what this change says takes effect after the merge`]),
];

/** Without a checkout (a job that only uploads), the file of the workspace cannot be told from one that a change made up. */
const withoutCheckout: Ignores = { rules: [], told: ['no ignores: there is no checkout to read them from'] };

// What the base has holds, also where the change adds a file that would come before it.
const findFirst = async (
  paths: readonly string[],
  scene: Pick<Scene, 'git'>,
  ends: { readonly trusted: string; readonly head: string },
): Promise<Result<Versions | undefined, Obstacle>> => {
  let added: Versions | undefined;
  for (const path of paths) {
    const versions = await readVersions(scene, path, ends);
    if (!versions.ok) return versions;
    if (versions.value.trusted !== undefined) return versions;
    if (versions.value.changed !== undefined) added ??= versions.value;
  }
  return success(added);
};

/** The ignores of the first of these files, as the base has it: a change cannot excuse its own findings. */
export const gatherIgnores = async (
  files: readonly string[],
  scene: Pick<Scene, 'git' | 'context'>,
  checkout: Checkout | undefined,
): Promise<Result<Ignores, readonly Obstacle[]>> => {
  if (files.length === 0) return success(none);
  if (checkout === undefined) return success(withoutCheckout);
  const trusted = await findTrustedCommit(scene, checkout.head);
  if (!trusted.ok) return failure([trusted.error]);
  const paths = files.map((path) => fromTop(checkout.repository, cleanPath(path)));
  const found = await findFirst(paths, scene, { trusted: trusted.value, head: checkout.head });
  if (!found.ok) return failure([found.error]);
  if (found.value === undefined) return success(none);
  const told = tellVersions(found.value);
  if (found.value.trusted === undefined) return success({ rules: [], told });
  const rules = readRules(found.value.trusted, found.value.path);
  return rules.ok ? success({ rules: rules.value, told }) : rules;
};
