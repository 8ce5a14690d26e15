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

const alarmLine = (alarm: Alarm): Html =>
  html`<li><strong>${nameOfPlace(alarm.place)}</strong>: ${describeAlarm(alarm)}</li>`;

const incidentLine = (incident: IncidentSpan, nowMs: number): Html =>
  html`<li><strong>${nameOfPlace(incident)}</strong>: incident ${shorten(incident.id, 40)} was opened ${formatAge(incident.openedMs, nowMs)}: ${shorten(incident.message, 160)}</li>`;

/** What a person should look at now; nothing where there is nothing. */
export const renderAlarms = ({ alarms, incidents, nowMs }: Board): Html => {
  const lines = [...incidents.map((incident) => incidentLine(incident, nowMs)), ...alarms.map(alarmLine)];
  if (lines.length === 0) return html``;
  const more = lines.length - shown;
  return html`<section class="alert care" aria-labelledby="attention"><h2 id="attention">! Needs attention (${formatCount(lines.length)})</h2>
<ul class="small">${lines.slice(0, shown)}${more > 0 ? html`<li>and ${formatCount(more)} more below</li>` : ''}</ul></section>`;
};
