import { countOf, formatCount } from '../domain/quantity.ts';

/** Something that keeps a gate from judging, and what the person can do about it; no `fix` where `what` says it. */
export interface Obstacle {
  readonly what: string;
  readonly fix?: string;
}

const fixOf = ({ fix }: Obstacle): readonly string[] => (fix === undefined ? [] : [`  ${fix}`]);

const sentenceOf = (obstacles: readonly Obstacle[]): string =>
  obstacles.length === 1
    ? (obstacles[0]?.what ?? '')
    : `${countOf(obstacles.length, 'thing')} stand in the way of a verdict.`;

// Nobody mends more at once, and a summary beyond its room would be dropped whole.
const obstaclesShown = 20;

const detailsOf = (obstacles: readonly Obstacle[]): readonly string[] => {
  const shown = obstacles.slice(0, obstaclesShown);
  const hidden = obstacles.length - shown.length;
  const details = shown.flatMap((each) => (obstacles.length === 1 ? fixOf(each) : [`✗ ${each.what}`, ...fixOf(each)]));
  return hidden > 0 ? [...details, `and ${formatCount(hidden)} more of these.`] : details;
};

/** Thrown when a gate cannot judge: told as its verdict, and red unless the gate only reports. */
export class CannotJudge extends Error {
  readonly enforced: boolean;

  constructor(obstacles: readonly Obstacle[], { enforced }: { readonly enforced: boolean }) {
    super([sentenceOf(obstacles), ...detailsOf(obstacles)].join('\n'));
    this.name = 'CannotJudge';
    this.enforced = enforced;
  }
}
