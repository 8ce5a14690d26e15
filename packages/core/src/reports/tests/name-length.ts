import { formatBytes } from '../../domain/quantity.ts';
import type { Complaint, ParserLimits } from '../parser.ts';

const fix =
  'The parameters of a test are probably part of its name: give it a short name of its own (pytest: `ids=`, JUnit 5: `name =`).';

/** What is wrong with names of which the longest has so many characters; null: nothing. */
export const complainOfLongName = (
  longest: number,
  { maxNameBytes }: Pick<ParserLimits, 'maxNameBytes'>,
): Complaint | null =>
  longest > maxNameBytes ? { reason: `a name is longer than ${formatBytes(maxNameBytes)}`, fix } : null;
