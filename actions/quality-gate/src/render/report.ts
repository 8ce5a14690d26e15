import type { GateReportBody } from '@drawbridge/core/reports/drawbridge/gate-report';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import type { Decision } from '../decide/decision.ts';
import { describeContent, nameKind, remarksOf } from './phrases.ts';
import type { View } from './view.ts';

const bodyOf = ({ decision, evidence, policySource }: View): GateReportBody => ({
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
      offenders: offenders.map(({ path = null, line = null, endLine = null, title, message }) => ({
        path,
        line,
        endLine,
        title,
        message,
      })),
    }),
  ),
  reports: evidence.reports.map((each) => ({
    path: each.path,
    declared: each.declared ?? null,
    about: nameKind(each.report),
    says: describeContent(each.report),
    remarks: [...remarksOf(each)],
  })),
});

/** The JSON report as text (docs/schemas). */
export const renderReport = (view: View): string => {
  const { context, nowMs, decision } = view;
  return formatReport(makeReport('quality-gate', { context, verdict: decision.verdict, nowMs }, bodyOf(view)));
};

const failedNames = ({ judgements }: Decision): readonly string[] =>
  judgements.filter(({ mark }) => mark === 'failed').map(({ name }) => name);

const countOfFact = ({ facts }: Decision, name: string): string => {
  const fact = facts.get(name);
  return fact?.kind === 'measured' && typeof fact.value === 'number' ? String(fact.value) : '';
};

/** The action's outputs; empty where nothing was measured. */
export const renderOutputs = (decision: Decision): Readonly<Record<string, string>> => ({
  'failed-conditions': failedNames(decision).join('\n'),
  'tests-total': countOfFact(decision, 'tests.total'),
  'tests-failed': countOfFact(decision, 'tests.failed'),
  'findings-total': countOfFact(decision, 'findings.total'),
  'findings-new': countOfFact(decision, 'findings.new.total'),
});
