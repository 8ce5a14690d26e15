import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Failure, FailureCause } from '../../decide/dora/failures.ts';
import { type Html, html } from './html.ts';
import { moment } from './moments.ts';
import { formatSpan, nameOfPlace, nameOfVersion } from './words.ts';

const causes: { readonly [cause in FailureCause]: string } = {
  'taken-back': 'taken back while users met it',
  replaced: 'an older version was put back',
  reverted: 'its change was reverted',
  incident: 'an incident began after it',
};

const rowsShown = 50;

const renderRow = (failure: Failure, nowMs: number): Html => {
  const { deployment, failedMs, recoveredMs } = failure;
  const { environments, service, release } = deployment;
  const place = nameOfPlace({ environment: joinWords(environments), service });
  const mended = recoveredMs === undefined ? 'not mended yet' : formatSpan(Math.max(0, recoveredMs - failedMs));
  return html`<tr><th scope="row">${nameOfVersion(release)}</th><td>${place}</td><td>${joinWords(failure.causes.map((cause) => causes[cause]))}</td>
<td data-label="Failed">${moment(failedMs, nowMs)}</td><td data-label="Mended after" class="${recoveredMs === undefined ? 'bad' : ''}">${mended}</td></tr>`;
};

/** Exactly the deployments that the fail rate and the recovery time are counted from, folded. */
export const renderFailures = (failures: readonly Failure[], nowMs: number): Html => {
  if (failures.length === 0) return html``;
  const more = failures.length - rowsShown;
  const caption = `Failed deployments${more > 0 ? `, the newest ${rowsShown}` : ', newest first'}`;
  return html`<details><summary>The ${countOf(failures.length, 'failed deployment')} counted here, and why</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Failed deployments"><table class="stack"><caption>${caption}</caption>
<thead><tr><th scope="col">Version</th><th scope="col">Environment</th><th scope="col">Why it counts</th><th scope="col">Failed</th><th scope="col">Mended after</th></tr></thead>
<tbody>${failures.slice(0, rowsShown).map((failure) => renderRow(failure, nowMs))}</tbody></table></div></details>`;
};
