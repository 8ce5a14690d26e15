import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import { describeStart } from '../../decide/starters.ts';
import { anchor, type Html, html } from './html.ts';
import { commitLink, moment } from './moments.ts';
import type { PlaceView } from './places.ts';
import { describeApproval, describeOutcome, nameOfPlace, nameOfVersion, shorten } from './words.ts';

const rowsShown = 25;
const rowsFolded = 75;

const renderRow = (rollout: Rollout, { board, context }: PlaceView): Html => {
  const { mark, words, tone } = describeOutcome(rollout);
  const { release, previous, run, reason, startedMs, finishedMs } = rollout;
  const approval = describeApproval(rollout);
  return html`<tr><th scope="row" class="tight ${tone}">${mark} ${words}</th><td>${nameOfPlace(rollout)}</td>
<td>${previous === null ? '' : `${nameOfVersion(previous)} → `}<strong>${nameOfVersion(release)}</strong>${commitLink(release, context)}</td>
<td>${moment(finishedMs ?? startedMs, board.nowMs)}</td>
<td>${anchor(shorten(describeStart(rollout), 90), run.url)}${approval === '' ? '' : html` <span class="quiet age">${approval}</span>`}</td>
<td>${shorten(reason ?? '', 240)}</td></tr>`;
};

const renderTable = (rollouts: readonly Rollout[], caption: string, view: PlaceView): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="stack timeline"><caption>${caption}</caption>
<thead><tr><th scope="col">Outcome</th><th scope="col">Environment</th><th scope="col">Version</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Why</th></tr></thead>
<tbody>${rollouts.map((rollout) => renderRow(rollout, view))}</tbody></table></div>`;

/** The newest deployments as a table: 25, 75 more folded, and how many there are beyond. */
export const renderTimeline = (view: PlaceView): Html => {
  const { timeline } = view.board;
  if (timeline.length === 0) return html`<p class="quiet">Nothing was deployed yet.</p>`;
  const folded = timeline.slice(rowsShown, rowsShown + rowsFolded);
  const beyond = timeline.length - rowsShown - rowsFolded;
  const first = timeline.slice(0, rowsShown);
  return html`${renderTable(first, `The newest ${countOf(first.length, 'deployment')}, newest first`, view)}
${folded.length === 0 ? '' : html`<details><summary>${countOf(folded.length, 'earlier deployment')}</summary>${renderTable(folded, 'Earlier deployments', view)}</details>`}
${beyond > 0 ? html`<p class="small quiet">and ${formatCount(beyond)} still earlier in the log</p>` : ''}`;
};
