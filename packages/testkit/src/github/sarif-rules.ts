import { isJsonObject, type Json, type JsonObject, listAt, objectAt, textAt } from './json.ts';
import { readSarifUri } from './sarif-uri.ts';

interface Limit {
  readonly what: string;
  readonly maximum: number;
}

// The API's own table: https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
const limits = {
  runs: { what: 'runs', maximum: 20 },
  results: { what: 'results per run', maximum: 25_000 },
  rules: { what: 'rules per run', maximum: 25_000 },
  extensions: { what: 'tool extensions per run', maximum: 100 },
  threadFlowLocations: { what: 'thread flow locations per result', maximum: 10_000 },
  locations: { what: 'locations per result', maximum: 1_000 },
  tags: { what: 'tags per rule', maximum: 20 },
} as const;

// Seen for runs: https://github.com/codacy/codacy-analysis-cli-action/issues/121,
// and for results: https://github.com/aquasecurity/tfsec-sarif-action/issues/43
const beyond = ({ what, maximum }: Limit, count: number): readonly string[] =>
  count > maximum ? [`rejecting SARIF, as there are more ${what} than allowed (${count} > ${maximum})`] : [];

const objectsAt = (object: JsonObject, key: string): readonly JsonObject[] => listAt(object, key).filter(isJsonObject);

const rulesOf = (run: JsonObject): readonly JsonObject[] => {
  const tool = objectAt(run, 'tool') ?? {};
  return [objectAt(tool, 'driver') ?? {}, ...objectsAt(tool, 'extensions')].flatMap((each) => objectsAt(each, 'rules'));
};

const threadFlowLocationsOf = (result: JsonObject): number =>
  objectsAt(result, 'codeFlows')
    .flatMap((flow) => objectsAt(flow, 'threadFlows'))
    .reduce((sum, flow) => sum + listAt(flow, 'locations').length, 0);

const findExcess = (run: JsonObject): readonly string[] => {
  const results = objectsAt(run, 'results');
  const rules = rulesOf(run);
  return [
    ...beyond(limits.results, listAt(run, 'results').length),
    ...beyond(limits.rules, rules.length),
    ...beyond(limits.extensions, listAt(objectAt(run, 'tool') ?? {}, 'extensions').length),
    ...results.flatMap((result) => beyond(limits.locations, listAt(result, 'locations').length)),
    ...results.flatMap((result) => beyond(limits.threadFlowLocations, threadFlowLocationsOf(result))),
    ...rules.flatMap((rule) => beyond(limits.tags, listAt(objectAt(rule, 'properties') ?? {}, 'tags').length)),
  ];
};

const schemeOf = (uri: string): string => {
  const read = readSarifUri(uri);
  return read.kind === 'absolute' ? read.scheme : '';
};

// https://github.com/aquasecurity/trivy/issues/8154 and https://github.com/aquasecurity/trivy-action/issues/320
const findWrongUri = (uri: string, checkoutUri: string): readonly string[] => {
  const read = readSarifUri(uri);
  if (read.kind === 'invalid') return [`an invalid URI was provided as a SARIF location: ${read.reason}`];
  if (read.kind === 'relative' || read.scheme === schemeOf(checkoutUri)) return [];
  return [`SARIF URI scheme "${read.scheme}" did not match the checkout URI scheme "${schemeOf(checkoutUri)}"`];
};

// https://github.com/microsoft/sarif-sdk/issues/2286, https://github.com/aquasecurity/trivy/issues/8141
const findWrongLocation = (result: JsonObject, checkoutUri: string): readonly string[] => {
  const [first] = objectsAt(result, 'locations');
  if (first === undefined) return ['locationFromSarifResult: expected at least one location'];
  const artifact = objectAt(objectAt(first, 'physicalLocation') ?? {}, 'artifactLocation');
  const uri = artifact === undefined ? '' : (textAt(artifact, 'uri') ?? '');
  return uri === '' ? ['locationFromSarifResult: expected artifact location'] : findWrongUri(uri, checkoutUri);
};

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

const findWrongSeverity = (rule: JsonObject): readonly string[] => {
  const severity = textAt(objectAt(rule, 'properties') ?? {}, 'security-severity') ?? '';
  if (severity === '' || decimal.test(severity)) return [];
  return [`could not convert rules: invalid security severity value, is not a number: ${severity}`];
};

const workingDirectoryOf = (run: JsonObject): string => {
  const [invocation] = objectsAt(run, 'invocations');
  return textAt(objectAt(invocation ?? {}, 'workingDirectory') ?? {}, 'uri') ?? '';
};

const findFaults = (run: JsonObject, checkoutUri: string | undefined): readonly string[] => {
  const base = checkoutUri ?? workingDirectoryOf(run);
  return [
    ...rulesOf(run).flatMap(findWrongSeverity),
    ...objectsAt(run, 'results').flatMap((result) => findWrongLocation(result, base)),
  ];
};

/** The category of a run: its automationDetails.id up to the last slash; empty without one. */
export const categoryOf = (run: JsonObject): string => {
  const id = textAt(objectAt(run, 'automationDetails') ?? {}, 'id') ?? '';
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
};

/** The tool of a run; empty when it is not named. */
export const toolOf = (run: JsonObject): string =>
  textAt(objectAt(objectAt(run, 'tool') ?? {}, 'driver') ?? {}, 'name') ?? '';

// https://github.com/android/nowinandroid/issues/1915
const sameCategory =
  'A delivery cannot contain multiple runs with the same category. Please upload a single run per category. For more information, see https://github.blog/changelog/2025-07-21-code-scanning-will-stop-combining-multiple-sarif-runs-uploaded-in-the-same-sarif-file/';

const findTwins = (runs: readonly JsonObject[]): readonly string[] =>
  new Set(runs.map((run) => JSON.stringify([toolOf(run), categoryOf(run)]))).size < runs.length ? [sameCategory] : [];

/** The runs of a document; none when it is no SARIF. */
export const runsOf = (document: Json): readonly JsonObject[] =>
  isJsonObject(document) ? objectsAt(document, 'runs') : [];

/** What GitHub says against a document while it processes it, one error for each offence; nothing when it takes it. */
export const judgeSarif = (document: Json, checkoutUri: string | undefined): readonly string[] => {
  const runs = runsOf(document);
  if (runs.length === 0) return ['the document has no runs'];
  if (runs.some((run) => toolOf(run) === '')) return ['a run does not name its tool'];
  const excess = [...beyond(limits.runs, runs.length), ...runs.flatMap(findExcess)];
  if (excess.length > 0) return excess;
  return [...findTwins(runs), ...runs.flatMap((run) => findFaults(run, checkoutUri))];
};
