/** Something that keeps a gate from judging, and what the person can do about it; no `fix` where `what` says it. */
export interface Obstacle {
  readonly what: string;
  readonly fix?: string;
}

const fixOf = ({ fix }: Obstacle): readonly string[] => (fix === undefined ? [] : [`  ${fix}`]);

const sentenceOf = (obstacles: readonly Obstacle[]): string =>
  obstacles.length === 1 ? (obstacles[0]?.what ?? '') : `${obstacles.length} things stand in the way of a verdict.`;

const detailsOf = (obstacles: readonly Obstacle[]): readonly string[] =>
  obstacles.flatMap((each) => (obstacles.length === 1 ? fixOf(each) : [`✗ ${each.what}`, ...fixOf(each)]));

/** Thrown when a gate cannot judge: told as its verdict, and red unless the gate only reports. */
export class CannotJudge extends Error {
  readonly enforced: boolean;

  constructor(obstacles: readonly Obstacle[], { enforced }: { readonly enforced: boolean }) {
    super([sentenceOf(obstacles), ...detailsOf(obstacles)].join('\n'));
    this.name = 'CannotJudge';
    this.enforced = enforced;
  }
}
