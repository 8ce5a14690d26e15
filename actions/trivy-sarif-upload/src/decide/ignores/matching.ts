import { isExpired } from '@drawbridge/core/domain/expiry';
import { compileGlobs } from '@drawbridge/core/domain/glob';
import type { FindingClass } from '../../inputs/config.ts';
import type { Finding } from '../finding.ts';
import type { IgnoreRule } from './rule.ts';

/** A finding that does not count, and the rule that says so. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly rule: IgnoreRule;
}

/** Why a rule changes nothing, in words; see `ignoreFindings`. */
export interface IdleRule {
  readonly rule: IgnoreRule;
  readonly kind: 'expired' | 'unused' | 'incomplete';
  readonly why: string;
}

/** What the ignores make of the findings. */
export interface Ignoring {
  readonly kept: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly idle: readonly IdleRule[];
}

export interface IgnorePolicy {
  readonly requires: readonly ('reason' | 'expiry')[];
  readonly nowMs: number;
  /** Where paths may begin besides the repository's top: the scanned folders, from there; empty is the top itself. */
  readonly roots: readonly string[];
  /** The classes that were looked for: of others nothing can be said. */
  readonly classes: readonly FindingClass[];
}

// Misconfigurations were called AVD-DS-0002 before they were called DS-0002.
const plainId = (id: string): string => id.replace(/^AVD-/i, '').toLowerCase();

const splitPurl = (purl: string): { readonly name: string; readonly version: string } => {
  const [bare = ''] = purl.split(/[?#]/, 1);
  const [, name = bare, version = ''] = /^(.*?)(?:@([^@/]*))?$/s.exec(bare) ?? [];
  return { name: name.toLowerCase(), version };
};

const matchesPurl = (wanted: string, purl: string): boolean => {
  const [left, right] = [splitPurl(wanted), splitPurl(purl)];
  return left.name === right.name && (left.version === '' || left.version === right.version);
};

const pathsOf = ({ path, within }: Finding, roots: readonly string[]): readonly string[] => [
  ...(within === '' ? [] : [within]),
  path,
  ...roots.filter((root) => root !== '' && path.startsWith(`${root}/`)).map((root) => path.slice(root.length + 1)),
];

type Matcher = (finding: Finding) => boolean;

const matcherOf = (rule: IgnoreRule, roots: readonly string[]): Matcher => {
  const isWanted = compileGlobs(rule.paths.map((path) => path.replace(/^\.?\//, '')));
  const id = plainId(rule.id);
  return (finding) =>
    (rule.class === undefined || rule.class === finding.class) &&
    plainId(finding.rule) === id &&
    (rule.paths.length === 0 || pathsOf(finding, roots).some(isWanted)) &&
    (rule.purls.length === 0 || rule.purls.some((purl) => matchesPurl(purl, finding.package?.purl ?? '')));
};

// Where each file has them.
const mending = ({ file }: IgnoreRule) =>
  /\.ya?ml$/i.test(file)
    ? { reason: '`statement`', expiry: '`expired_at`' }
    : { reason: 'a comment above it, or at its end', expiry: '`exp:2026-12-31` behind it' };

const lackOf = (rule: IgnoreRule, { requires }: IgnorePolicy): string | undefined => {
  const { reason, expiry } = mending(rule);
  const lacks = [
    ...(requires.includes('reason') && rule.reason.trim() === '' ? [`gives no reason (${reason})`] : []),
    ...(requires.includes('expiry') && rule.expiry === undefined ? [`never ends (${expiry})`] : []),
  ];
  return lacks.length === 0 ? undefined : `it ${lacks.join(' and ')}`;
};

const idleness = (rule: IgnoreRule, policy: IgnorePolicy): IdleRule | undefined => {
  if (rule.expiry !== undefined && isExpired(rule.expiry, policy.nowMs))
    return { rule, kind: 'expired', why: `it ended with ${rule.expiry.day}` };
  const lack = lackOf(rule, policy);
  return lack === undefined ? undefined : { rule, kind: 'incomplete', why: lack };
};

const wasLookedFor = ({ class: kind }: IgnoreRule, { classes }: IgnorePolicy): boolean =>
  kind === undefined || classes.includes(kind);

const unused = (rule: IgnoreRule): IdleRule => ({ rule, kind: 'unused', why: 'nothing that was found matches it' });

/** Takes out what the rules accept. A rule that has ended, lacks what is required, or matches nothing takes out nothing, and is told. */
export const ignoreFindings = (
  findings: readonly Finding[],
  rules: readonly IgnoreRule[],
  policy: IgnorePolicy,
): Ignoring => {
  const judged = rules.map((rule) => ({ rule, idle: idleness(rule, policy) }));
  const live = judged
    .filter(({ idle }) => idle === undefined)
    .map(({ rule }) => ({ rule, matches: matcherOf(rule, policy.roots) }));
  const ignored: IgnoredFinding[] = [];
  const kept: Finding[] = [];
  const used = new Set<IgnoreRule>();
  for (const finding of findings) {
    const matching = live.filter(({ matches }) => matches(finding));
    for (const { rule } of matching) used.add(rule);
    const [first] = matching;
    if (first === undefined) kept.push(finding);
    else ignored.push({ finding, rule: first.rule });
  }
  const idle = judged.flatMap(({ idle: reason }) => (reason === undefined ? [] : [reason]));
  return {
    kept,
    ignored,
    idle: [
      ...idle,
      ...live.filter(({ rule }) => !used.has(rule) && wasLookedFor(rule, policy)).map(({ rule }) => unused(rule)),
    ],
  };
};
