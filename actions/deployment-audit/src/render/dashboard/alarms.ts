import { formatCount } from '@drawbridge/core/domain/quantity';
import type { Alarm } from '../../decide/board/alarms.ts';
import type { Board } from '../../decide/board/board.ts';
import type { IncidentSpan } from '../../decide/dora/rollouts.ts';
import { type Html, html } from './html.ts';
import { formatAge, nameOfPlace, nameOfVersion, shorten } from './words.ts';

const shown = 8;

const describeAlarm = ({ place, kind }: Alarm): string => {
  const version = place.last === undefined ? '' : `${nameOfVersion(place.last.release)} `;
  switch (kind) {
    case 'not-serving':
      return `${version}failed and so did its rollback: what serves is not known`;
    case 'taken-back':
      return `${version}was taken back; the version before serves`;
    case 'no-end':
      return 'nobody told how the last rollout ended: what serves is not certain';
  }
};

const describeIncident = ({ id, openedMs, message }: IncidentSpan, nowMs: number): string =>
  `incident ${shorten(id, 40)} was opened ${formatAge(openedMs, nowMs)}: ${shorten(message, 160)}`;

/** What a person should look at now, in words: where, and what; incidents first. */
export const describeAlarms = ({ alarms, incidents, nowMs }: Board) => [
  ...incidents.map((incident) => ({ place: nameOfPlace(incident), words: describeIncident(incident, nowMs) })),
  ...alarms.map((alarm) => ({ place: nameOfPlace(alarm.place), words: describeAlarm(alarm) })),
];

/** What a person should look at now; nothing where there is nothing. */
export const renderAlarms = (board: Board): Html => {
  const alarms = describeAlarms(board);
  if (alarms.length === 0) return html``;
  const more = alarms.length - shown;
  const lines = alarms.slice(0, shown).map(({ place, words }) => html`<li><strong>${place}</strong>: ${words}</li>`);
  return html`<section class="alert care" aria-labelledby="attention"><h2 id="attention">! Needs attention (${formatCount(alarms.length)})</h2>
<ul class="small">${lines}${more > 0 ? html`<li>and ${formatCount(more)} more below</li>` : ''}</ul></section>`;
};
