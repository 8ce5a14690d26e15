import type { Board } from '../decide/board/board.ts';
import { html } from './dashboard/html.ts';
import { formatFrequency, formatShare, formatSpan } from './dashboard/words.ts';

type Colour = 'green' | 'amber' | 'red' | 'grey';

const colours: { readonly [colour in Colour]: string } = {
  green: '#1a7f45',
  amber: '#9a6700',
  red: '#c1272d',
  grey: '#5b6675',
};

// Of the letters of Verdana at 11 pixels, the widest that are common: a label that is too wide looks better than a cut one.
const widthOf = (text: string): number => Math.ceil([...text].length * 6.9) + 12;

/** A badge as SVG, with its words for those who do not see it. */
export const renderBadge = (label: string, value: string, colour: Colour): string => {
  const [left, right] = [widthOf(label), widthOf(value)];
  const width = left + right;
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${label}: ${value}"><title>${label}: ${value}</title><rect width="${left}" height="20" fill="#3b4552"/><rect x="${left}" width="${right}" height="20" fill="${colours[colour]}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="${left / 2}" y="14">${label}</text><text x="${left + right / 2}" y="14">${value}</text></g></svg>`
      .html
  }\n`;
};

const byScore = (score: number | null): Colour => {
  if (score === null) return 'grey';
  return score >= 8 ? 'green' : score >= 4 ? 'amber' : 'red';
};

/** A badge for each metric, coloured by its score. */
export const renderBadges = ({ figures }: Board): readonly { readonly path: string; readonly text: string }[] => {
  const { scores, now } = figures;
  const { deploymentFrequency, leadTime, recoveryTime, changeFailRate, reworkRate } = now.metrics;
  const badge = (path: string, [label, value]: readonly [string, string], score: number | null) => ({
    path: `badges/${path}.svg`,
    text: renderBadge(label, value, byScore(score)),
  });
  const often = formatFrequency(deploymentFrequency.deployments, deploymentFrequency.days);
  return [
    badge('deployment-frequency', ['deployments', often], scores.deploymentFrequency),
    badge('lead-time', ['lead time', formatSpan(leadTime.medianMs)], scores.leadTime),
    badge('recovery-time', ['recovery time', formatSpan(recoveryTime.medianMs)], scores.recoveryTime),
    badge('change-fail-rate', ['change fail rate', formatShare(changeFailRate)], scores.changeFailRate),
    badge('rework-rate', ['rework rate', formatShare(reworkRate)], scores.reworkRate),
  ];
};
