import { formatDay } from '@drawbridge/core/domain/day';
import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { suiteVersion } from '@drawbridge/core/domain/suite';
import { signOf, type Verdict } from '@drawbridge/core/domain/verdict';
import type { Board } from '../../decide/board/board.ts';
import type { LogHead } from '../../decide/kept.ts';
import { describeSigning } from '../checkpoint.ts';
import { renderAlarms } from './alarms.ts';
import { renderFailures } from './failures.ts';
import { renderFigures } from './figure-cards.ts';
import { anchor, type Html, html } from './html.ts';
import type { Site } from './moments.ts';
import { renderPlaces } from './places.ts';
import { style } from './style.ts';
import { renderTimeline } from './timeline.ts';
import { formatTime, shorten } from './words.ts';

/** Everything that the page shows. */
export interface Page {
  readonly board: Board;
  readonly context: Site;
  readonly head: LogHead;
  /** What verifying the log came to. */
  readonly verdict: Verdict;
  readonly proves: readonly string[];
  readonly doesNotProve: readonly string[];
}

const tones = { passed: 'good', failed: 'bad', attention: 'care', 'not-judged': 'quiet' } as const;

const listOf = (title: string, items: readonly string[]): Html =>
  items.length === 0
    ? html``
    : html`<h3>${title}</h3><ul class="small">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const row = (name: string, value: Html): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const renderLog = ({ head, verdict, proves, doesNotProve }: Page): Html => html`<div class="card log">
<p class="${tones[verdict.mark]}">${signOf(verdict.mark)} ${verdict.sentence}</p>
<dl>${row('Entries', html`${formatCount(head.size)}`)}${row('Root', html`<code>${head.root}</code>`)}
${row('Checkpoint', html`${describeSigning(head).replace('checkpoint ', '')}`)}</dl>
${listOf('This proves', proves)}${listOf('It does not prove', doesNotProve)}</div>`;

// What follows stands on the log: where that is broken, it is said before anything else.
const renderFault = ({ verdict }: Page): Html =>
  verdict.mark === 'failed'
    ? html`<p class="alert bad" role="alert"><strong>✗ The log is broken: nothing below is certain.</strong> ${verdict.sentence}</p>`
    : html``;

const uncounted = ({ figures }: Board): string => {
  const { withoutTraffic, unknown, inProgress } = figures.uncounted;
  const parts = [
    ...(withoutTraffic === 0 ? [] : [`${formatCount(withoutTraffic)} that no user met`]),
    ...(unknown === 0 ? [] : [`${formatCount(unknown)} whose end is not known`]),
    ...(inProgress === 0 ? [] : [`${formatCount(inProgress)} in progress`]),
  ];
  return parts.length === 0 ? '' : ` Not counted, of the whole log: ${joinWords(parts)}.`;
};

const beginning = ({ beganMs, figures }: Board): string =>
  beganMs === undefined || beganMs <= figures.before.period.fromMs
    ? ''
    : ` The log begins on ${formatDay(beganMs)}; nothing before that is counted.`;

const scope = (board: Board): string => {
  const { now, production } = board.figures;
  const names = production.slice(0, 6).map((name) => shorten(name, 60));
  const more = production.length > names.length ? [`${formatCount(production.length - names.length)} more`] : [];
  const where =
    names.length === 0 ? 'No deployment to production yet.' : `Deployments to ${joinWords([...names, ...more])}.`;
  const days = `${formatDay(now.period.fromMs)} to ${formatDay(now.period.toMs - 1)}`;
  return `${days}, against the ${formatCount(now.metrics.deploymentFrequency.days)} days before. ${where}${beginning(board)}${uncounted(board)}`;
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const renderBody = (page: Page): Html => {
  const { board, context, verdict, head } = page;
  const name = context.repository;
  const state = verdict.mark === 'failed' ? 'log broken' : 'log holds together';
  return html`<header><div class="top"><h1>Deployments of ${anchor(name, `${context.serverUrl}/${name}`)}</h1>
<p><span class="${tones[verdict.mark]}">${signOf(verdict.mark)} ${state}</span>, ${countOf(head.size, 'entry', 'entries')} <span class="quiet">· as of ${formatTime(board.nowMs)}</span></p></div></header>
<main>${renderFault(page)}${renderAlarms(board)}
<section aria-labelledby="environments"><h2 id="environments">Environments</h2>${renderPlaces(page)}</section>
<section aria-labelledby="metrics"><h2 id="metrics">DORA metrics</h2><p class="small quiet">${scope(board)}</p>
${renderFigures(board)}${renderFailures(board.figures.failures, board.nowMs)}</section>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${renderTimeline(page)}</section>
<section aria-labelledby="log"><h2 id="log">The log</h2>${renderLog(page)}</section></main>
<footer class="small quiet">Ages count from ${formatTime(board.nowMs)}. Health is what the last rollout saw; nothing looks at it since. Scores as DORA’s Quick Check gives them. Drawbridge ${suiteVersion}</footer>`;
};

/** The dashboard as one file that asks for nothing else: no script, no font, no picture from elsewhere. */
export const renderPage = (page: Page): string =>
  `<!doctype html>${
    html`
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="color-scheme" content="light dark">
<title>Deployments of ${page.context.repository}</title><style>${{ html: style }}</style></head><body>
${renderBody(page)}</body></html>`.html
  }\n`;
