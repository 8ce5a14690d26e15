import { floorPercent, type Ratio } from '../../domain/percentage.ts';
import { formatCount } from '../../domain/quantity.ts';
import type { WarningList } from '../warning-list.ts';

/** What a header says of the lines below it, and what these make. */
export type HeaderClaim = {
  readonly line: number | null;
  readonly what: 'lines' | 'branches';
  readonly header: Ratio;
  readonly body: Ratio;
};

/** Warns when a header claims other totals than the lines below it make. */
export const compareHeader = (warnings: WarningList, { line, what, header, body }: HeaderClaim): void => {
  if (header.covered === body.covered && header.total === body.total) return;
  warnings.add(line, `header says ${inWords(header, ` ${what}`)}, its lines say ${inWords(body)}: lines count`);
};

const inWords = (ratio: Ratio, unit = ''): string =>
  `${floorPercent(ratio)} % (${formatCount(ratio.covered)} of ${formatCount(ratio.total)}${unit})`;
