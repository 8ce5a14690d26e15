import { type Block, type Document, paragraph, type Section } from '@drawbridge/core/domain/document';
import { fileUrl } from '@drawbridge/core/domain/event';
import { tableOf } from '@drawbridge/core/domain/listing';
import { advice, code, joinMarkdown, link, type Markdown, md, prose } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import { explainEndOfLife } from '../decide/end-of-life.ts';
import type { Finding } from '../decide/finding.ts';
import type { JudgedFinding } from '../decide/gate.ts';
import { type JudgedTarget, listJudged, wasScanned } from '../decide/judged-target.ts';
import { describeNews } from '../decide/quantities.ts';
import { listFixes, type UploadEnd } from '../decide/upload.ts';
import { describeFix, describePlace, describeSubject, newnessWords } from './phrases.ts';
import type { View } from './view.ts';

const linkPlace = ({ context, facts }: View, finding: Finding): Markdown => {
  const text = code(describePlace(finding));
  const { path, lines, within } = finding;
  if (path === '' || within !== '' || facts.head === '') return text;
  const anchor = lines === undefined ? {} : { lines: `L${lines.startLine}-L${lines.endLine}` };
  return link(text, fileUrl(context, { sha: facts.head, path, ...anchor }));
};

const linkRule = ({ rule, about }: Finding): Markdown => link(code(rule), about.url);

const columns = ['Severity', 'Finding', 'In', 'Where', 'Fixed by', 'Since the base'];

// Why it is spared may say how it stands to the base already.
const describeStanding = (standing: string, spared: string): string => {
  if (spared === '') return standing;
  return standing === '' || spared.startsWith(standing) ? `spared: ${spared}` : `${standing}; spared: ${spared}`;
};

const rowOf = (view: View, { finding, newness, spared }: JudgedFinding): readonly Markdown[] => [
  md`${finding.severity}`,
  linkRule(finding),
  md`${describeSubject(finding)}`,
  linkPlace(view, finding),
  md`${describeFix(finding)}`,
  md`${describeStanding(newnessWords[newness], spared)}`,
];

const failingSection = (view: View): Section => {
  const failing = listJudged(view.decision.targets).filter(({ fails }) => fails);
  return {
    title: `Findings that fail (${formatCount(failing.length)})`,
    blocks: tableOf(columns, failing, (each) => rowOf(view, each)),
  };
};

const otherSection = (view: View): Section => {
  const others = listJudged(view.decision.targets).filter(({ fails, isShown }) => isShown && !fails);
  const { unshown } = view.decision.totals;
  const milder = md`${countOf(unshown, 'finding')} below ${code('report-severity')}, in the report only`;
  return {
    title: `Other findings (${formatCount(others.length)})`,
    blocks: [...tableOf(columns, others, (each) => rowOf(view, each)), ...(unshown === 0 ? [] : [paragraph(milder)])],
  };
};

const ignoredSection = ({ decision: { targets } }: View): Section => {
  const ignored = targets.flatMap((target) => target.ignored);
  return {
    title: `Ignored (${formatCount(ignored.length)})`,
    blocks: tableOf(['Finding', 'In', 'Why', 'Until', 'Says'], ignored, ({ finding, rule }) => [
      linkRule(finding),
      md`${describeSubject(finding) || describePlace(finding)}`,
      md`${rule.reason === '' ? 'no reason given' : rule.reason}`,
      md`${rule.expiry?.day ?? 'for ever'}`,
      code(`${rule.file}:${rule.line}`),
    ]),
  };
};

const idleSection = ({ decision: { idle } }: View): Section => ({
  title: `Ignores that change nothing (${formatCount(idle.length)})`,
  blocks: tableOf(['Ignore', 'Line', 'Why'], idle, ({ rule, why }) => [
    code(rule.id),
    code(`${rule.file}:${rule.line}`),
    prose(why),
  ]),
});

