import {
  emptyBody,
  type Footer,
  type MessageBody,
  markFencedLines,
  type NearMiss,
  parseMessageBody,
} from './conventional-commit-body.ts';
import { type ConventionalHeader, type HeaderReason, parseConventionalHeader } from './conventional-commit-header.ts';
import type { Result } from './result.ts';

/** What a commit says it takes back: by object name, by pull request, or by the first line of the commit. */
export type Reverted = {
  /** 7 to 64 hexadecimal digits, in lower case. */
  readonly oids: readonly string[];
  readonly pullRequests: readonly number[];
  readonly header: string | null;
};

type MessageParts = {
  /** The first line, as written but for spaces at its end. */
  readonly header: string;
  /** The number in a `(#12)` at the end of the first line, or in the text of a merge. */
  readonly pullRequest: number | null;
  readonly body: string;
  readonly footers: readonly Footer[];
  readonly nearMisses: readonly NearMiss[];
};

export type ConventionalCommit = MessageParts & {
  readonly kind: 'conventional';
  readonly type: string;
  readonly scope: string | null;
  /** Without the `(#12)`. */
  readonly description: string;
  /** The texts that say what breaks, or null; a `!` without a footer gives the description (rule 13). */
  readonly breaking: readonly string[] | null;
  readonly breakingBy: 'mark' | 'footer' | null;
  readonly reverted: Reverted | null;
};

export type MergeCommit = MessageParts & {
  readonly kind: 'merge';
  readonly reason: HeaderReason;
  /** What was merged: a branch, a tag or a commit, as written; null when the message does not tell. */
  readonly source: string | null;
  /** What the pull request was called, where the message tells; null: it does not. */
  readonly title: string | null;
};

export type RevertCommit = MessageParts & {
  readonly kind: 'revert';
  readonly reason: HeaderReason;
  readonly reverted: Reverted;
};

export type OtherCommit = MessageParts & { readonly kind: 'other'; readonly reason: HeaderReason };

export type CommitMessage = ConventionalCommit | MergeCommit | RevertCommit | OtherCommit;

/** Reads a first line by some grammar. */
export type HeaderReader = (line: string) => Result<ConventionalHeader, HeaderReason>;

