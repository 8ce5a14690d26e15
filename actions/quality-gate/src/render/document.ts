import { type Block, type Document, paragraph, type Section } from '@drawbridge/core/domain/document';
import { fileUrl } from '@drawbridge/core/domain/event';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, joinMarkdown, link, type Markdown, md, prose } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { signOf } from '@drawbridge/core/domain/verdict';
import type { ExemptionUse, Judgement, NotedTest } from '../decide/decision.ts';
import type { CommandResult } from '../decide/evidence.ts';
import { nameWaived } from '../decide/exemptions.ts';
import type { Offender } from '../decide/offender.ts';
import type { Exemption, Waiver } from '../decide/policy.ts';
import { fullNameOf } from '../decide/test-cases.ts';
import { describeContent, nameFormat, nameKind, remarksOf } from './phrases.ts';
import type { View } from './view.ts';

const linkCommit = ({ context }: View, sha: string): Markdown =>
  link(code(shortSha(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);

interface Placed {
  readonly path: string | undefined;
  readonly line: number | undefined;
}

const linkPlace = ({ context, evidence }: View, { path, line }: Placed): Markdown => {
  if (path === undefined) return md``;
  const text = code(line === undefined ? path : `${path}:${line}`);
  // A report can name a file outside of the repository by its whole path: no page shows that.
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return text;
  const lines = line === undefined ? {} : { lines: `L${line}` };
  return link(text, fileUrl(context, { sha: evidence.commit, path, ...lines }));
};

const offenderRow = (view: View, offender: Offender): readonly Markdown[] => [
  linkPlace(view, offender),
  md`${offender.title}`,
  md`${offender.message}`,
];

// The condition in words first: whoever opens the section wants to know what would make it pass.
const judgementSection = (view: View, judgement: Judgement): Section => {
  const { name, mark, require, reasons, fix, offenders, seen } = judgement;
  const condition = require === '' ? [] : [paragraph(md`${code(require)}`)];
  const values = seen.map(({ fact, value }) => md`${code(fact)} ${value}`);
  return {
    title: `${signOf(mark)} ${name}${offenders.length === 0 ? '' : ` (${formatCount(offenders.length)})`}`,
    blocks: [
      ...condition,
      ...(values.length === 0 ? [] : [paragraph(joinMarkdown(values, ', '))]),
      ...reasons.map((reason) => paragraph(prose(reason))),
      ...(fix === '' ? [] : [paragraph(prose(fix))]),
      ...tableOf(['Place', 'What', 'Why'], offenders, (offender) => offenderRow(view, offender)),
    ],
  };
};

const hasFailed = ({ mark }: Judgement): boolean => mark === 'failed' || mark === 'attention';

const missingSection = ({ decision: { missing } }: View): Section => ({
  title: `Reports that are missing or cannot be used (${formatCount(missing.length)})`,
  blocks: tableOf(['Report', 'Where', 'Why', 'Way out'], missing, ({ name, patterns, place, reason, fix }) => [
    name === undefined ? code(patterns.join(' ')) : md`${name}`,
    place === undefined ? md`` : code(place),
    prose(reason),
    prose(fix),
  ]),
});

const testColumns = ['Test', 'Place', 'Attempts'];

const testCells = (view: View, test: NotedTest): readonly Markdown[] => [
  md`${fullNameOf(test)}`,
  linkPlace(view, test),
  md`${formatCount(test.attempts)}`,
];

const flakySection = (view: View): Section => {
  const { flaky } = view.decision;
  return {
    title: `Flaky tests (${formatCount(flaky.length)})`,
    blocks: tableOf(testColumns, flaky, (test) => testCells(view, test)),
  };
};

const quarantinedSection = (view: View): Section => {
  const { quarantined } = view.decision;
  return {
    title: `Quarantined tests (${formatCount(quarantined.length)})`,
    blocks: tableOf([...testColumns, 'Owner', 'Until', 'Reason'], quarantined, (test) => [
      ...testCells(view, test),
      ...(test.exemption === undefined ? [] : exemptionCells(test.exemption)),
    ]),
  };
};

const exemptionCells = ({ owner, expires, reason }: Exemption): readonly Markdown[] => [
  md`${owner}`,
  md`${expires.day}`,
  md`${reason}`,
];

const states = { applied: 'used', unused: '! unused', expired: '! expired' } as const;

const waiversSection = ({ decision: { waivers } }: View): Section => ({
  title: `Waivers (${formatCount(waivers.length)})`,
  blocks: tableOf(
    ['', 'For', 'Findings', 'Owner', 'Until', 'Reason'],
    waivers,
    ({ state, entry, subjects }: ExemptionUse<Waiver>) => [
      md`${states[state]}`,
      md`${nameWaived(entry)}`,
      md`${formatCount(subjects.length)}`,
      ...exemptionCells(entry),
    ],
  ),
});

const commandSigns = {
  passed: 'passed',
  failed: 'failed',
  'timed-out': 'failed',
  cancelled: 'not-judged',
  'not-started': 'failed',
} as const;

// One that ended with another code and is judged by its report has not passed as such: the log says "!", too.
const isClean = ({ end, reason, attempts }: CommandResult): boolean =>
  end === 'passed' && attempts === 1 && reason === 'exit code 0';

const signOfCommand = (command: CommandResult): string =>
  signOf(command.end === 'passed' && !isClean(command) ? 'attention' : commandSigns[command.end]);

const commandsSection = ({ evidence: { commands } }: View): Section => ({
  title: `Checks (${formatCount(commands.length)})`,
  blocks: tableOf(['', 'Check', 'End', 'Attempts', 'Time'], commands, (command) => [
    md`${signOfCommand(command)}`,
    md`${command.name}`,
    md`${command.reason}${command.reason === 'exit code 0' && command.attempts > 1 ? ' after a failure: flaky' : ''}`,
    md`${formatCount(command.attempts)}`,
    md`${formatDuration(command.durationMs)}`,
  ]),
});

const remarksSection = ({ evidence: { reports } }: View): Section => {
  const remarks = reports.flatMap((each) => remarksOf(each).map((remark) => ({ path: each.path, remark })));
  return {
    title: `Remarks on the reports (${formatCount(remarks.length)})`,
    blocks: tableOf(['Report', 'Remark'], remarks, ({ path, remark }) => [code(path), md`${remark}`]),
  };
};

const reportsSection = ({ evidence: { reports } }: View): Section => ({
  title: `Reports (${formatCount(reports.length)})`,
  blocks: tableOf(['Report', 'About', 'Format', 'Says'], reports, ({ path, report }) => [
    code(path),
    md`${nameKind(report)}`,
    md`${nameFormat(report)}`,
    md`${describeContent(report)}`,
  ]),
});

const changesOf = (view: View): readonly Block[] => {
  const { evidence, decision, policyNotice } = view;
  const { change, baseline } = evidence;
  const compared =
    change.kind === 'known'
      ? [
          paragraph(
            md`The change since ${linkCommit(view, change.value.mergeBase)}: ${countOf(change.value.files.length, 'file')}.`,
          ),
        ]
      : [];
  const known =
    baseline.kind === 'known' && baseline.value !== undefined
      ? [paragraph(md`New is what the baseline of ${linkCommit(view, baseline.value.commit)} does not know.`)]
      : [];
  const notices = [...(policyNotice === '' ? [] : [policyNotice]), ...decision.notices];
  return [...notices.map((notice) => paragraph(prose(`! ${notice}`))), ...compared, ...known];
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const documentWith = (view: View, foot: Markdown): Document => {
  const { decision } = view;
  const details = [
    ...decision.judgements.filter(hasFailed).map((judgement) => judgementSection(view, judgement)),
    missingSection(view),
    flakySection(view),
    quarantinedSection(view),
    waiversSection(view),
    commandsSection(view),
    remarksSection(view),
    reportsSection(view),
  ];
  return {
    verdict: decision.verdict,
    conditions: decision.judgements,
    changes: changesOf(view),
    details: details.filter(isFilled),
    foot,
  };
};

const describeSource = (view: View): Markdown =>
  md`${countOf(view.evidence.reports.length, 'report')} of commit ${linkCommit(view, view.evidence.commit)}, judged by ${prose(view.policySource)}`;

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(view, md`${describeSource(view)} in ${formatDuration(view.elapsedMs)}`);

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSource(view));
