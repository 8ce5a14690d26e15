import type { CommitMessage } from '@drawbridge/core/domain/conventional-commit';
import type { Footer } from '@drawbridge/core/domain/conventional-commit-body';
import type { CommitVerdict } from './bumps.ts';

/** One line of the release notes. Its texts are what authors wrote: whoever renders them escapes them. */
export type NoteEntry = {
  readonly oid: string;
  readonly scope: string | null;
  readonly description: string;
  readonly pullRequest: number | null;
  /** Issues that footers such as `Closes #12` name. */
  readonly closes: readonly number[];
};

type BreakingNote = { readonly entry: NoteEntry; readonly texts: readonly string[] };

/** What a release brings, in the order of the commits; a breaking change stands in its own group as well. */
export type ReleaseNotes = {
  readonly breaking: readonly BreakingNote[];
  readonly features: readonly NoteEntry[];
  readonly fixes: readonly NoteEntry[];
  readonly performance: readonly NoteEntry[];
  readonly reverts: readonly NoteEntry[];
  readonly others: readonly NoteEntry[];
};

type Group = Exclude<keyof ReleaseNotes, 'breaking'>;

const groupByType: ReadonlyMap<string, Group> = new Map<string, Group>([
  ['feat', 'features'],
  ['fix', 'fixes'],
  ['perf', 'performance'],
  ['revert', 'reverts'],
]);

const leftOut: ReadonlySet<string> = new Set(['merge', 'cancelled', 'reverts-unreleased', 'other-scope']);
const closingToken = /^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/i;

const issuesOf = ({ token, separator, value }: Footer): readonly number[] => {
  if (!closingToken.test(token)) return [];
  const text = separator === ' #' ? `#${value}` : value;
  return [...text.matchAll(/#(\d{1,9})\b/g)].map(([, digits]) => Number(digits));
};

const descriptionOf = (message: CommitMessage): string => {
  if (message.kind === 'conventional') return message.description;
  const suffix = message.pullRequest === null ? '' : `(#${message.pullRequest})`;
  return suffix !== '' && message.header.endsWith(suffix)
    ? message.header.slice(0, -suffix.length).trimEnd()
    : message.header;
};

const keyOf = ({ message }: CommitVerdict): string =>
  message.kind === 'conventional'
    ? JSON.stringify([message.type, message.scope?.toLowerCase() ?? null, message.description])
    : JSON.stringify([message.header]);

/** The merge of a topic, or a bullet of a squash, may say again what another commit says. */
const mayRepeat = ({ commit, squashed }: CommitVerdict): boolean => squashed || commit.parents.length > 1;

const withoutRepeats = (verdicts: readonly CommitVerdict[]): readonly CommitVerdict[] => {
  const said = new Set(verdicts.filter((verdict) => !mayRepeat(verdict)).map(keyOf));
  return verdicts.filter((verdict) => {
    if (!mayRepeat(verdict)) return true;
    const key = keyOf(verdict);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
};

type PullRequests = ReadonlyMap<string, number | null>;

const entryOf = (verdict: CommitVerdict, pullRequests: PullRequests): NoteEntry => {
  const { commit, message } = verdict;
  return {
    oid: commit.oid,
    scope: message.kind === 'conventional' ? message.scope : null,
    description: descriptionOf(message),
    pullRequest: message.pullRequest ?? pullRequests.get(keyOf(verdict)) ?? null,
    closes: [...new Set(message.footers.flatMap(issuesOf))],
  };
};

const groupOf = ({ message }: CommitVerdict): Group => {
  if (message.kind === 'revert') return 'reverts';
  return (message.kind === 'conventional' && groupByType.get(message.type)) || 'others';
};

/** Groups what the commits bring. Left out: merges, commits of other scopes, and reverts together with what they took back. */
export const collectNotes = (verdicts: readonly CommitVerdict[]): ReleaseNotes => {
  const counted = verdicts.filter(({ rule }) => !leftOut.has(rule.kind));
  const pullRequests = new Map(
    counted.filter(mayRepeat).map((verdict) => [keyOf(verdict), verdict.message.pullRequest]),
  );
  const kept = withoutRepeats(counted).map((verdict) => ({ verdict, entry: entryOf(verdict, pullRequests) }));
  const inGroup = (group: Group) => kept.filter(({ verdict }) => groupOf(verdict) === group).map(({ entry }) => entry);
  return {
    breaking: kept.flatMap(({ verdict: { message }, entry }) =>
      message.kind === 'conventional' && message.breaking !== null ? [{ entry, texts: message.breaking }] : [],
    ),
    features: inGroup('features'),
    fixes: inGroup('fixes'),
    performance: inGroup('performance'),
    reverts: inGroup('reverts'),
    others: inGroup('others'),
  };
};
