import type { Annotation } from '@drawbridge/core/domain/annotation';
import type { Document } from '@drawbridge/core/domain/document';
import { tableOf } from '@drawbridge/core/domain/listing';
import { code, md } from '@drawbridge/core/domain/markdown';
import { countOf, formatCount } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Kept } from '../../decide/kept.ts';
import type { Place } from '../../decide/place.ts';
import { renderCheckpoint } from '../../render/checkpoint.ts';
import { type Discovery, deploymentsCompared } from './decide.ts';

const subject = 'Audit';

/** What was looked at, and what came of it. */
export interface Reconciled {
  readonly place: Place;
  /** Of all discoveries, also those that an earlier run has written down. */
  readonly discoveries: readonly Discovery[];
  readonly fresh: readonly Discovery[];
  readonly entryCount: number;
  readonly openCount: number;
  readonly deploymentCount: number;
  /** undefined: nothing was to be written. */
  readonly kept: Kept | undefined;
  readonly isDryRun: boolean;
  readonly failsOnFindings: boolean;
}

const counted = (discoveries: readonly Discovery[]): string => {
  const count = (what: Discovery['what']): number => discoveries.filter((each) => each.what === what).length;
  return [
    ['lost', count('lost')] as const,
    ['unrecorded', count('unrecorded')] as const,
    ['contradicted', count('contradicted')] as const,
  ]
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${formatCount(number)} ${what}`)
    .join(', ');
};

const describeWriting = ({ fresh, isDryRun }: Reconciled): string => {
  if (fresh.length === 0) return 'all written down before';
  return `${countOf(fresh.length, 'new finding')} ${isDryRun ? 'not written (dry run)' : 'written into the log'}`;
};

/** What reconciling came to, in one sentence. */
export const concludeReconciling = (seen: Reconciled): Verdict => {
  const { discoveries, entryCount, deploymentCount, place, failsOnFindings } = seen;
  const newest = deploymentCount < deploymentsCompared ? '' : 'the newest ';
  const looked = `${countOf(entryCount, 'entry', 'entries')} and ${newest}${countOf(deploymentCount, 'Deployment')} to ${place.environment}`;
  if (discoveries.length === 0) return { subject, mark: 'passed', sentence: `${looked} agree` };
  return {
    subject,
    mark: failsOnFindings ? 'failed' : 'attention',
    sentence: `${looked} do not agree: ${counted(discoveries)}; ${describeWriting(seen)}`,
  };
};

/** A warning for each discovery that is new. */
export const renderAnnotations = ({ fresh }: Reconciled): readonly Annotation[] =>
  fresh.map(({ what, message }, index) => ({ level: 'warning', title: `Audit: ${what}`, message, weight: -index }));

/** One line of the log for each discovery. */
export const renderLines = ({ discoveries, fresh }: Reconciled): readonly string[] =>
  discoveries.map((each) => `  ! ${each.what}${fresh.includes(each) ? '' : ' (known)'}: ${each.message}`);

/** The step's summary. */
export const renderSummary = (verdict: Verdict, seen: Reconciled): Document => ({
  verdict,
  conditions: [],
  changes: [
    ...tableOf(['Finding', 'About', 'What'], seen.discoveries, ({ what, about, message }) => [
      md`${what}`,
      code(about),
      md`${message}`,
    ]),
    ...(seen.kept === undefined ? [] : renderCheckpoint(seen.kept.head)),
  ],
  details: [],
  foot: md`${countOf(seen.openCount, 'intent')} without a result looked up; Deployments that never succeeded, and those older than the log${seen.deploymentCount < deploymentsCompared ? '' : `, or beyond the newest ${deploymentsCompared}`}, are not compared`,
});
