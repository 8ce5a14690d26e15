import type { Ratio } from '@drawbridge/core/domain/percentage';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
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

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const field = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const isRatio = (value: unknown): value is Ratio =>
  isObject(value) && isCount(field(value, 'covered')) && isCount(field(value, 'total'));

const isBenchmark = (value: unknown): value is BaselineBenchmark =>
  isObject(value) &&
  isText(field(value, 'name')) &&
  Number.isFinite(field(value, 'value')) &&
  isText(field(value, 'unit')) &&
  ['smaller', 'bigger'].includes(String(field(value, 'better')));

const isBenchmarks = (value: unknown): value is readonly BaselineBenchmark[] =>
  Array.isArray(value) && value.every(isBenchmark);

const isRatioName = (name: string): name is BaselineRatio => baselineRatios.some((each) => each === name);

const readFingerprints = (value: unknown): ReadonlyMap<string, readonly string[]> | undefined => {
  const entries = isObject(value) ? Object.entries(value) : undefined;
  const texts = entries?.flatMap(([tool, list]) => (isTexts(list) ? [[tool, list] as const] : []));
  return texts !== undefined && texts.length === entries?.length ? new Map(texts) : undefined;
};

const readRatios = (value: unknown): ReadonlyMap<BaselineRatio, Ratio> | undefined => {
  const entries = isObject(value) ? Object.entries(value) : undefined;
  const ratios = entries?.flatMap(([name, ratio]) =>
    isRatioName(name) && isRatio(ratio) ? [[name, ratio] as const] : [],
  );
  return ratios !== undefined && ratios.length === entries?.length ? new Map(ratios) : undefined;
};

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
  if (!isObject(value)) return failure('is not JSON');
  if (field(value, 'version') !== version) return failure('is of another version of Drawbridge');
  const [runId, commit, createdMs] = ['runId', 'commit', 'createdMs'].map((name) => field(value, name));
  const fingerprints = readFingerprints(field(value, 'fingerprints'));
  const incomplete = field(value, 'incomplete') ?? [];
  const ratios = readRatios(field(value, 'ratios'));
  const benchmarks = field(value, 'benchmarks');
  if (!isText(runId) || !isText(commit) || !isCount(createdMs)) return failure('does not say what it is of');
  if (fingerprints === undefined || ratios === undefined || !isTexts(incomplete) || !isBenchmarks(benchmarks))
    return failure('is not whole');
  return success({ runId, baseline: { commit, createdMs, fingerprints, incomplete, ratios, benchmarks } });
};
