import type { RunContext } from '@drawbridge/core/domain/event';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { AuditReportBody } from '@drawbridge/core/reports/drawbridge/audit-report';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import { type Kept, type LogHead, subjectOf } from '../decide/kept.ts';
import type { Config } from '../inputs.ts';

/** What every mode tells beside its own part. */
export interface Facts {
  readonly config: Config;
  readonly context: RunContext;
  readonly verdict: Verdict;
  readonly enforced: boolean;
  readonly nowMs: number;
}

type OwnPart = Partial<Omit<AuditReportBody, 'mode' | 'environment' | 'service' | 'branch' | 'dryRun'>>;

/** The log's part of the report; null: it was not reached. */
export const describeHead = (head: LogHead | undefined): AuditReportBody['log'] =>
  head === undefined ? null : { size: head.size, root: head.root, checkpoint: head.checkpoint, signed: head.isSigned };

/** The entries' part of the report. */
export const describeEntries = (kept: Kept | undefined): AuditReportBody['entries'] =>
  (kept?.entries ?? []).map(({ entry, index }) => ({
    index,
    kind: entry.kind,
    about: subjectOf(entry),
  }));

/** The JSON report as text (docs/schemas); what a mode leaves out is empty. */
export const renderReport = ({ config, context, verdict, enforced, nowMs }: Facts, own: OwnPart): string => {
  const body: AuditReportBody = {
    mode: config.task.mode,
    environment: config.environment,
    service: config.service,
    branch: config.branch,
    dryRun: config.dryRun,
    log: null,
    entries: [],
    deployment: null,
    findings: [],
    proves: [],
    doesNotProve: [],
    files: [],
    remarks: [],
    ...own,
  };
  return formatReport(makeReport('deployment-audit', { context, verdict, enforced, nowMs }, body));
};