const pullRequestSuffix = / ?\(#(\d{1,9})\)$/;
const pullRequestMerge = /^Merge pull request #(\d{1,9}) (?:in \S+ )?from (\S+)/;
const bitbucketMerge = /^Merged in (\S+) \(pull request #(\d{1,9})\)/;
const azureMerge = /^Merged PR (\d{1,9}): *(.*)$/;
const gitMerge = /^Merge (?:remote-tracking )?(?:branch|branches|tag|tags|commit|commits) '([^']*)'/;
const testMerge = /^Merge ([0-9a-f]{40,64}) into [0-9a-f]{40,64}$/;
const gitRevert = /^(Revert|Reapply) "(.*)"$/;
const revertedOid = /\b(?:reverts|reverting) commits? ([0-9a-f]{7,64})\b/gi;
const revertedPullRequest = /^Reverts (?:[\w.-]{1,100}\/[\w.-]{1,100})?#(\d{1,9})\b/gm;
/** As Bitbucket and Azure quote what they revert. */
const quotedPullRequest = /\(pull request #(\d{1,9})\)$|^Merged PR (\d{1,9}): /;
const oidWord = /\b[0-9a-f]{7,64}\b/gi;

const lineEnd = /\r\n?/g;
const blankStart = /^\s*\n/;

/** The message from the first line that says something, without a byte order mark and with one kind of line end. */
const normalise = (message: string): string => {
  const marked = message.charCodeAt(0) === 0xfeff ? message.slice(1) : message;
  const text = marked.includes('\r') ? marked.replace(lineEnd, '\n') : marked;
  return text.charCodeAt(0) > 0x20 ? text : text.replace(blankStart, '');
};

const readSuffix = (text: string): { readonly text: string; readonly pullRequest: number | null } => {
  const found = text.endsWith(')') ? pullRequestSuffix.exec(text) : null;
  if (found?.[1] === undefined || found.index === 0) return { text, pullRequest: null };
  return { text: text.slice(0, found.index).trimEnd(), pullRequest: Number(found[1]) };
};

const matches = (text: string, pattern: RegExp, group: number): readonly string[] =>
  [...text.matchAll(pattern)].flatMap((found) => found[group] ?? []);

const readReverted = ({ body, footers }: MessageBody, header: string | null): Reverted => {
  const text = [body, ...footers.map(({ value }) => value)].join('\n');
  const refs = footers
    .filter(({ token }) => token.toLowerCase() === 'refs')
    .flatMap(({ value }) => matches(value, oidWord, 0));
  const oids = [...matches(text, revertedOid, 1), ...refs].map((oid) => oid.toLowerCase());
  const [, bitbucket, azure] = quotedPullRequest.exec(header ?? '') ?? [];
  const pullRequests = [...matches(text, revertedPullRequest, 1), bitbucket ?? azure ?? []].flat().map(Number);
  return { oids: [...new Set(oids)], pullRequests, header };
};

const conventional = (line: string, header: ConventionalHeader, rest: MessageBody): ConventionalCommit => {
  const { text: description, pullRequest } = readSuffix(header.description);
  const { breaking } = rest;
  const breakingBy = header.marked ? 'mark' : breaking.length > 0 ? 'footer' : null;
  return {
    kind: 'conventional',
    header: line,
    body: rest.body,
    footers: rest.footers,
    nearMisses: rest.nearMisses,
    type: header.type,
    scope: header.scope,
    description,
    pullRequest,
    breaking: breakingBy === null ? null : breaking.length > 0 ? breaking : [description],
    breakingBy,
    reverted: header.type === 'revert' ? readReverted(rest, description) : null,
  };
};

type MergeFacts = Pick<MergeCommit, 'source' | 'title' | 'pullRequest'>;

const firstLineIn = (text: string): string | null => text.trimStart().split('\n', 1)[0]?.trimEnd() || null;

const readMerge = (line: string, below: string): MergeFacts | null => {
  if (!line.startsWith('Merge')) return null;
  const title = firstLineIn(below);
  const github = pullRequestMerge.exec(line);
  if (github) return { source: github[2] ?? null, pullRequest: Number(github[1]), title };
  const bitbucket = bitbucketMerge.exec(line);
  if (bitbucket) return { source: bitbucket[1] ?? null, pullRequest: Number(bitbucket[2]), title };
  const azure = azureMerge.exec(line);
  if (azure) return { source: null, pullRequest: Number(azure[1]), title: azure[2] || null };
  const git = gitMerge.exec(line) ?? testMerge.exec(line);
  return git ? { source: git[1] ?? null, pullRequest: null, title } : null;
};

const readRevert = (line: string, rest: MessageBody): Reverted | null => {
  const [, verb, quoted] = gitRevert.exec(readSuffix(line).text) ?? [];
  if (quoted === undefined) return null;
  return readReverted(rest, verb === 'Reapply' ? `Revert "${quoted}"` : quoted);
};

/**
 * Reads a commit message by Conventional Commits 1.0.0 (https://www.conventionalcommits.org/en/v1.0.0/).
 * Any string gets an answer: never throws, linear in the length. A valid first line stays valid whatever follows it.
 * Another grammar of first lines can be given.
 */
export const parseCommitMessage = (
  message: string,
  readHeader: HeaderReader = parseConventionalHeader,
): CommitMessage => {
  const text = normalise(message);
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).trimEnd();
  const below = end < 0 ? '' : text.slice(end + 1);
  const rest = end < 0 ? emptyBody : parseMessageBody(below);
  const header = readHeader(line);
  if (header.ok) return conventional(line, header.value, rest);
  const { body, footers, nearMisses } = rest;
  const parts = {
    header: line,
    pullRequest: readSuffix(line).pullRequest,
    body,
    footers,
    nearMisses,
    reason: header.error,
  };
  const merge = readMerge(line, below);
  if (merge !== null) return { kind: 'merge', ...parts, ...merge };
  const reverted = readRevert(line, rest);
  return reverted === null ? { kind: 'other', ...parts } : { kind: 'revert', ...parts, reverted };
};

/**
 * The conventional commits listed in the text of a squash, one bullet (`* feat: x`) each, in the order written.
 * GitHub writes such a list when it squashes a pull request of several commits; other bullets are left out. Linear.
 */
export const listSquashedCommits = (
  message: string,
  readHeader: HeaderReader = parseConventionalHeader,
): readonly ConventionalCommit[] => {
  const lines = normalise(message).split('\n').slice(1);
  const fenced = markFencedLines(lines);
  const chunks: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('* ') && !fenced[index]) chunks.push([line.slice(2)]);
    else chunks.at(-1)?.push(line);
  }
  return chunks
    .map((own) => parseCommitMessage(own.join('\n'), readHeader))
    .filter((parsed) => parsed.kind === 'conventional');
};
