import { parseVersion } from '@drawbridge/core/domain/version';
import { compareFindings, type Finding } from '../finding.ts';
import { keepWorst } from './limits.ts';
import type { SarifResult, SarifRule, SarifRun } from './log.ts';
import { makeResult } from './result.ts';
import { makeRule } from './rule.ts';

/** A finding that does not count, and why in words. */
export interface ExcusedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** What one run says. */
export interface RunSource {
  readonly category: string;
  readonly toolVersion: string;
  readonly findings: readonly Finding[];
  readonly excused: readonly ExcusedFinding[];
}

/** A run within its room, and what found no place in it. */
export interface MadeRun {
  readonly run: SarifRun;
  readonly leftOut: readonly Finding[];
}

interface Entry {
  readonly finding: Finding;
  readonly reason: string | undefined;
}

type Group = readonly [Finding, ...Finding[]];

const groupByRule = (findings: readonly Finding[]): ReadonlyMap<string, Group> => {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return groups;
};

const makeResults = (
  entries: readonly Entry[],
  rules: ReadonlyMap<string, { index: number; rule: SarifRule }>,
): readonly SarifResult[] =>
  entries.flatMap(({ finding, reason }) => {
    const found = rules.get(finding.rule);
    if (found === undefined) return [];
    const { level } = found.rule.defaultConfiguration;
    return [makeResult(finding, { ruleIndex: found.index, level }, reason)];
  });

const versionsOf = (toolVersion: string): { readonly version?: string; readonly semanticVersion?: string } => {
  if (toolVersion === '') return {};
  return parseVersion(toolVersion).ok
    ? { version: toolVersion, semanticVersion: toolVersion }
    : { version: toolVersion };
};

/**
 * The run of one target with the worst `room` findings; excused ones take what room is left. Nothing that is left out is
 * worse than anything that counts and is kept.
 */
export const makeRun = (source: RunSource, room: number): MadeRun => {
  const { kept, leftOut } = keepWorst(source.findings, room, compareFindings);
  const excused = source.excused.slice(0, room - kept.length);
  const entries: readonly Entry[] = [...kept.map((finding) => ({ finding, reason: undefined })), ...excused];
  const groups = groupByRule(entries.map(({ finding }) => finding));
  const rules = new Map([...groups].map(([id, group], index) => [id, { index, rule: makeRule(group) }] as const));
  const run: SarifRun = {
    tool: {
      driver: {
        name: 'Trivy',
        fullName: 'Trivy Vulnerability Scanner',
        informationUri: 'https://github.com/aquasecurity/trivy',
        ...versionsOf(source.toolVersion),
        rules: [...rules.values()].map(({ rule }) => rule),
      },
    },
    automationDetails: { id: `${source.category}/` },
    invocations: [{ executionSuccessful: true }],
    results: makeResults(entries, rules),
    columnKind: 'utf16CodeUnits',
  };
  return { run, leftOut };
};
