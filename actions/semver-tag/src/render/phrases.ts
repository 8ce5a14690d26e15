import type { RunContext } from '@drawbridge/core/domain/event';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import type { CommitVerdict } from '../decide/bumps.ts';
import { greatestBump } from '../decide/bumps.ts';
import type { Rule } from '../decide/calls.ts';
import type { HoldReason } from '../decide/moving-tags.ts';
import type { Cause, VersionStep } from '../decide/next-version.ts';
import type { ReleaseCall } from '../decide/policy.ts';

/** "feature", "fix"…: how often each kind of change came, in words. */
const nouns: ReadonlyMap<string, readonly [singular: string, plural: string]> = new Map([
  ['feat', ['feature', 'features']],
  ['sparkles', ['feature', 'features']],
  ['fix', ['fix', 'fixes']],
  ['bug', ['fix', 'fixes']],
  ['perf', ['performance improvement', 'performance improvements']],
  ['revert', ['revert', 'reverts']],
]);

const revert = ['revert', 'reverts'] as const;

/** What a commit that met a rule is called when such commits are counted. */
const nounOf = (rule: Rule): readonly [singular: string, plural: string] => {
  switch (rule.kind) {
    case 'breaking':
      return ['breaking change', 'breaking changes'];
    case 'type':
      return nouns.get(rule.type) ?? [`${rule.type} commit`, `${rule.type} commits`];
    case 'rule':
      return [`commit by rule ${rule.position}`, `commits by rule ${rule.position}`];
    case 'label':
      return [`pull request labelled ${rule.label}`, `pull requests labelled ${rule.label}`];
    case 'title':
      return nounOf(rule.rule);
    case 'reverts-released':
    case 'reverts-bumpless':
      return revert;
    default:
      return ['commit', 'commits'];
  }
};

const countDeciding = (found: readonly CommitVerdict[]): string => {
  const [singular, plural] = found[0] === undefined ? [] : nounOf(found[0].rule);
  return singular === undefined ? '' : countOf(found.length, singular, plural);
};

/** What called for the step: "2 features", "1 fix and 1 revert"; empty when no commit did. */
const countCauses = (verdicts: readonly CommitVerdict[]): string => {
  const greatest = greatestBump(verdicts);
  if (greatest === 'none') return '';
  const deciding = Map.groupBy(
    verdicts.filter(({ bump }) => bump === greatest),
    ({ rule }) => nounOf(rule)[1],
  );
  return joinWords([...deciding.values()].map((found) => countDeciding(found)));
};

const describeCause = (cause: Cause, causes: string): string => {
  switch (cause) {
    case 'commits':
      return `because of ${causes}`;
    case 'default-bump':
      return 'because of `default-bump`';
    case 'asked':
      return 'because `bump` asks for it';
  }
};

const callersNamed = 3;

/** "because core 2.0.0 is released", "with api 1.3.0" */
/** Which releases of other packages call for a step. */
export const describeCalls = (calls: readonly ReleaseCall[]): string => {
  const names = calls.map(({ package: name, version }) => `${name} ${formatVersion(version)}`);
  const some = names.length > callersNamed ? [...names.slice(0, callersNamed), 'others'] : names;
  const isShared = calls.some(({ because }) => because === 'shared');
  return isShared
    ? `with ${joinWords(some)}`
    : `because ${joinWords(some)} ${names.length === 1 ? 'is' : 'are'} released`;
};

const describeStep = (step: VersionStep, causes: string): string => {
  switch (step.kind) {
    case 'release-as':
      return step.commit === null
        ? 'because `release-as` says so'
        : `because ${shortSha(step.commit)} says so (Release-As)`;
    case 'initial':
      return `the first version, ${describeCause(step.because, causes)}`;
    case 'bump': {
      const held = step.called === step.applied ? '' : ` (before 1.0.0 a ${step.applied} step)`;
      return `${describeCause(step.because, causes)}${held}`;
    }
    case 'called':
      return describeCalls(step.by);
    case 'raised':
      return `raised to a ${step.applied} step by \`minimum-bump\``;
    case 'taken':
      return `since ${step.by.name} is elsewhere${step.by.commitOid === null ? '' : ` (at ${shortSha(step.by.commitOid)})`}`;
    case 'announced':
      return `as ${step.by.name} announced`;
    case 'beyond':
      return `beyond ${step.by.name}`;
    case 'pre-release':
      return '';
  }
};

/** Why the way goes over this version. */
export const describeStepAlone = (step: VersionStep, verdicts: readonly CommitVerdict[]): string =>
  step.kind === 'pre-release' ? `in the channel ${step.channel.join('.')}` : describeSteps([step], verdicts);

/** Who asked for the step by hand: the person who started the run, or this attempt of it; null where nobody did, or nobody says who. */
export const findAsker = (
  answer: Answer,
  { actor, triggeringActor }: Pick<RunContext, 'actor' | 'triggeringActor'>,
): string | null => {
  const steps = 'steps' in answer ? answer.steps : [];
  const isAsked = steps.some((step) => 'because' in step && step.because === 'asked');
  return (isAsked && (triggeringActor || actor)) || null;
};

