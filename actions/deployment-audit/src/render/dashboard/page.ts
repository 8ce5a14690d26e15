import type { RunContext } from '@drawbridge/core/domain/event';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { suiteVersion } from '@drawbridge/core/domain/suite';
import { signOf, type Verdict } from '@drawbridge/core/domain/verdict';
import type { Board } from '../../decide/board/board.ts';
import type { Place } from '../../decide/board/places.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import type { LogHead } from '../../decide/kept.ts';
import { describeFigures, renderFigure } from './figures.ts';
import { anchor, type Html, html } from './html.ts';
import { style } from './style.ts';
import { describeOutcome, formatAge, formatTime, shortDigest } from './words.ts';

/** Everything that the page shows. */
export interface Page {
  readonly board: Board;
  readonly context: Pick<RunContext, 'repository' | 'serverUrl'>;
  readonly head: LogHead;
  /** What verifying the log came to. */
  readonly verdict: Verdict;
  readonly proves: readonly string[];
  readonly doesNotProve: readonly string[];
}

/** A health check older than this says little about now. */
const staleMs = 86_400_000;
const timelineRows = 100;

const tones = { passed: 'good', failed: 'bad', attention: 'care', 'not-judged': 'quiet' } as const;

const when = (ms: number, { board }: Page): Html =>
  html`<time datetime="${new Date(ms).toISOString()}">${formatTime(ms)}</time> <span class="quiet">(${formatAge(ms, board.nowMs)})</span>`;

const commitLink = (commit: string, { context }: Page): Html =>
  /^[0-9a-f]{7,64}$/.test(commit)
    ? html`<code>${anchor(commit.slice(0, 7), `${context.serverUrl}/${context.repository}/commit/${commit}`)}</code>`
    : html`<code>${commit}</code>`;

const releaseMarks = ({ commit, artifact }: Rollout['release'], page: Page): readonly Html[] => [
  ...(commit === '' ? [] : [html` ${commitLink(commit, page)}`]),
  ...(shortDigest(artifact) === '' ? [] : [html` <code>sha256:${shortDigest(artifact)}</code>`]),
];

const row = (name: string, value: Html): Html => html`<dt>${name}</dt><dd>${value}</dd>`;

const approvedBy = ({ approvals }: Rollout): string => {
  const logins = approvals.filter(({ state }) => state === 'approved').map(({ login }) => login);
  return logins.length === 0 ? '' : `, approved by ${joinWords(logins)}`;
};

const healthOf = ({ last }: Place, { board }: Page): Html => {
  if (last?.finishedMs === undefined) return html`<span class="quiet">nobody has looked</span>`;
  const { tone } = describeOutcome(last);
  const isHealthy = last.outcome === 'succeeded' || last.outcome === 'rolled-back';
  const words = last.health === '' ? (isHealthy ? 'healthy when it was deployed' : 'not known') : last.health;
  const isStale = board.nowMs - last.finishedMs > staleMs;
  return html`<span class="${isHealthy ? (isStale ? 'care' : 'good') : tone}">${words}</span>`;
};

const openLine = (rollout: Rollout, page: Page): Html => {
  const { mark, words, tone } = describeOutcome(rollout);
  return html`<p class="small ${tone}">${mark} ${rollout.release.version}: ${words}, begun ${when(rollout.startedMs, page)}</p>`;
};

const lastLine = ({ last, broughtBy }: Place, page: Page): readonly Html[] => {
  if (last?.finishedMs === undefined || last === broughtBy) return [];
  const { mark, words, tone } = describeOutcome(last);
  return [
    html`<p class="small ${tone}">${mark} ${last.release.version}: ${words} ${when(last.finishedMs, page)}${last.reason === null ? '' : `; ${last.reason}`}</p>`,
  ];
};

const renderPlace = (place: Place, page: Page): Html => {
  const { environment, service, current, broughtBy, last, open } = place;
  const deployed = broughtBy?.finishedMs;
  return html`<article class="card"><h3>${environment}${service === '' ? '' : ` · ${service}`}</h3>
<p class="big">${current?.version ?? 'not known'}</p>
<p class="small">${current === null ? '' : releaseMarks(current, page)}</p>
<dl>${row('Last deployed', deployed === undefined ? html`<span class="quiet">before this log</span>` : when(deployed, page))}
${row('Deployed by', broughtBy === undefined ? html`<span class="quiet">not known</span>` : html`${anchor(broughtBy.actor, broughtBy.run.url)}${approvedBy(broughtBy)}`)}
${row('Health', healthOf(place, page))}
${row('Last check', last?.finishedMs === undefined ? html`<span class="quiet">none</span>` : when(last.finishedMs, page))}</dl>
${lastLine(place, page)}${open.map((rollout) => openLine(rollout, page))}</article>`;
};

