import type { RunContext } from '@drawbridge/core/domain/event';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import { lineOfBranch } from '../inputs/versions.ts';
import type { BranchRole, BranchRule, Policy } from './policy.ts';

const branchRef = /^refs\/heads\/(.+)$/;
// The branch that GitHub makes for a merge group names the one it will be merged into.
const queueBranch = /^gh-readonly-queue\/(.+)\/pr-[0-9]+-[0-9a-f]+$/;

/** The branch that a run makes versions for: its own, or the one that a change would be merged into; null where there is none. */
export const branchOf = ({ ref, pullRequest }: Pick<RunContext, 'ref' | 'pullRequest'>): string | null => {
  if (pullRequest !== undefined) return pullRequest.baseRef;
  const branch = branchRef.exec(ref)?.[1] ?? null;
  return branch === null ? null : (queueBranch.exec(branch)?.[1] ?? branch);
};

const playRole = (policy: Policy, role: BranchRole, branch: string): Policy => {
  switch (role.kind) {
    case 'final':
      return policy;
    case 'pre-release':
      return { ...policy, channel: role.channel };
    case 'maintenance': {
      const line = role.line ?? lineOfBranch(branch);
      return line === null ? { ...policy, bar: { kind: 'no-line', branch } } : { ...policy, line };
    }
  }
};

/** What a run on a branch makes: the role of the first rule that lists it. Without rules, every branch makes what the policy says. */
export const policyOn = (branch: string | null, policy: Policy, rules: readonly BranchRule[]): Policy => {
  if (rules.length === 0) return policy;
  const rule = branch === null ? undefined : rules.find(({ pattern }) => compileGlobs([pattern])(branch));
  if (branch === null || rule === undefined) return { ...policy, bar: { kind: 'not-listed', branch: branch ?? '' } };
  return playRole(policy, rule.role, branch);
};
