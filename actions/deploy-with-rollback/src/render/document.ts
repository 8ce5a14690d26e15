import { type Block, type Document, paragraph, type Section } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { advice, code, codeBlock, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { formatCount, formatDuration } from '@drawbridge/core/domain/quantity';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { renderTimeline } from './timeline.ts';
import { renderFix } from './verdict.ts';
import type { View } from './view.ts';

const nameOf = (release: DeployReportBody['release']): Markdown => code(release?.version ?? 'nothing');

/** Which version users met, from the first to the last. */
const wayOfTraffic = ({ body, story }: View): readonly Block[] => {
  const { previous, release, current, trafficMoved, outcome } = body;
  if (release === null || outcome === 'planned' || story.state?.baselines === null) return [];
  if (!trafficMoved) return [paragraph(md`Traffic: ${nameOf(previous)} all the time`)];
  const there = md`Traffic: ${nameOf(previous)} → ${nameOf(release)}`;
  if (outcome === 'succeeded') return [paragraph(there)];
  const isBack = current !== null || ['rolled-back', 'aborted'].includes(outcome);
  return [paragraph(isBack ? md`${there} → ${nameOf(current)}` : md`${there} → not known`)];
};

const timeline = ({ story }: View): readonly Block[] => {
  const diagram = renderTimeline(story.journal.entries);
  return diagram === undefined ? [] : [paragraph(diagram)];
};

const healthTable = ({ body }: View): readonly Block[] =>
  tableOf(['Probe', 'Looks', 'Bad', 'The last said'], body.health, ({ name, looks, bad, last }) => [
    code(name),
    md`${formatCount(looks)}`,
    md`${formatCount(bad)}`,
    md`${last}`,
  ]);

const planTable = ({ story }: View): readonly Block[] =>
  tableOf(
    ['Step', 'What would be done'],
    story.plan.map((what, index) => ({ what, step: index + 1 })),
    ({ what, step }) => [md`${step}`, md`${what}`],
  );

const changeTable = ({ body }: View): readonly Block[] =>
  tableOf(['Unit', 'What would change'], body.changes, ({ unit, what }) => [code(unit), md`${what}`]);

const remarks = ({ body }: View): readonly Block[] => tableOf(['Also'], body.remarks, (remark) => [md`${remark}`]);

const wayOut = ({ story }: View): readonly Block[] => {
  const fix = renderFix(story);
  return fix === undefined ? [] : [paragraph(advice(fix))];
};

const journalSection = ({ body: { journal } }: View): Section => ({
  title: `Journal (${journal.place}, epoch ${journal.epoch})`,
  blocks: tableOf(['At', 'Epoch', 'Phase', 'What', 'Took'], journal.entries, (entry) => [
    code(entry.at.slice(11, 23)),
    md`${entry.epoch}`,
    md`${entry.phase}`,
    md`${entry.what}`,
    md`${entry.durationMs === null ? '' : formatDuration(entry.durationMs)}`,
  ]),
});

const diffSections = ({ body }: View): readonly Section[] =>
  body.changes
    .filter(({ diff }) => diff !== '')
    .map(({ unit, diff }) => ({ title: `Diff of ${unit}`, blocks: [paragraph(codeBlock(diff, 'diff'))] }));

const footOf = ({ body, story }: View): Markdown => {
  const where = body.service === '' ? body.environment : `${body.environment}, ${body.service}`;
  return md`${where} · ${body.target}, ${body.strategy} · ${formatDuration(story.nowMs - story.startedMs)}`;
};

/** The step's summary: verdict, way out, the way that traffic took, what was seen; journal and diffs folded. */
export const renderSummary = (view: View): Document => ({
  verdict: view.verdict,
  conditions: [],
  changes: [
    ...wayOut(view),
    ...wayOfTraffic(view),
    ...planTable(view),
    ...changeTable(view),
    ...healthTable(view),
    ...remarks(view),
    ...timeline(view),
  ],
  details: [...diffSections(view), journalSection(view)].filter(({ blocks }) => blocks.length > 0),
  foot: footOf(view),
});
