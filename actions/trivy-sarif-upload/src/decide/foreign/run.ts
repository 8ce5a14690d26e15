import { fingerprintOf, numberFingerprints } from '@drawbridge/core/domain/fingerprint';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { elementsAt, isObject, type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import {
  createPathPlacer,
  type LocationRepair,
  type PathGround,
  primaryLine,
  primaryPath,
  repairLocations,
} from './places.ts';
import { repairResults } from './results.ts';
import { createRuleLookup } from './rule-lookup.ts';
import { describeRules, repairTool, toolName } from './rules.ts';
import { Tally } from './tally.ts';

/** One run of a SARIF file, repaired. */
export interface ForeignRun {
  /** The file, relative to the working directory. */
  readonly path: string;
  readonly tool: string;
  readonly run: JsonObject;
  /** The category that the run itself names; empty: none. */
  readonly category: string;
  /** In words, each with its count. */
  readonly repairs: readonly string[];
}

const longestCategory = 200;

const categoryOf = (run: JsonObject): string => {
  const id = textAt(objectAt(run, 'automationDetails'), 'id');
  const named = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  return named
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, '-')
    .slice(0, longestCategory)
    .toWellFormed();
};

const slugOf = (text: string): string => text.replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[.-]+|-+$/g, '') || 'sarif';

// Where it ran, as whom and with which environment is nobody's business there; a folder of another scheme is refused.
const aboutTheMachine = [
  ...['account', 'arguments', 'commandLine', 'environmentVariables', 'executableLocation', 'machine', 'processId'],
  ...['responseFiles', 'stderr', 'stdin', 'stdout', 'stdoutStderr', 'workingDirectory'],
];

const repairInvocations = (repair: LocationRepair): JsonObject => {
  const { invocations } = repair.run;
  if (!Array.isArray(invocations)) return {};
  const bare = invocations.map((each: unknown) => (isObject(each) ? without(each, ...aboutTheMachine) : each));
  return { invocations: repairLocations(bare, repair) };
};

const repairRun = (run: JsonObject, ground: PathGround): ForeignRun => {
  const tally = new Tally();
  const tool = toolName(run);
  const place = createPathPlacer(ground, tally);
  const repair = { run, place, tally, fallback: slugOf(tool) };
  const results = repairResults(repair, createRuleLookup(run));
  // Addresses are written out, so that what they were looked up from is not needed; it may name this machine.
  const rest = without(run, 'originalUriBaseIds', 'artifacts', 'results', 'tool', 'versionControlProvenance');
  const tooled = { ...rest, ...repairInvocations(repair), tool: repairTool(run, tally) };
  const repaired = Array.isArray(run['results']) ? describeRules({ ...tooled, results }, tally) : tooled;
  return { path: ground.reportPath, tool, run: repaired, category: categoryOf(run), repairs: tally.lines() };
};

// What is left out here would be missing without a word: a finding, or the sign that there are none.
const faultOf = (run: unknown, index: number): string | undefined => {
  const place = `runs[${index}]`;
  if (!isObject(run)) return `${place} is no run`;
  if (toolName(run) === '') return `${place} does not name its tool`;
  const { results = null } = run;
  if (results === null) return undefined;
  if (!Array.isArray(results)) return `${place}.results is no list`;
  const strange = results.findIndex((result) => !isObject(result));
  return strange < 0 ? undefined : `${place}.results[${strange}] is no result`;
};

/** Repairs every run of a parsed SARIF file; an error in words when it is none. */
export const repairRuns = (document: unknown, ground: PathGround): Result<readonly ForeignRun[], string> => {
  if (!isObject(document) || document['version'] !== '2.1.0' || !Array.isArray(document['runs']))
    return failure('it is no SARIF 2.1.0 document');
  const runs = elementsAt(document, 'runs');
  if (runs.length === 0) return failure('it holds no run: no tool has run');
  const fault = runs.map(faultOf).find((each) => each !== undefined);
  if (fault !== undefined) return failure(fault);
  return success(objectsAt(document, 'runs').map((run) => repairRun(run, ground)));
};

const hashKey = 'primaryLocationLineHash';

const lacksHash = (result: JsonObject): boolean => textAt(objectAt(result, 'partialFingerprints'), hashKey) === '';

const resultsOf = ({ run }: ForeignRun): readonly JsonObject[] => objectsAt(run, 'results');

/** The files, from the repository's top, whose lines are needed to tell results again. */
export const filesToHash = (runs: readonly ForeignRun[]): readonly string[] => [
  ...new Set(runs.flatMap(resultsOf).filter(lacksHash).map(primaryPath)),
];

// A file that is not here (in an image, generated) has no line to hash: what is said of it has to do.
const ownHashes = (foreign: ForeignRun, results: readonly JsonObject[]): readonly string[] =>
  numberFingerprints(
    results.map((result) =>
      fingerprintOf({
        tool: foreign.tool,
        rule: textAt(result, 'ruleId'),
        path: primaryPath(result),
        lineText: undefined,
        message: textAt(objectAt(result, 'message'), 'text'),
        packageName: '',
      }),
    ),
  ).map((hash) => (hash.includes(':') ? hash : `${hash}:1`));

const withHash = (result: JsonObject, hash: string): JsonObject => ({
  ...result,
  partialFingerprints: { ...objectAt(result, 'partialFingerprints'), [hashKey]: hash },
});

/** Gives results the hash of their line, as GitHub's own upload does; where the file is not here, one of what they say. */
export const addFingerprints = (
  foreign: ForeignRun,
  hashesOf: (path: string) => readonly string[] | undefined,
): ForeignRun => {
  if (foreign.run['results'] === undefined) return foreign;
  const tally = new Tally();
  const before = resultsOf(foreign);
  const own = ownHashes(foreign, before);
  const results = before.map((result, index) => {
    if (!lacksHash(result)) return result;
    const hash = hashesOf(primaryPath(result))?.[primaryLine(result) - 1];
    const source = hash === undefined ? 'what is said, as there is no such line here' : 'the lines of files';
    tally.add('fingerprint', `computed from ${source}`);
    return withHash(result, hash ?? own[index] ?? '');
  });
  return { ...foreign, run: { ...foreign.run, results }, repairs: [...foreign.repairs, ...tally.lines()] };
};
