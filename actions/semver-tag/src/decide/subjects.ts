import { type CommitMessage, type HeaderReader, parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { parseConventionalHeader } from '@drawbridge/core/domain/conventional-commit-header';
import type { CommitFact, CommitPlace, PullRequestFact, ReleaseFacts } from './facts.ts';
import { gitmojiReader } from './gitmoji.ts';
import type { Policy } from './policy.ts';
import { findOwners, rangeOf } from './range.ts';

/** A commit, and the message that it is judged by. */
export type Subject = {
  readonly commit: CommitFact;
  /** What it says itself; with a pull request that speaks for it, that one's title above its own text. */
  readonly message: CommitMessage;
  /** The pull request that speaks for it; null: none, so its own message does. */
  readonly pullRequest: PullRequestFact | null;
  /** The merge of a pull request that brought it and speaks for it; null: none. */
  readonly coveredBy: string | null;
};

/** The grammar of first lines under a policy. */
export const headerReaderOf = ({ grammar, types }: Policy): HeaderReader =>
  grammar === 'gitmoji' ? gitmojiReader(types) : parseConventionalHeader;

const textBelow = (message: string): string => {
  const text = message.trimStart();
  const end = text.search(/[\r\n]/);
  return end < 0 ? '' : text.slice(end);
};

const entitle = ({ message }: CommitFact, { title, number }: PullRequestFact): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  const suffix = `(#${number})`;
  return `${line.endsWith(suffix) ? line : `${line} ${suffix}`}${textBelow(message)}`;
};

type Speakers = Pick<ReleaseFacts, 'pullRequests'> & { readonly lineage: readonly CommitPlace[] };

/** Azure and Bitbucket write of a merge also where they squash; then no other commit tells what came by it. */
const readMessage = ({ message, parents }: CommitFact, readHeader: HeaderReader): CommitMessage => {
  const own = parseCommitMessage(message, readHeader);
  if (own.kind !== 'merge' || own.title === null || parents.length !== 1) return own;
  const below = textBelow(message).trimStart();
  const suffix = own.pullRequest === null ? '' : ` (#${own.pullRequest})`;
  const rest = below.startsWith(own.title) ? below.slice(own.title.length) : `\n\n${below}`;
  const told = parseCommitMessage(`${own.title}${suffix}${rest}`, readHeader);
  return told.kind === 'conventional' ? told : own;
};

const readAlone = (commits: readonly CommitFact[], readHeader: HeaderReader): readonly Subject[] =>
  commits.map((commit) => ({
    commit,
    message: readMessage(commit, readHeader),
    pullRequest: null,
    coveredBy: null,
  }));

const letSpeak = (subject: Subject, pullRequest: PullRequestFact, readHeader: HeaderReader): Subject => ({
  ...subject,
  message: parseCommitMessage(entitle(subject.commit, pullRequest), readHeader),
  pullRequest,
});

/**
 * Reads what each commit is judged by, in the order given: its own message, or the pull request that it came by where the
 * policy asks for that and it is known. What the merge of such a pull request brought is covered by it, but for commits that
 * came by a pull request of their own.
 */
export const readSubjects = (
  commits: readonly CommitFact[],
  policy: Policy,
  speakers: Speakers,
): readonly Subject[] => {
  const readHeader = headerReaderOf(policy);
  const subjects = readAlone(commits, readHeader);
  const { pullRequests, lineage } = speakers;
  if (policy.source === 'commits' || pullRequests.size === 0) return subjects;
  const spoken = subjects.map((subject) => {
    const pullRequest = pullRequests.get(subject.message.pullRequest ?? -1);
    return pullRequest === undefined ? subject : letSpeak(subject, pullRequest, readHeader);
  });
  const speaking = new Set(spoken.flatMap(({ commit, pullRequest }) => (pullRequest === null ? [] : commit.oid)));
  const owners = findOwners(rangeOf(lineage), (oid) => speaking.has(oid));
  return spoken.map((subject) =>
    subject.pullRequest === null ? { ...subject, coveredBy: owners.get(subject.commit.oid) ?? null } : subject,
  );
};
