import type { RunContext } from '@drawbridge/core/domain/event';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import { decide } from '../../src/decide/decision.ts';
import { addDelivery, judgeDelivery } from '../../src/decide/delivery.ts';
import type { Facts } from '../../src/decide/facts.ts';
import type { Scan } from '../../src/decide/scan.ts';
import type { UploadEnd, UploadedDocument } from '../../src/decide/upload.ts';
import type { View } from '../../src/render/view.ts';
import { configOf, factsOf, head, lockFile, scanOfResults, vulnerability } from '../builders.ts';

interface ViewPlan {
  readonly scans?: readonly Scan[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly facts?: Partial<Facts>;
  readonly context?: Partial<RunContext>;
  readonly end?: UploadEnd;
  readonly documents?: readonly UploadedDocument[];
  readonly sbomFiles?: readonly string[];
}

const oneScan = (): readonly Scan[] => [scanOfResults([lockFile([vulnerability()])])];

/** What there is to show of one vulnerability in a lock file, or of what is planned. */
export const viewOf = (plan: ViewPlan = {}): View => {
  const { scans = oneScan(), inputs = { scanners: 'vuln' }, end = { kind: 'complete', id: '47177e22' } } = plan;
  const facts = factsOf(scans, plan.facts);
  const config = configOf(inputs);
  const decision = decide(facts, config);
  const documents =
    plan.documents ??
    decision.sources.map(({ name, category, count }) => ({
      name,
      category,
      file: 'drawbridge/scan.sarif',
      results: count,
      leftOut: 0,
      end,
    }));
  const delivery = judgeDelivery(documents, config.sarif.upload);
  return {
    facts,
    decision,
    verdict: addDelivery(decision.verdict, delivery),
    conditions: delivery === undefined ? decision.conditions : [...decision.conditions, delivery.condition],
    documents,
    sbomFiles: plan.sbomFiles ?? [],
    context: fakeContext({ sha: head, ...plan.context }),
    workingDirectory: config.workingDirectory,
    nowMs: Date.UTC(2026, 0, 1),
    enforced: true,
    elapsedMs: 4_200,
  };
};
