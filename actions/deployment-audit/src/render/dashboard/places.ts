import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Board } from '../../decide/board/board.ts';
import type { Drift } from '../../decide/board/drift.ts';
import type { Check, Place } from '../../decide/board/places.ts';
import type { Rollout } from '../../decide/dora/rollouts.ts';
import { describeStart } from '../../decide/starters.ts';
import { anchor, type Html, html } from './html.ts';
import { commitLink, digestMark, moment, type Site } from './moments.ts';
import { describeApproval, describeOutcome, formatAge, nameOfPlace, nameOfVersion, shorten } from './words.ts';

/** A look at health that is older than this says little about now. */
const staleMs = 86_400_000;
/** A job may take five days, but a rollout without a result after one is one to look at. */
const longMs = 86_400_000;
const cardsShown = 9;

/** What the environments are shown with. */
export interface PlaceView {
  readonly board: Board;
  readonly context: Site;
}

const quiet = (text: string): Html => html`<span class="quiet">${text}</span>`;

const healthWords = ({ kind, version, words }: Check): readonly [string, string] => {
  const found = words === '' ? '' : `: ${shorten(words, 160)}`;
  const name = nameOfVersion({ version });
  switch (kind) {
    case 'passed':
      return words === ''
        ? ['quiet', '– no check is recorded']
        : ['good', `✓ passed at the end of the rollout${found}`];
    case 'taken-back':
      return ['care', `! ${name} was taken back${found}`];
    case 'failed':
      return ['bad', `✗ ${name} could not be taken back${found}`];
  }
};

// As far as the log knows: it never claims to be about now.
const renderHealth = ({ check }: Place): Html => {
  if (check === undefined) return quiet('– no check is recorded');
  const [tone, words] = healthWords(check);
  return html`<span class="${tone}">${words}</span>`;
};

const renderCheckTime = ({ check }: Place, { board }: PlaceView): Html => {
  if (check === undefined || (check.kind === 'passed' && check.words === '')) return quiet('none');
  const isStale = board.nowMs - check.atMs > staleMs;
  const stale = isStale ? html` <span class="care age">! stale: over a day old</span>` : html``;
  return html`${moment(check.atMs, board.nowMs)}${stale}`;
};

const renderActor = (rollout: Rollout | undefined): Html => {
  if (rollout === undefined) return quiet('not known');
  const approval = describeApproval(rollout);
  return html`${anchor(shorten(describeStart(rollout), 90), rollout.run.url)}${approval === '' ? '' : html`, ${approval}`}`;
};

const renderDeployed = ({ broughtBy }: Place, { board }: PlaceView): Html =>
  broughtBy?.finishedMs === undefined ? quiet('not in this log') : moment(broughtBy.finishedMs, board.nowMs);

const distanceOf = ({ distance, production }: Drift): Html => {
  const name = shorten(production, 40);
  if (distance.kind === 'unknown') return quiet(`n/a against ${name}: ${shorten(distance.reason, 120)}`);
  const { ahead, behind } = distance;
  if (ahead + behind === 0) return html`level with ${name}`;
  const parts = [
    ...(ahead === 0 ? [] : [`${countOf(ahead, 'commit')} ahead`]),
    ...(behind === 0 ? [] : [`${formatCount(behind)} behind`]),
  ];
  return html`${parts.join(', ')} of ${name}`;
};

const driftsOf = ({ environment, service }: Place, { board }: PlaceView): readonly Drift[] =>
  board.drifts.filter((each) => each.environment === environment && each.service === service).slice(0, 3);

const row = (name: string, value: Html): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const openLine = (rollout: Rollout, { board }: PlaceView): Html => {
  const { mark, words, tone } = describeOutcome(rollout);
  const isLong = rollout.outcome === 'in-progress' && board.nowMs - rollout.startedMs > longMs;
  const told = isLong ? 'no result after more than a day; reconcile tells whether its runner was lost' : words;
  return html`<p class="note ${isLong ? 'care' : tone}">${isLong ? '!' : mark} ${nameOfVersion(rollout.release)}: ${told}, begun ${formatAge(rollout.startedMs, board.nowMs)}</p>`;
};

const lastLine = ({ last, broughtBy }: Place, { board }: PlaceView): Html => {
  if (last?.finishedMs === undefined || last === broughtBy) return html``;
  const { mark, words, tone } = describeOutcome(last);
  const why = last.reason === null ? '' : `: ${shorten(last.reason, 160)}`;
  return html`<p class="note ${tone}">${mark} ${nameOfVersion(last.release)} ${words} ${formatAge(last.finishedMs, board.nowMs)}${why}</p>`;
};

const notesOf = (place: Place, view: PlaceView): Html =>
  html`${lastLine(place, view)}${place.open.slice(0, 3).map((rollout) => openLine(rollout, view))}`;

const versionOf = ({ current }: Place): string => (current === null ? 'not known' : nameOfVersion(current));

const factsOf = (place: Place, view: PlaceView): Html => html`<dl>${row('Last deployed', renderDeployed(place, view))}
${row('Deployed by', renderActor(place.broughtBy))}
${row('Health', renderHealth(place))}
${row('Last check', renderCheckTime(place, view))}
${driftsOf(place, view).map((drift) => row('Drift', distanceOf(drift)))}</dl>`;

const renderCard = (place: Place, view: PlaceView): Html => {
  const { current } = place;
  const marks =
    current === null
      ? quiet('the log does not tell what serves')
      : html`${commitLink(current, view.context)}${digestMark(current)}`;
  return html`<article class="card"><h3>${nameOfPlace(place)}</h3>
<div><p class="big">${versionOf(place)}</p><p class="small marks">${marks}</p></div>
${factsOf(place, view)}<div>${notesOf(place, view)}</div></article>`;
};

const renderRow = (place: Place, view: PlaceView): Html => html`<tr><th scope="row">${nameOfPlace(place)}</th>
<td><strong>${versionOf(place)}</strong>${place.current === null ? '' : commitLink(place.current, view.context)}${driftsOf(place, view).map((drift) => html` <span class="age">${distanceOf(drift)}</span>`)}</td>
<td data-label="Last deployed">${renderDeployed(place, view)}</td><td data-label="Deployed by">${renderActor(place.broughtBy)}</td>
<td data-label="Health">${renderHealth(place)}${notesOf(place, view)}</td><td data-label="Last check">${renderCheckTime(place, view)}</td></tr>`;

const renderRows = (places: readonly Place[], view: PlaceView): Html =>
  places.length === 0
    ? html``
    : html`<div class="scroll" tabindex="0" role="region" aria-label="More environments"><table class="stack"><caption>More environments</caption>
<thead><tr><th scope="col">Environment</th><th scope="col">Version</th><th scope="col">Last deployed</th><th scope="col">Deployed by</th><th scope="col">Health</th><th scope="col">Last check</th></tr></thead>
<tbody>${places.map((place) => renderRow(place, view))}</tbody></table></div>`;

/** How each environment stands: the first nine (production first) as cards, the others as rows of a table. */
export const renderPlaces = (view: PlaceView): Html => {
  const { places } = view.board;
  if (places.length === 0) return html`<p class="quiet">Nothing was deployed yet.</p>`;
  const cards = places.slice(0, cardsShown).map((place) => renderCard(place, view));
  return html`<div class="cards">${cards}</div>${renderRows(places.slice(cardsShown), view)}`;
};