const renderRollout = (rollout: Rollout, page: Page): Html => {
  const { mark, words, tone } = describeOutcome(rollout);
  const { environment, service, release, previous, actor, run, reason, startedMs, finishedMs } = rollout;
  return html`<tr><td class="tight ${tone}">${mark} ${words}</td>
<td>${environment}${service === '' ? '' : ` · ${service}`}</td>
<td>${previous === null ? '' : `${previous.version} → `}<strong>${release.version}</strong>${releaseMarks(release, page)}</td>
<td>${when(finishedMs ?? startedMs, page)}</td><td>${anchor(actor, run.url)}${approvedBy(rollout)}</td><td>${reason ?? ''}</td></tr>`;
};

const renderTimeline = (page: Page): Html => {
  const { timeline } = page.board;
  if (timeline.length === 0) return html`<p class="quiet">Nothing was deployed yet.</p>`;
  const hidden = timeline.length - timelineRows;
  const rows = timeline.slice(0, timelineRows).map((rollout) => renderRollout(rollout, page));
  const more = hidden > 0 ? html`<p class="small quiet">and ${formatCount(hidden)} earlier in the log</p>` : html``;
  return html`<div class="scroll"><table class="timeline"><thead><tr><th>Outcome</th><th>Environment</th><th>Version</th><th>When</th><th>By</th><th>Why</th></tr></thead><tbody>${rows}</tbody></table></div>${more}`;
};

const listOf = (title: string, items: readonly string[]): Html =>
  items.length === 0
    ? html``
    : html`<p class="small quiet">${title}</p><ul class="small">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const renderLog = ({ head, verdict, proves, doesNotProve }: Page): Html => html`<article class="card">
<p class="${tones[verdict.mark]}">${signOf(verdict.mark)} ${verdict.sentence}</p>
<dl>${row('Entries', html`${formatCount(head.size)}`)}${row('Root', html`<code>${head.root}</code>`)}
${row('Checkpoint', html`${head.isSigned ? 'signed' : 'not signed'}`)}</dl>
${listOf('This proves', proves)}${listOf('It does not prove', doesNotProve)}</article>`;

const uncounted = ({ figures }: Board): string => {
  const { withoutTraffic, unknown, inProgress } = figures.uncounted;
  const parts = [
    ...(withoutTraffic === 0 ? [] : [`${formatCount(withoutTraffic)} that no user met`]),
    ...(unknown === 0 ? [] : [`${formatCount(unknown)} whose end is not known`]),
    ...(inProgress === 0 ? [] : [`${formatCount(inProgress)} in progress`]),
  ];
  return parts.length === 0 ? '' : ` Not counted: ${joinWords(parts)}.`;
};

const scope = (board: Board): string => {
  const { now, production } = board.figures;
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  const where =
    production.length === 0 ? 'No deployment to production yet.' : `Deployments to ${joinWords(production)}.`;
  return `${day(now.period.fromMs)} to ${day(now.period.toMs - 1)}, against the same time before. ${where}${uncounted(board)}`;
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The dashboard as one file that asks for nothing else: no script, no font, no picture from elsewhere. */
export const renderPage = (page: Page): string => {
  const { board, context, verdict } = page;
  const name = context.repository;
  return `<!doctype html>${
    html`
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark">
<title>Deployments of ${name}</title><style>${{ html: style }}</style></head><body>
<header class="top"><h1>Deployments of ${anchor(name, `${context.serverUrl}/${name}`)}</h1>
<p class="${tones[verdict.mark]}">${signOf(verdict.mark)} ${verdict.mark === 'failed' ? 'log broken' : 'log verified'}, ${countOf(page.head.size, 'entry', 'entries')}</p></header>
<main><h2>Environments</h2><div class="cards">${board.places.map((place) => renderPlace(place, page))}</div>
<h2>DORA metrics</h2><p class="small quiet">${scope(board)}</p>
<div class="cards figures">${describeFigures(board.figures).map(renderFigure)}</div>
<h2>Timeline</h2>${renderTimeline(page)}<h2>The log</h2>${renderLog(page)}</main>
<footer class="small quiet">As of ${formatTime(board.nowMs)}. Scores as DORA’s Quick Check gives them. Drawbridge ${suiteVersion}</footer></body></html>`
      .html
  }\n`;
};
