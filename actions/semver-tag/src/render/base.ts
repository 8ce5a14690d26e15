import { formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { type BaseExplanation, explainBase, type PassedBecause } from '../decide/base.ts';
import type { Deed } from '../decide/deed.ts';
import { type IgnoredTag, listIgnoredTags } from '../decide/ignored-tags.ts';
import { listKnownTags } from '../decide/version-tags.ts';
import { versionFaults } from '../inputs/versions.ts';
import type { PackageView } from './view.ts';

type BaseView = Pick<PackageView, 'answer' | 'facts' | 'package'> & {
  /** Once something was written. */
  readonly deed?: Pick<Deed, 'newcomers'>;
};

const passedShown = 3;
const ignoredShown = 5;

const passedWords: Readonly<Record<PassedBecause, string>> = {
  'pre-release': 'a pre-release',
  above: 'above this commit’s own version',
  here: 'this commit',
  later: 'a later commit',
  elsewhere: 'not in this history',
  'no-commit': 'names no commit',
};

const capped = (items: readonly string[], shown: number): string => {
  const hidden = items.length - shown;
  return joinWords(hidden > 0 ? [...items.slice(0, shown), `${formatCount(hidden)} more`] : items);
};

const describeStart = ({ base, passed }: BaseExplanation, asked: boolean): string => {
  const place = asked ? 'at or before `base`' : 'before this commit';
  const lesser = passed.some(({ because }) => because === 'above') ? 'lesser ' : '';
  return base === null
    ? `no ${lesser}final version stands ${place}`
    : `counts from ${base.name}, the greatest ${lesser}final version ${place}`;
};

/**
 * Where the count begins and why there; and, where there are greater versions, why it does not begin at those. `asked`: what
 * would have come after `base`, which need not stand before the commit.
 */
export const describeBase = (explanation: BaseExplanation, asked: boolean): readonly string[] => {
  const passed = explanation.passed.map(({ tag, because }) => `${tag.name} (${passedWords[because]})`);
  const greater = passed.length === 0 ? [] : [`greater, and not counted from: ${capped(passed, passedShown)}`];
  return [describeStart(explanation, asked), ...greater];
};

/** Why a name that looks like a version is none. */
export const describeIgnored = ({ because }: IgnoredTag): string =>
  because === 'other-name' ? 'does not follow the template' : versionFaults[because];

/** The names that look like versions and are none, in one line; none where there are none. */
export const describeIgnoredTags = (ignored: readonly IgnoredTag[]): readonly string[] => {
  if (ignored.length === 0) return [];
  const names = ignored.map((tag) => `${tag.name} (${describeIgnored(tag)})`);
  const [looks, counts] = ignored.length === 1 ? ['tag looks', 'counts'] : ['tags look', 'count'];
  const subject = `${formatCount(ignored.length)} ${looks}`;
  return [`${subject} like a version and ${counts} for nothing: ${capped(names, ignoredShown)}`];
};

/** What is said about the base of one package, by the tags that it was judged by. */
export const renderBase = ({ answer, facts, package: { policy }, deed }: BaseView): readonly string[] => {
  const newcomers = new Set(deed?.newcomers.map(({ name }) => name));
  const judgedBy = facts.tags.filter(({ name }) => !newcomers.has(name));
  const known = listKnownTags(judgedBy, policy);
  return describeBase(explainBase(answer.base, { known, head: facts.head }), facts.asked);
};

/** The tags of a run that look like versions and are none: packages share one repository, so it is one list. */
export const findIgnoredTags = (packages: readonly Omit<BaseView, 'answer'>[]): readonly IgnoredTag[] =>
  listIgnoredTags(
    packages[0]?.facts.tags ?? [],
    packages.flatMap(({ package: { policy } }) => [policy.template, ...policy.siblings]),
  );
