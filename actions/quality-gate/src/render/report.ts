import type { GateReportBody } from '@drawbridge/core/reports/drawbridge/gate-report';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { Decision, ExemptionUse, NotedTest } from '../decide/decision.ts';
import type { Offender } from '../decide/offender.ts';
import type { Exemption, QuarantineEntry, Waiver } from '../decide/policy.ts';
import { describeContent, nameKind, remarksOf } from './phrases.ts';
import type { View } from './view.ts';

type Part<Name extends 'flaky' | 'waivers' | 'quarantine'> = GateReportBody[Name][number];

const toPlace = ({ path, line }: Pick<Offender, 'path' | 'line'>) => ({ path: path ?? null, line: line ?? null });

const toOffender = (offender: Offender): GateReportBody['conditions'][number]['offenders'][number] => ({
  ...toPlace(offender),
  endLine: offender.endLine ?? null,
  title: offender.title,
  message: offender.message,
  fingerprint: offender.fingerprint ?? null,
});

const toExemption = ({ owner, reason, expires }: Exemption) => ({ owner, reason, expires: expires.day });

const toNotedTest = (test: NotedTest): Part<'flaky'> => ({
  suite: test.suite,
  name: test.name,
  ...toPlace(test),
  attempts: test.attempts,
  exemption: test.exemption === undefined ? null : toExemption(test.exemption),
});

const toWaiver = ({ entry, state, subjects }: ExemptionUse<Waiver>): Part<'waivers'> => ({
  ...toExemption(entry),
  state,
  rule: entry.rule ?? null,
  tool: entry.tool ?? null,
  path: entry.path ?? null,
  package: entry.package ?? null,
  fingerprint: entry.fingerprint ?? null,
  findings: subjects.map(toOffender),
});

const toQuarantine = ({ entry, state, subjects }: ExemptionUse<QuarantineEntry>): Part<'quarantine'> => ({
  ...toExemption(entry),
  state,
  test: entry.test,
  tests: subjects.map(toOffender),
});

const exceptionsOf = ({ flaky, quarantined, quarantine, waivers }: Decision) => ({
  flaky: flaky.map(toNotedTest),
  quarantined: quarantined.map(toNotedTest),
  quarantine: quarantine.map(toQuarantine),
  waivers: waivers.map(toWaiver),
});

const bodyOf = ({ decision, evidence, policySource, policyNotice }: View): GateReportBody => ({
  policy: { source: policySource, changed: evidence.changesPolicy },
  conditions: decision.judgements.map(
    ({ mark, level, name, require, value, bar, distance, reasons, fix, seen, offenders }) => ({
      mark,
      level,
      name,
      require,
      value,
      bar,
      distance,
      reasons: [...reasons],
      fix,
      seen: seen.map(({ fact, value: shown }) => ({ fact, value: shown })),
      offenders: offenders.map(toOffender),
    }),
  ),
  reports: evidence.reports.map((each) => ({
    path: each.path,
    declared: each.declared ?? null,
    about: nameKind(each.report),
    says: describeContent(each.report),
    remarks: [...remarksOf(each)],
  })),
  missing: decision.missing.map(({ name = null, patterns, place = null, reason, fix }) => ({
    name,
    patterns: [...patterns],
    place,
    reason,
    fix,
  })),
  ...exceptionsOf(decision),
  commands: evidence.commands.map(({ name, end, reason, attempts, durationMs }) => ({
    name,
    end,
    reason,
    attempts,
    durationMs: Math.round(durationMs),
  })),
  notices: [...(policyNotice === '' ? [] : [policyNotice]), ...decision.notices],
});

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, enforced, nowMs, decision } = view;
  return formatReport(
    makeReport('quality-gate', { context, verdict: decision.verdict, enforced, nowMs }, bodyOf(view)),
  );
};

const failedNames = ({ judgements }: Decision): readonly string[] =>
  judgements.filter(({ mark }) => mark === 'failed').map(({ name }) => name);

/** All that did not pass: one that could not be started has not passed either. */
const failuresOf = ({ facts }: Decision): string => {
  const counts = ['tests.failed', 'tests.errors', 'tests.suite-failures'].map((name) => facts.get(name));
  const values = counts.flatMap((fact) =>
    fact?.kind === 'measured' && typeof fact.value === 'number' ? [fact.value] : [],
  );
  return values.length === 0 ? '' : String(values.reduce((sum, value) => sum + value, 0));
};

const countOfFact = ({ facts }: Decision, name: string): string => {
  const fact = facts.get(name);
  return fact?.kind === 'measured' && typeof fact.value === 'number' ? String(fact.value) : '';
};

/** The action's outputs; empty where nothing was measured. */
export const renderOutputs = (decision: Decision): Readonly<Record<string, string>> => ({
  'failed-conditions': failedNames(decision).join('\n'),
  'tests-total': countOfFact(decision, 'tests.total'),
  'tests-failed': failuresOf(decision),
  'findings-total': countOfFact(decision, 'findings.total'),
  'findings-new': countOfFact(decision, 'findings.new.total'),
});
