import type { Board } from '../../decide/board/board.ts';
import { describeFigures, describeTrend, type Figure } from './figures.ts';
import { type Html, html } from './html.ts';
import { type Column, topOf } from './plots.ts';

const tones = { better: 'good', worse: 'bad', same: 'quiet' } as const;

const weekTable = (columns: readonly Column[], title: string): Html => {
  const rows = columns
    .filter(({ isBefore }) => !isBefore)
    .map(
      ({ label, words, isUnderWay }) =>
        html`<tr><th scope="row">${label}</th><td>${words}${isUnderWay ? ' (under way)' : ''}</td></tr>`,
    );
  return html`<details><summary>By week</summary><table><caption>${title} by week</caption><thead><tr><th scope="col">Week of</th><th scope="col">Value</th></tr></thead><tbody>${rows}</tbody></table></details>`;
};

const renderPlot = ({ title, plot, legend, scale, columns }: Figure): Html => {
  const top = topOf(columns);
  const isEmpty = columns.every(({ value, open = 0 }) => value === null && open === 0);
  if (isEmpty) return html`<p class="small quiet">no week to show</p>`;
  const ends = [columns[0], columns.at(-1)].map((column) => html`<span>${column?.label ?? ''}</span> `);
  return html`<div class="plot"><p class="axis"><span>${top === 0 ? '' : `up to ${scale(top)}`}</span> <span>${legend}</span></p>${plot(title, columns)}
<p class="axis">${ends}</p></div>`;
};

const scoreText = (value: number | null): string =>
  value === null ? 'not scored' : `Quick Check ${value.toFixed(1)} of 10`;

const renderFigure = (figure: Figure): Html => {
  const { title, value, counted, trend, score, columns } = figure;
  return html`<article class="card"><h3>${title}</h3><p class="big">${value}</p>
<p class="small quiet">${counted}</p>
<p class="small"><span class="${trend === undefined ? 'quiet' : tones[trend]}">${describeTrend(figure)}</span><br>${scoreText(score)}</p>
${renderPlot(figure)}${weekTable(columns, title)}</article>`;
};

/** The five metrics as cards. */
export const renderFigures = (board: Board): Html =>
  html`<div class="cards figures">${describeFigures(board).map(renderFigure)}</div>`;
