import type { Condition, Verdict } from '@drawbridge/core/domain/verdict';
import type { Config } from '../inputs/config.ts';
import { type Baseline, makeBaseline } from './baseline.ts';
import { fillCategory } from './category.ts';
import { collectFindings } from './collect.ts';
import { judgeConditions } from './conditions.ts';
import { judgeDatabase } from './database.ts';
import { tellsEndOfLife } from './end-of-life.ts';
import type { Facts, Unscanned } from './facts.ts';
import { readForeignFindings } from './foreign/findings.ts';
import type { ForeignRun } from './foreign/run.ts';
import { foreignSource } from './foreign/source.ts';
import { type IdleRule, type Ignoring, ignoreFindings } from './ignores/matching.ts';
import { judgeInlineIgnores } from './inline-ignores.ts';
import { type JudgedTarget, judgeAll, nothingSeen, seenIn, unscannedTarget } from './judged-target.ts';
import type { Reference } from './newness.ts';
import { joinPaths } from './paths.ts';
import type { SarifSource } from './sarif/source.ts';
import { trivySource } from './sarif/trivy-source.ts';
import type { Scan } from './scan.ts';
import { classesOf } from './scanners.ts';
import { concludeVerdict, sumUp, type Totals } from './verdict.ts';

/** What the facts come to. */
export interface Decision {
  readonly verdict: Verdict;
  readonly conditions: readonly Condition[];
  readonly targets: readonly JudgedTarget[];
  readonly totals: Totals;
  /** Ignores that change nothing, and why. */
  readonly idle: readonly IdleRule[];
  readonly sources: readonly SarifSource[];
  /** What is to be remembered, by target name. */
  readonly baselines: ReadonlyMap<string, Baseline>;
}

type Rules = Pick<Config, 'gate' | 'databaseMaxAgeDays' | 'reportFrom' | 'sarif' | 'ignoreRequires' | 'trivy'>;

interface Judged {
  readonly target: JudgedTarget;
  readonly source: SarifSource;
  readonly baseline: Baseline;
}

const noReference: Reference = { kind: 'none', reason: 'there is no baseline yet' };

const rootsOf = ({ scans, ground }: Facts): readonly string[] => [
  ground.prefix,
  ...scans.map(({ target }) => joinPaths(ground.prefix, target.subject)),
];

const applyIgnores = (facts: Facts, collected: readonly ReturnType<typeof collectFindings>[], rules: Rules): Ignoring =>
  ignoreFindings(
    collected.flatMap(({ findings }) => findings),
    facts.ignores.rules,
    {
      requires: rules.ignoreRequires,
      nowMs: facts.nowMs,
      roots: rootsOf(facts),
      classes: [...new Set(facts.scans.flatMap(({ target }) => classesOf(target.kind, rules.trivy.scanners)))],
    },
  );

// The condition of the system says it better, once.
const remarksOn = ({ report, warnings }: Scan): readonly string[] => [
  ...report.warnings.map(({ message }) => message),
  ...warnings.filter((each) => report.os?.isEndOfLife !== true || !tellsEndOfLife(each)),
];

const judgeScans = (
  facts: Facts,
  rules: Rules,
): { readonly judged: readonly Judged[]; readonly idle: readonly IdleRule[] } => {
  const collected = facts.scans.map((scan) => collectFindings(scan, facts.ground));
  const ignoring = applyIgnores(facts, collected, rules);
  const judged = facts.scans.map((scan, index): Judged => {
    const { name, kind, subject } = scan.target;
    const reference = facts.references.get(name) ?? noReference;
    const all = collected[index] ?? { findings: [], suppressed: [] };
    const kept = ignoring.kept.filter(({ target: of }) => of === name);
    const target: JudgedTarget = {
      name,
      title: `${kind}: ${subject}`,
      kind,
      tool: 'Trivy',
      classes: classesOf(kind, rules.trivy.scanners),
      seen: seenIn(scan, facts.bare),
      unseen: facts.unseen.get(name) ?? [],
      judged: judgeAll(kept, reference, rules),
      ignored: ignoring.ignored.filter(({ finding }) => finding.target === name),
      suppressed: all.suppressed,
      reference,
      remarks: remarksOn(scan),
      breakdowns: [],
    };
    const category = fillCategory(rules.sarif.category, { tool: 'Trivy', target: name });
    const baseline = makeBaseline(scan.report, kept, { commit: facts.head, runId: facts.runId, nowMs: facts.nowMs });
    return { target, baseline, source: trivySource(target, { category, toolVersion: scan.report.trivyVersion }) };
  });
  return { judged, idle: ignoring.idle };
};

