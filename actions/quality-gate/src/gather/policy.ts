import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findTrustedCommit } from '@drawbridge/core/action/comparison';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type Checkout, fromTop } from '@drawbridge/core/domain/checkout';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitProblem } from '@drawbridge/core/ports/git';
import { readPolicy } from '../decide/policy/reader.ts';
import type { Policy, PolicyProblem, PresetName } from '../decide/policy.ts';
import type { Config, PolicySource } from '../inputs.ts';

/** The policy that is judged by, and where it comes from, in words. */
export interface GatheredPolicy {
  readonly policy: Policy;
  /** E.g. "the built-in policy", ".drawbridge/quality-gate.yml at 4f1c2aa". */
  readonly source: string;
  /** True when the change itself touches the policy, which takes effect after the merge. */
  readonly isChanged: boolean;
  /** What people should know about it; empty: nothing. */
  readonly notice: string;
}

type Gathered<T> = Promise<Result<T, readonly Obstacle[]>>;
type PolicyFile = Extract<PolicySource, { readonly kind: 'file' }>;

const maxPolicyBytes = 1_000_000;

const describe =
  (place: string) =>
  ({ line, column, message, fix }: PolicyProblem): Obstacle => ({
    what: `${place}, line ${line}, column ${column}: ${message}.`,
    fix,
  });

const builtIn = (
  preset: PresetName,
  more: Partial<GatheredPolicy> = {},
): Result<GatheredPolicy, readonly Obstacle[]> => {
  const policy = readPolicy(`version: 1\nextends: ${preset}\n`);
  if (!policy.ok) return failure(policy.error.map(describe(`the preset \`${preset}\``)));
  const source = preset === 'default' ? 'the built-in policy' : `the built-in policy \`${preset}\``;
  return success({ policy: policy.value, source, isChanged: false, notice: '', ...more });
};

const explainUnread = ({ kind, message }: GitProblem, place: string): Obstacle =>
  kind === 'failed'
    ? {
        what: `${place} cannot be read as a plain file (${message.replace(/\.$/, '')}).`,
        fix: 'Commit the policy itself there, as UTF-8 and at most 1 MB, no link and no submodule; or name another file in `policy-file`.',
      }
    : { what: `${place} cannot be read: ${message}` };

const readAt = async (
  { git }: Pick<Scene, 'git'>,
  commit: string,
  path: string,
): Promise<Result<string | undefined, readonly Obstacle[]>> => {
  const text = await git.readText(commit, path, maxPolicyBytes);
  return text.ok ? text : failure([explainUnread(text.error, `${path} at ${shortSha(commit)}`)]);
};

/** The policy file as the trusted commit has it, and as the change would have it. */
interface PolicyTexts {
  readonly place: string;
  readonly trusted: string | undefined;
  readonly changed: string | undefined;
}

// Without this, a policy that was merged broken would keep out the change that mends it.
const mendedBy = (changed: string | undefined): boolean => changed !== undefined && readPolicy(changed).ok;

const waits = 'This change alters the policy: the base’s judged, and the change takes effect after the merge.';

const judgeTexts = (
  { place, trusted, changed }: PolicyTexts,
  { preset, file }: { readonly preset: PresetName; readonly file: PolicyFile },
): Result<GatheredPolicy, readonly Obstacle[]> => {
  const isChanged = trusted !== changed;
  if (trusted === undefined) {
    if (changed !== undefined)
      return builtIn(preset, {
        isChanged,
        notice: `${file.path} is new, so there is none at the base yet: the preset judged, and it takes effect after the merge.`,
      });
    if (!file.isExpected) return builtIn(preset);
    return failure([{ what: `${place} is not there.`, fix: 'Commit it, or leave `policy-file` out.' }]);
  }
  const policy = readPolicy(trusted);
  if (policy.ok) return success({ policy: policy.value, source: place, isChanged, notice: isChanged ? waits : '' });
  if (!isChanged || !mendedBy(changed)) return failure(policy.error.map(describe(place)));
  return builtIn(preset, {
    isChanged,
    notice: `${place} cannot be read, and this change mends it: the preset judged.`,
  });
};

const noCheckout = ({ message }: GitProblem): Obstacle => ({
  what: `the policy file cannot be looked for: ${message}`,
  fix: 'Check the repository out before this step, or set `policy-file: none` to be judged by the preset.',
});

const readFile = async (
  file: PolicyFile,
  { preset, scene, checkout }: PolicyRequest & { readonly checkout: Checkout },
): Gathered<GatheredPolicy> => {
  const path = fromTop(checkout.repository, file.path.replace(/^(\.\/)+/, ''));
  const commit = await findTrustedCommit(scene, checkout.head);
  if (!commit.ok) return failure([commit.error]);
  const trusted = await readAt(scene, commit.value, path);
  if (!trusted.ok) return trusted;
  const changed = commit.value === checkout.head ? trusted : await readAt(scene, checkout.head, path);
  if (!changed.ok) return changed;
  const place = `${path} at ${shortSha(commit.value)}`;
  return judgeTexts({ place, trusted: trusted.value, changed: changed.value }, { preset, file });
};

interface PolicyRequest extends Pick<Config, 'preset'> {
  readonly scene: Pick<Scene, 'git' | 'context'>;
}

/**
 * The policy of the input, else of the file as the base has it, else the preset. A file that is broken is an obstacle,
 * never the preset in its place: that could be weaker.
 */
export const gatherPolicy = async (
  { policy, preset }: Pick<Config, 'policy' | 'preset'>,
  scene: Pick<Scene, 'git' | 'context'>,
  checkout: Result<Checkout, GitProblem>,
): Gathered<GatheredPolicy> => {
  if (policy.kind === 'inline')
    return success({ policy: policy.policy, source: 'the input `policy`', isChanged: false, notice: '' });
  if (policy.kind === 'none') return builtIn(preset);
  if (!checkout.ok) return failure([noCheckout(checkout.error)]);
  return readFile(policy, { preset, scene, checkout: checkout.value });
};
