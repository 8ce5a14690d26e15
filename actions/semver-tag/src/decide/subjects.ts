import { type CommitMessage, type HeaderReader, parseCommitMessage } from '@drawbridge/core/domain/conventional-commit';
import { parseConventionalHeader } from '@drawbridge/core/domain/conventional-commit-header';
import type { CommitFact, CommitPlace, PullRequestFact, ReleaseFacts } from './facts.ts';
import { gitmojiReader } from './gitmoji.ts';
import type { Policy } from './policy.ts';
import { findOwners, rangeOf } from './range.ts';

/** A commit, and the message that it is judged by. */
export type Subject = {
  readonly commit: CommitFact;
  /** As its author wrote it. */
  readonly text: string;
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

const entitle = (message: string, { title, number }: PullRequestFact): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  const suffix = `(#${number})`;
  return `${line.endsWith(suffix) ? line : `${line} ${suffix}`}${textBelow(message)}`;
};

/** Azure and Bitbucket write of a merge also where they squash; then no other commit tells what came by it. */
const readOwn = (commit: CommitFact, text: string, readHeader: HeaderReader): CommitMessage => {
  const own = parseCommitMessage(text, readHeader);
  if (own.kind !== 'merge' || own.title === null || commit.parents.length !== 1) return own;
  const below = textBelow(text).trimStart();
  const suffix = own.pullRequest === null ? '' : ` (#${own.pullRequest})`;
  const rest = below.startsWith(own.title) ? below.slice(own.title.length) : `\n\n${below}`;
  const told = parseCommitMessage(`${own.title}${suffix}${rest}`, readHeader);
  return told.kind === 'conventional' ? told : own;
};

export type SubjectReader = (commit: CommitFact) => Subject;

/**
 * Reads what a commit is judged by: its own message, or the pull request that it came by where the policy asks for that and
 * it is known. What covers it, other commits tell. Nobody keeps a subject: the words of a hundred thousand fill the memory.
 */
export const createSubjectReader = (policy: Policy, known: ReleaseFacts['pullRequests']): SubjectReader => {
  const readHeader = headerReaderOf(policy);
  const speakers: ReleaseFacts['pullRequests'] = policy.source === 'commits' ? new Map() : known;
  return (commit) => {
    const text = commit.message;
    const own = readOwn(commit, text, readHeader);
    const pullRequest = speakers.get(own.pullRequest ?? -1) ?? null;
    const message = pullRequest === null ? own : parseCommitMessage(entitle(text, pullRequest), readHeader);
    return { commit, text, message, pullRequest, coveredBy: null };
  };
};

/**
 * Tells which merge of a pull request that speaks brought a commit, by object names; such a merge covers what it brought, but
 * for commits that came by a pull request of their own.
 */
export const findCovering = (
  lineage: readonly CommitPlace[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string | null> =>
  speaking.size === 0 ? new Map() : findOwners(rangeOf(lineage), (oid) => speaking.has(oid));
