import { audited } from './audit.ts';
import type { Chapter, Plot } from './chapter.ts';
import { cancelled, takenBack } from './production.ts';
import { pullRequest } from './pull-request.ts';
import { opening, released, repeated } from './release.ts';

/** The chapters in the order in which they are told. */
export const story = (plot: Plot): readonly Chapter[] => {
  const safe = { checkpoint: '' };
  return [
    opening(plot),
    ...pullRequest(plot),
    released(plot, safe),
    repeated(plot),
    takenBack(plot),
    cancelled(plot),
    audited(plot, safe),
  ];
};