const suppressedSection = ({ decision: { targets } }: View): Section => {
  const suppressed = targets.flatMap((target) => target.suppressed);
  return {
    title: `Left out by the tool itself (${formatCount(suppressed.length)})`,
    blocks: tableOf(['Finding', 'In', 'Why'], suppressed, ({ finding, reason }) => [
      linkRule(finding),
      md`${describeSubject(finding) || describePlace(finding)}`,
      md`${reason}`,
    ]),
  };
};

const remarksSection = ({ decision: { targets } }: View): Section => {
  const remarks = targets.flatMap(({ name, breakdowns, remarks: told }) =>
    [...breakdowns, ...told].map((remark) => ({ name, remark })),
  );
  return {
    title: `Remarks on the scans (${formatCount(remarks.length)})`,
    blocks: tableOf(['Target', 'Remark'], remarks, ({ name, remark }) => [code(name), prose(remark)]),
  };
};

const describeEnd = (end: UploadEnd): string => {
  if (end.kind === 'complete') return 'taken in';
  if (end.kind === 'pending') return 'uploaded, GitHub is still at it';
  return `${end.kind === 'kept' ? 'kept as a file' : 'refused'}: ${end.why}`;
};

const documentsSection = ({ documents }: View): Section => {
  const table = tableOf(['Category', 'File', 'Results', 'Left out', 'Code scanning'], documents, (each) => [
    code(each.category),
    code(each.file),
    md`${formatCount(each.results)}`,
    md`${each.leftOut === 0 ? '' : `${formatCount(each.leftOut)}, none worse than what is in it`}`,
    prose(describeEnd(each.end)),
  ]);
  const fixes = listFixes(documents).map((fix) => paragraph(advice(fix)));
  return { title: `SARIF (${countOf(documents.length, 'document')})`, blocks: [...table, ...fixes] };
};

const describeReference = ({ reference }: JudgedTarget): string =>
  reference.kind === 'none'
    ? `all count as new (${reference.reason})`
    : `compared with ${shortSha(reference.baseline.commit)} of ${reference.baseline.createdAt.slice(0, 10)}`;

// One line for all targets that stand alike, which is the rule.
const describeReferences = (targets: readonly JudgedTarget[]): string =>
  [...Map.groupBy(targets.filter(wasScanned), describeReference)]
    .map(([standing, alike]) => `${alike.map(({ name }) => name).join(', ')}: ${standing}`)
    .join('; ');

const startSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const describeChanges = ({ decision: { targets, totals }, facts }: View): readonly Block[] => {
  const news = describeNews(totals);
  const what = news === '' ? 'Nothing new' : startSentence(news);
  const isCompared = targets.some(({ reference }) => reference.kind === 'baseline');
  return [
    paragraph(prose(`${isCompared ? what : 'Not compared'}. ${describeReferences(targets)}.`)),
    ...explainEndOfLife(targets).map((told) => paragraph(md`${told}`)),
    ...facts.ignores.told.map((told) => paragraph(md`${startSentence(told)}.`)),
  ];
};

const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;

const documentWith = (view: View, foot: Markdown): Document => ({
  verdict: view.verdict,
  conditions: view.conditions,
  changes: describeChanges(view),
  details: [
    failingSection(view),
    otherSection(view),
    idleSection(view),
    ignoredSection(view),
    suppressedSection(view),
    remarksSection(view),
    documentsSection(view),
  ].filter(isFilled),
  foot,
});

const describeSource = ({ facts, decision, context }: View): Markdown => {
  const titles = joinMarkdown(
    decision.targets.filter(wasScanned).map(({ title }) => code(title)),
    ', ',
  );
  const sha = facts.head === '' ? context.sha : facts.head;
  const commit = link(code(shortSha(sha)), `${context.serverUrl}/${context.repository}/commit/${sha}`);
  return facts.tool === '' ? md`${titles} of commit ${commit}` : md`${titles} of commit ${commit}, by ${facts.tool}`;
};

/** The step's summary. */
export const renderSummary = (view: View): Document =>
  documentWith(view, md`${describeSource(view)}, scanned and judged in ${formatDuration(view.elapsedMs)}`);

/** The pull request's comment: nothing in it changes when the same commit is judged again. */
export const renderComment = (view: View): Document => documentWith(view, describeSource(view));
