import type { Ratio } from '@drawbridge/core/domain/percentage';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type JsonCursor, readJson } from '@drawbridge/core/reports/json/cursor';
import { type Baseline, type BaselineBenchmark, type BaselineRatio, baselineRatios } from '../decide/baseline.ts';

/** A baseline as it is kept, with the run that wrote it: run ids rise, so an older run is told from a newer one. */
export interface KeptBaseline {
  readonly runId: string;
  readonly baseline: Baseline;
}

const version = 1;

/** Where the baseline of a key is kept in the store. */
export const baselinePath = (key: string): string => `quality-gate/${key}/baseline.json`;

/** A baseline as text; the same baseline is the same text. */
export const formatBaseline = ({ runId, baseline }: KeptBaseline): string => {
  const { commit, createdMs, fingerprints, incomplete, ratios, benchmarks } = baseline;
  const byName = <T>(map: ReadonlyMap<string, T>): Readonly<Record<string, T>> =>
    Object.fromEntries([...map].toSorted(([left], [right]) => (left < right ? -1 : 1)));
  const kept = { fingerprints: byName(fingerprints), incomplete, ratios: byName(ratios), benchmarks };
  return `${JSON.stringify({ version, runId, commit, createdMs, ...kept }, null, 1)}\n`;
};

const ratioAt = (cursor: JsonCursor): Ratio => ({
  covered: cursor.at('covered').natural(),
  total: cursor.at('total').natural(),
});

const isRatioName = (name: string): name is BaselineRatio => baselineRatios.some((each) => each === name);

const directionAt = (cursor: JsonCursor): BaselineBenchmark['better'] => {
  const word = cursor.text();
  return word === 'smaller' || word === 'bigger' ? word : cursor.refuse('is neither smaller nor bigger');
};

const benchmarkAt = (cursor: JsonCursor): BaselineBenchmark => ({
  name: cursor.at('name').text(),
  value: cursor.at('value').number(),
  unit: cursor.at('unit').text(),
  better: directionAt(cursor.at('better')),
});

const textsAt = (cursor: JsonCursor): readonly string[] => cursor.list().map((each) => each.text());

const readRoot = (root: JsonCursor): KeptBaseline => ({
  runId: root.at('runId').text(),
  baseline: {
    commit: root.at('commit').text(),
    createdMs: root.at('createdMs').natural(),
    fingerprints: new Map(
      root
        .at('fingerprints')
        .members()
        .map(([tool, list]) => [tool, textsAt(list)]),
    ),
    incomplete: root
      .at('incomplete')
      .optionalList()
      .map((each) => each.text()),
    ratios: new Map(
      root
        .at('ratios')
        .members()
        .map(([name, ratio]) => [isRatioName(name) ? name : ratio.refuse('is no ratio that is known'), ratioAt(ratio)]),
    ),
    benchmarks: root.at('benchmarks').list().map(benchmarkAt),
  },
});

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A baseline from its text, or why it is none, in words that follow its name. */
export const parseBaseline = (text: string): Result<KeptBaseline, string> => {
  const value = parseJson(text);
  if (value === undefined) return failure('is not JSON');
  const isOurs = readJson(value, (root) => root.at('version').value === version);
  if (isOurs.ok && !isOurs.value) return failure('is of another version of Drawbridge');
  const read = readJson(value, readRoot);
  return read.ok ? success(read.value) : failure(`is not whole: ${read.error.reason}`);
};
