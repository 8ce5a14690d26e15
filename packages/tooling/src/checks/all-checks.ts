import type { Check } from './check.ts';
import { dist } from './dist.ts';
import { docs } from './docs.ts';
import { examples } from './examples.ts';
import { facade } from './facade.ts';
import { licences } from './licences.ts';
import { links } from './links.ts';
import { boundaries, style, types, unused } from './programs.ts';
import { prose } from './prose.ts';
import { purity } from './purity.ts';
import { start } from './start.ts';
import { audit, workflows } from './workflows.ts';

/** Everything that `npm run check` holds, the quick ones first. */
export const checks: readonly Check[] = [
  ...[style, prose, facade, purity, boundaries, types, unused],
  ...[docs, links, examples, workflows, audit, licences, start, dist],
];
