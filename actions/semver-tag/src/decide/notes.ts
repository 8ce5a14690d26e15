import type { CommitMessage } from '@drawbridge/core/domain/conventional-commit';
import type { Footer } from '@drawbridge/core/domain/conventional-commit-body';
import type { CommitVerdict } from './bumps.ts';
import type { Rule } from './calls.ts';
import type { BumpOrNone } from './policy.ts';

/** One line of the release notes. Its texts are what authors wrote: whoever renders them escapes them. */
export type NoteEntry = {
  readonly oid: string;
  readonly scope: string | null;
  readonly description: string;
  readonly pullRequest: number | null;
  /** Issues that footers such as `Closes #12` name. */
  readonly closes: readonly number[];
};

/** `texts`: what breaks, where the author said more than the first line. */
export type BreakingNote = { readonly entry: NoteEntry; readonly texts: readonly string[] };

/** What a release brings, each change in one group; inside a group by scope (those without one first), then the newest first. */
export type ReleaseNotes = {
  /** How many there are of each, also where a list ends earlier. */
  readonly counts: Readonly<Record<NoteGroupName, number>>;
  readonly breaking: readonly BreakingNote[];
  readonly features: readonly NoteEntry[];
  readonly fixes: readonly NoteEntry[];
  readonly performance: readonly NoteEntry[];
  readonly reverts: readonly NoteEntry[];
  readonly others: readonly NoteEntry[];
};

export type NoteGroupName = Exclude<keyof ReleaseNotes, 'counts'>;

type Group = Exclude<NoteGroupName, 'breaking'>;

/** By type, those of https://gitmoji.dev among them. */
const groupByType: ReadonlyMap<string, Group> = new Map<string, Group>([
  ['feat', 'features'],
  ['sparkles', 'features'],
  ['fix', 'fixes'],
  ['bug', 'fixes'],
  ['ambulance', 'fixes'],
  ['adhesive_bandage', 'fixes'],
  ['lock', 'fixes'],
  ['perf', 'performance'],
  ['zap', 'performance'],
  ['revert', 'reverts'],
  ['rewind', 'reverts'],
]);

const groupByLabel: Readonly<Record<BumpOrNone, Group>> = {
  major: 'others',
  minor: 'features',
  patch: 'fixes',
  none: 'others',
};

const leftOut: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>([
  'merge',
  'cancelled',
  'covered',
  'skipped',
  'reverts-unreleased',
  'other-scope',
  'other-package',
]);
// An issue of another repository, `octo/other#12`, is none of ours.
const ownIssue = /(?<![\w./-])#(\d{1,9})\b/g;
const closingToken = /^(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)$/i;

const issuesOf = ({ token, separator, value }: Footer): readonly number[] => {
  if (!closingToken.test(token)) return [];
  const text = separator === ' #' ? `#${value}` : value;
  return [...text.matchAll(ownIssue)].map(([, digits]) => Number(digits));
};

const descriptionOf = (message: CommitMessage): string => {
  if (message.kind === 'conventional') return message.description;
  // The heading says already that it was reverted.
  if (message.kind === 'revert' && message.reverted.header !== null) return message.reverted.header;
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
  // Most histories have nothing to compare.
  if (!verdicts.some(mayRepeat)) return verdicts;
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
    pullRequest: message.pullRequest ?? (pullRequests.size === 0 ? null : (pullRequests.get(keyOf(verdict)) ?? null)),
    closes: [...new Set(message.footers.flatMap(issuesOf))],
  };
};

const groupOf = ({ gist, rule, bump }: CommitVerdict): Group => {
  if (gist.kind === 'revert') return 'reverts';
  const byType = gist.kind === 'conventional' ? groupByType.get(gist.type) : undefined;
  return byType ?? (rule.kind === 'label' ? groupByLabel[bump] : 'others');
};

const scopeOf = ({ gist }: CommitVerdict): string =>
  gist.kind === 'conventional' ? (gist.scope?.toLowerCase() ?? '') : '';

/** By scope, else in the order given: there are few scopes, and there may be a hundred thousand commits. */
const byScope = (verdicts: readonly CommitVerdict[]): readonly CommitVerdict[] => {
  const scopes = new Map<string, CommitVerdict[]>();
  for (const verdict of verdicts) {
    const scope = scopeOf(verdict);
    const known = scopes.get(scope);
    if (known === undefined) scopes.set(scope, [verdict]);
    else known.push(verdict);
  }
  return [...scopes.keys()].sort().flatMap((scope) => scopes.get(scope) ?? []);
};

/** A rule or a label may say that something breaks. */
const breaks = ({ gist, bump }: CommitVerdict): boolean =>
  bump === 'major' || (gist.kind === 'conventional' && gist.breakingBy !== null);

/** What breaks beside what the first line says. */
const breaksOf = ({ message }: CommitVerdict): readonly string[] => {
  const texts = message.kind === 'conventional' ? message.breaking : null;
  return (texts ?? []).filter((text) => text !== descriptionOf(message));
};

const isCounted = ({ rule }: CommitVerdict): boolean => !leftOut.has(rule.kind);

/**
 * The commits that notes speak of. Left out: merges and what the title of a merged pull request covers, commits of other
 * scopes and packages, those that are to be skipped, and reverts together with what they took back.
 */
const listNoted = (verdicts: readonly CommitVerdict[]): readonly CommitVerdict[] =>
  withoutRepeats(verdicts.filter(isCounted));

/** The commits that somebody is to be thanked for: those that notes speak of, and those that a pull request speaks for. */
export const listWork = (verdicts: readonly CommitVerdict[]): readonly CommitVerdict[] => [
  ...listNoted(verdicts),
  ...verdicts.filter(({ rule }) => rule.kind === 'covered'),
];

const repeatedPullRequests = (verdicts: readonly CommitVerdict[]): PullRequests =>
  new Map(
    verdicts
      .filter((verdict) => mayRepeat(verdict) && isCounted(verdict))
      .map((verdict) => [keyOf(verdict), verdict.message.pullRequest]),
  );

const noVerdicts: readonly CommitVerdict[] = [];

/** Groups what the commits bring; of each group the first `most`, and how many there are. */
export const collectNotes = (verdicts: readonly CommitVerdict[], most = Number.POSITIVE_INFINITY): ReleaseNotes => {
  const pullRequests = repeatedPullRequests(verdicts);
  const groups = Map.groupBy(
    listNoted(verdicts),
    (verdict): NoteGroupName => (breaks(verdict) ? 'breaking' : groupOf(verdict)),
  );
  const of = (name: NoteGroupName): readonly CommitVerdict[] => groups.get(name) ?? noVerdicts;
  const first = (name: NoteGroupName): readonly CommitVerdict[] => byScope(of(name)).slice(0, most);
  const list = (name: Group) => first(name).map((verdict) => entryOf(verdict, pullRequests));
  return {
    counts: {
      breaking: of('breaking').length,
      features: of('features').length,
      fixes: of('fixes').length,
      performance: of('performance').length,
      reverts: of('reverts').length,
      others: of('others').length,
    },
    breaking: first('breaking').map((verdict) => ({
      entry: entryOf(verdict, pullRequests),
      texts: breaksOf(verdict),
    })),
    features: list('features'),
    fixes: list('fixes'),
    performance: list('performance'),
    reverts: list('reverts'),
    others: list('others'),
  };
};
