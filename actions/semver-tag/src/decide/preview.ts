import { compareVersionsTotally, type Version } from '@drawbridge/core/domain/version';
import type { Decision } from './decision.ts';
import type { CommitFact, ReleaseFacts } from './facts.ts';
import { decideTogether, type PackageFacts, type Together } from './packages.ts';

/** Stands for the commit that merging would make: no commit has this name. */
export const unmadeOid = '0'.repeat(40);

/** What was read for a preview: the commits of the change stand first among all those since the last release. */
export type PreviewFacts = ReleaseFacts & {
  /** Those that touch the package. */
  readonly change: readonly CommitFact[];
  /** All that a squash makes one commit of, whatever it touches. */
  readonly wholeChange: readonly CommitFact[];
};

export type Preview = {
  /** What the change makes when its commits are merged or rebased. */
  readonly merged: Decision;
  /** What it makes as one commit under its title; null where that is the same, or where there is no choice. */
  readonly squashed: Decision | null;
  /** Of the whole change, whatever it touches. */
  readonly commitCount: number;
  /** The change touches the package. */
  readonly isTouched: boolean;
};

const bodyOf = (message: string): string => message.split('\n').slice(1).join('\n').trim();

/**
 * The message that GitHub proposes for a squash under the pull request's title: one commit's body, or all messages as a list
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/configuring-commit-squashing-for-pull-requests).
 */
export const squashMessage = (title: string, number: number | null, change: readonly CommitFact[]): string => {
  const header = number === null ? title : `${title} (#${number})`;
  const messages = change.filter(({ parents }) => parents.length < 2).map(({ message }) => message);
  const [first = ''] = messages;
  const body =
    messages.length === 1
      ? bodyOf(first)
      : messages
          .toReversed()
          .map((each) => `* ${each}`)
          .join('\n\n');
  return body === '' ? header : `${header}\n\n${body}`;
};

const versionIn = (decision: Decision): Version | null => ('version' in decision ? decision.version : null);

const isSame = (a: Decision, b: Decision): boolean => {
  const [one, other] = [versionIn(a), versionIn(b)];
  if (one === null || other === null) return a.kind === b.kind && one === other;
  return compareVersionsTotally(one, other) === 0;
};

type Pull = { readonly title: string | null; readonly number: number | null; readonly labels: readonly string[] };
type PackageChange = PackageFacts<PreviewFacts>;

const filesOf = (change: readonly CommitFact[]): CommitFact['files'] =>
  change.every((commit) => commit.files !== null) ? [...new Set(change.flatMap((commit) => commit.files ?? []))] : null;

/** The facts as they would be after a squash; a package that the change does not touch stays as it is. */
const squash = (each: PackageChange, title: string, { number }: Pull): PackageChange => {
  const { change, wholeChange, commits } = each.facts;
  if (change.length === 0) return each;
  const message = squashMessage(title, number, wholeChange);
  const author = wholeChange.at(-1)?.author ?? { name: '', email: '' };
  const commit: CommitFact = { oid: unmadeOid, message, parents: [], author, files: filesOf(wholeChange) };
  return { ...each, facts: { ...each.facts, commits: [commit, ...commits.slice(change.length)] } };
};

/**
 * Where pull requests speak for their commits, merging and squashing come to the same: this one speaks for the change.
 * With a preview that nobody merges by hand, or where messages are the source, the commits stand as they are.
 */
const letSpeak = (each: PackageChange, title: string | null, pull: Pull): PackageChange => {
  const { number, labels } = pull;
  if (title === null || number === null || each.package.policy.source === 'commits') return each;
  const pullRequests = new Map([...each.facts.pullRequests, [number, { number, title, labels }]]);
  return squash({ ...each, facts: { ...each.facts, pullRequests } }, title, pull);
};

/** Decides what merging a change would make of each package, with its commits as they are and squashed under its title. Pure. */
export const decidePreviews = (
  packages: readonly PackageChange[],
  pull: Pull,
  together: Together | null,
): readonly Preview[] => {
  const { title } = pull;
  const decideAll = (all: readonly PackageChange[]) => decideTogether(all, together, (policy) => policy);
  const told = packages.map((each) => letSpeak(each, title, pull));
  const merged = decideAll(told);
  const isSpokenFor = told.every((each, index) => each !== packages[index]);
  const squashed =
    title === null || isSpokenFor ? merged : decideAll(packages.map((each) => squash(each, title, pull)));
  return packages.flatMap(({ facts }, index) => {
    const [one, other] = [merged[index], squashed[index]];
    if (one === undefined || other === undefined) return [];
    const { change, wholeChange } = facts;
    const squashedOtherwise = isSame(one, other) ? null : other;
    return [
      { merged: one, squashed: squashedOtherwise, commitCount: wholeChange.length, isTouched: change.length > 0 },
    ];
  });
};