/** Why it is this version: "because of 2 features". */
export const describeSteps = (steps: readonly VersionStep[], verdicts: readonly CommitVerdict[]): string => {
  const causes = countCauses(verdicts);
  return steps
    .map((step) => describeStep(step, causes))
    .filter((part) => part !== '')
    .join(', ');
};

const headerFaults: Readonly<Record<Extract<Rule, { kind: 'not-conventional' }>['reason'], string>> = {
  empty: 'the first line is empty',
  'leading-space': 'begins with a space',
  autosquash: 'a fixup to be squashed',
  'no-type': 'no type in front',
  'no-colon': 'no colon after the type',
  'space-before-colon': 'a space before the colon',
  'empty-scope': 'an empty scope',
  'unclosed-scope': 'the scope is not closed',
  'parenthesis-in-scope': 'a parenthesis inside the scope',
  'no-space-after-colon': 'no space after the colon',
  'no-description': 'no description after the colon',
};

const quoteAll = (texts: readonly string[] | null, noun: string): readonly string[] =>
  texts === null ? [] : [`${noun} ${texts.join(' or ')}`];

const describeOwnRule = ({ position, rule }: Extract<Rule, { kind: 'rule' }>): string => {
  const parts = [
    ...quoteAll(rule.type === null ? null : [rule.type], 'type'),
    ...quoteAll(rule.scopes, 'scope'),
    ...quoteAll(rule.paths, 'path'),
    ...quoteAll(rule.authors, 'author'),
    ...(rule.breaking === true ? ['breaking'] : []),
  ];
  return `rule ${position} (${parts.join(', ')})`;
};

/** The rule that a commit met, in words. */
export const describeRule = (rule: Rule): string => {
  switch (rule.kind) {
    case 'breaking':
      return rule.by === 'mark' ? 'breaking change (!)' : 'breaking change (footer)';
    case 'type':
      return `type ${rule.type}`;
    case 'unlisted-type':
      return `type ${rule.type}, not listed`;
    case 'rule':
      return describeOwnRule(rule);
    case 'title':
      return `${describeRule(rule.rule)} (title of #${rule.pullRequest})`;
    case 'label':
      return `label ${rule.label} of #${rule.pullRequest}`;
    case 'covered':
      return `brought by ${shortSha(rule.by)}, which speaks for it`;
    case 'skipped':
      return `says ${rule.text}`;
    case 'reverts-released':
      return 'reverts something released';
    case 'reverts-unreleased':
      return `takes ${joinWords(rule.oids.map(shortSha))} back, which was never released`;
    case 'reverts-bumpless':
      return `takes back ${joinWords(rule.oids.map(shortSha))}`;
    case 'cancelled':
      return `taken back by ${shortSha(rule.by)}`;
    case 'other-scope':
      return `scope ${rule.scope}, not listed`;
    case 'other-package':
      return `scope ${rule.scope}, of another package`;
    case 'merge':
      return 'a merge; its commits are judged';
    case 'not-conventional':
      return `not a conventional commit: ${headerFaults[rule.reason]}`;
  }
};

/** Why a moving tag stays where it is. */
export const describeHold = (reason: HoldReason): string => {
  switch (reason.kind) {
    case 'pre-release':
      return 'a pre-release moves no tags';
    case 'zero-major':
      return 'before 1.0.0 no version promises to be compatible';
    case 'greater-release':
      return `${formatVersion(reason.by.version)} is greater`;
    case 'ahead':
      return 'it names a later commit already';
    case 'name-blocked':
      return `git holds no tag of this name beside ${reason.by.name}`;
  }
};

/** What a commit says that looks like a breaking change, and is none by the letter: "4f1c2aa, line 3: …". */
export const listRemarks = (verdicts: readonly CommitVerdict[]): readonly string[] =>
  verdicts
    .filter(({ squashed }) => !squashed)
    .flatMap(({ commit, gist }) =>
      gist.nearMisses.map(({ line, reason }) => `${shortSha(commit.oid)}, line ${line}: ${nearMisses[reason]}`),
    );

const nearMisses = {
  'not-uppercase': 'looks like a breaking change, but only capitals count (BREAKING CHANGE: …).',
  'inside-a-paragraph': 'BREAKING CHANGE stands inside a paragraph, so it does not count. Put an empty line before it.',
  'no-space-after-colon': 'BREAKING CHANGE lacks the space after its colon, so it does not count.',
  'no-colon': 'BREAKING CHANGE lacks its colon, so it does not count.',
  'no-description': 'BREAKING CHANGE says nothing, so it does not count.',
} as const;

/** What is special about a GitHub Release, to follow its name: " (draft: publish it when it is ready)". */
export const describeRelease = ({
  draft,
  immutable,
}: {
  readonly draft: boolean;
  readonly immutable: boolean;
}): string => {
  if (draft) return ' (draft: publish it when it is ready)';
  return immutable ? ' (immutable: its tag can never move)' : '';
};
