import { countOf } from '@drawbridge/core/domain/quantity';
import type { DeploymentResult, Finding, Intent, LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { approversOf } from '../../decide/approvers.ts';
import { isMeant, type Place } from '../../decide/place.ts';
import { isStarter } from '../../decide/starters.ts';
import type { Period } from '../../inputs/period.ts';

/** One deployment as evidence: what was meant, how it ended, and where in the log both stand. */
export interface Evidence {
  readonly intent: Intent;
  readonly intentIndex: number;
  readonly result: DeploymentResult | undefined;
  readonly resultIndex: number | undefined;
  /** What reconciling found about it. */
  readonly findings: readonly string[];
}

/** A finding, and where in the log it stands. */
export interface KeptFinding {
  readonly finding: Finding;
  readonly index: number;
}

/** All that is exported of a log. */
export interface EvidencePack {
  readonly rows: readonly Evidence[];
  readonly findings: readonly KeptFinding[];
  /** Indexes of the entries that either rests on, each once, in order. */
  readonly indexes: readonly number[];
}

const isWithin = (at: string, { fromMs, toMs }: Period): boolean => {
  const ms = Date.parse(at);
  return ms >= (fromMs ?? Number.NEGATIVE_INFINITY) && ms < (toMs ?? Number.POSITIVE_INFINITY);
};

interface Indexed<Entry extends LogEntry = LogEntry> {
  readonly entry: Entry;
  readonly index: number;
}

// An intent that another attempt to write repeated is one deployment; the first entry of each kind counts.
const indexResults = (entries: readonly Indexed[]): ReadonlyMap<string, Indexed<DeploymentResult>> => {
  const results = new Map<string, Indexed<DeploymentResult>>();
  for (const { entry, index } of entries) {
    if (entry.kind === 'result' && !results.has(entry.intent)) results.set(entry.intent, { entry, index });
  }
  return results;
};

const intentsOf = (entries: readonly Indexed[]): readonly Indexed<Intent>[] => {
  const intents = new Map<string, Indexed<Intent>>();
  for (const { entry, index } of entries) {
    if (entry.kind === 'intent' && !intents.has(entry.id)) intents.set(entry.id, { entry, index });
  }
  return [...intents.values()];
};

const findingsOf = (entries: readonly Indexed[]): readonly KeptFinding[] =>
  entries.flatMap(({ entry, index }) => (entry.kind === 'finding' ? [{ finding: entry, index }] : []));

/** The deployments that were begun in a period, and the findings that were made in it or are about one of them. */
export const selectEvidence = (
  entries: readonly LogEntry[],
  wanted: Place & { readonly period: Period },
): EvidencePack => {
  const indexed = entries.map((entry, index) => ({ entry, index }));
  const results = indexResults(indexed);
  const findings = findingsOf(indexed);
  const intents = intentsOf(indexed).filter(({ entry }) => isMeant(entry, wanted) && isWithin(entry.at, wanted.period));
  const rows = intents.map(({ entry: intent, index: intentIndex }): Evidence => {
    const result = results.get(intent.id);
    const about = findings.filter(({ finding }) => finding.about === intent.id);
    return {
      ...{ intent, intentIndex, result: result?.entry, resultIndex: result?.index },
      findings: about.map(({ finding }) => finding.what),
    };
  });
  const ids = new Set(rows.map(({ intent }) => intent.id));
  const told = findings.filter(
    ({ finding }) => ids.has(finding.about) || (isMeant(finding, wanted) && isWithin(finding.at, wanted.period)),
  );
  const indexes = [
    ...rows.flatMap(({ intentIndex, resultIndex }) => [
      intentIndex,
      ...(resultIndex === undefined ? [] : [resultIndex]),
    ]),
    ...told.map(({ index }) => index),
  ];
  return { rows, findings: told, indexes: [...new Set(indexes)].toSorted((one, other) => one - other) };
};

/** Whether somebody else than who started the run, or this attempt of it, approved it. */
export const independenceOf = (intent: Intent): 'yes' | 'no' | 'nobody approved' | 'not known' => {
  const approvers = approversOf(intent.approvals);
  if (!intent.approvalsKnown) return 'not known';
  if (approvers.length === 0) return 'nobody approved';
  return approvers.some((login) => !isStarter(login, intent)) ? 'yes' : 'no';
};

/** What stands out in a pack, for the verdict. */
export const describeGaps = ({ rows, findings }: EvidencePack): readonly string[] => {
  const count = (test: (row: Evidence) => boolean): number => rows.filter(test).length;
  return [
    [count(({ result }) => result === undefined), 'without a result'] as const,
    [count(({ intent }) => independenceOf(intent) === 'no'), 'approved only by who started it'] as const,
    [count(({ intent }) => independenceOf(intent) === 'not known'), 'with approvals not known'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .concat(findings.length === 0 ? [] : [countOf(findings.length, 'finding')]);
};