const judgeForeign = (foreign: ForeignRun, facts: Facts, rules: Rules): Judged => {
  const reference = facts.references.get(foreign.category) ?? noReference;
  const read = readForeignFindings(foreign);
  const found = read.ok ? read.value : { entries: [], breakdowns: [read.error], warnings: [] };
  const counting = found.entries.filter(({ reason }) => reason === undefined).map(({ finding }) => finding);
  const judged = judgeAll(counting, reference, rules);
  const target: JudgedTarget = {
    name: foreign.category,
    title: `${foreign.path}, ${foreign.tool}`,
    kind: 'sarif',
    tool: foreign.tool,
    classes: [...new Set(counting.map(({ class: kind }) => kind))],
    seen: nothingSeen,
    unseen: [],
    judged,
    ignored: [],
    suppressed: found.entries.flatMap(({ finding, reason }) => (reason === undefined ? [] : [{ finding, reason }])),
    reference,
    remarks: [...(foreign.repairs.length === 0 ? [] : [`mended: ${foreign.repairs.join('; ')}`]), ...found.warnings],
    breakdowns: found.breakdowns.map((each) => `${foreign.path}: ${each}`),
  };
  const source = foreignSource(
    foreign,
    found,
    judged.filter(({ isShown }) => isShown).map(({ finding }) => finding),
  );
  const baseline = makeBaseline(undefined, counting, { commit: facts.head, runId: facts.runId, nowMs: facts.nowMs });
  return { target, source, baseline };
};

// What could not be looked at is in no report: to GitHub and to the next run it would be mended.
const wasBlind = (conditions: readonly Condition[]): boolean =>
  conditions.some(({ mark, value }) => mark === 'failed' && value === 'n/a');

const judgeWhole = (judged: Judged, gate: Rules['gate'], isStale: boolean): Judged & Pick<Decision, 'conditions'> => {
  const conditions = judgeConditions(judged.target, gate);
  const isOfDatabase = judged.target.kind !== 'sarif' && judged.target.classes.includes('vulnerability');
  const isWhole = judged.source.isWhole && !wasBlind(conditions) && !(isStale && isOfDatabase);
  return { ...judged, conditions, source: { ...judged.source, isWhole } };
};

const loseTarget = (
  unscanned: Unscanned,
  gate: Rules['gate'],
): Pick<Judged, 'target'> & Pick<Decision, 'conditions'> => {
  const target = unscannedTarget(unscanned);
  return { target, conditions: judgeConditions(target, gate) };
};

/** Judges the facts by the rules. */
export const decide = (facts: Facts, rules: Rules): Decision => {
  const { judged: scanned, idle } = judgeScans(facts, rules);
  const database = judgeDatabase(facts, rules);
  const isStale = database.some(({ mark }) => mark === 'failed');
  const judged = [...scanned, ...facts.foreign.map((foreign) => judgeForeign(foreign, facts, rules))].map((each) =>
    judgeWhole(each, rules.gate, isStale),
  );
  const lost = facts.unscanned.map((each) => loseTarget(each, rules.gate));
  const targets = [...lost, ...judged].map(({ target }) => target);
  const ofRun = [...judgeInlineIgnores(facts.inlineIgnores, rules.gate), ...database];
  const conditions = [...[...lost, ...judged].flatMap((each) => each.conditions), ...ofRun];
  const totals = sumUp(targets);
  return {
    verdict: concludeVerdict(totals, conditions),
    conditions,
    targets,
    totals,
    // A rule that matches nothing may speak of what was not scanned.
    idle: idle.filter(({ kind }) => kind !== 'unused' || lost.length === 0),
    sources: judged.map(({ source }) => source),
    baselines: new Map(
      judged.filter(({ source }) => source.isWhole).map(({ target, baseline }) => [target.name, baseline]),
    ),
  };
};
