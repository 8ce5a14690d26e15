import { limits } from '../sarif/limits.ts';
import { isObject, type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import { type LocationRepair, repairLocations } from './places.ts';
import type { Tally } from './tally.ts';

const rulesOf = (run: JsonObject): readonly JsonObject[] =>
  objectsAt(objectAt(objectAt(run, 'tool'), 'driver'), 'rules');

const ruleOf = (run: JsonObject, result: JsonObject): JsonObject => {
  const index: unknown = objectAt(result, 'rule')['index'] ?? result['ruleIndex'];
  return (typeof index === 'number' ? rulesOf(run)[index] : undefined) ?? {};
};

const nameRule = (run: JsonObject, result: JsonObject, tally: Tally): JsonObject => {
  if (textAt(result, 'ruleId') !== '') return result;
  tally.add('results given the identifier of their rule');
  const id = textAt(objectAt(result, 'rule'), 'id') || textAt(ruleOf(run, result), 'id') || 'unnamed';
  return { ...result, ruleId: id };
};

const fill = (text: string, values: unknown): string =>
  Array.isArray(values)
    ? text.replace(/\{(\d{1,3})\}/g, (mark, at: string) => {
        const value: unknown = values[Number(at)];
        return typeof value === 'string' ? value : mark;
      })
    : text;

const phraseMessage = (run: JsonObject, result: JsonObject, tally: Tally): JsonObject => {
  const message = objectAt(result, 'message');
  if (textAt(message, 'text') !== '') return result;
  const id = textAt(message, 'id');
  const strings = { ...objectAt(ruleOf(run, result), 'messageStrings') };
  const general = objectAt(objectAt(objectAt(run, 'tool'), 'driver'), 'globalMessageStrings');
  const found = isObject(strings[id]) ? strings[id] : objectAt(general, id);
  const text = fill(textAt(found, 'text'), message['arguments']);
  tally.add('results given their message in words');
  return { ...result, message: { text: text === '' ? textAt(result, 'ruleId') : text } };
};

const locate = (result: JsonObject, { tally, fallback }: LocationRepair): JsonObject => {
  const locations = objectsAt(result, 'locations');
  const first = locations[0];
  if (first !== undefined && isObject(first['physicalLocation'])) {
    if (locations.length <= limits.shownLocations) return result;
    tally.add(`results cut to ${limits.shownLocations} locations`);
    return { ...result, locations: locations.slice(0, limits.shownLocations) };
  }
  tally.add(`results without a file, shown at "${fallback}"`);
  const physicalLocation = { artifactLocation: { uri: encodeURIComponent(fallback) }, region: { startLine: 1 } };
  return { ...result, locations: [{ ...first, physicalLocation }, ...locations.slice(1, limits.shownLocations)] };
};

const stepsOf = (flow: JsonObject): number =>
  objectsAt(flow, 'threadFlows').reduce((sum, thread) => sum + objectsAt(thread, 'locations').length, 0);

const shortenFlows = (result: JsonObject, tally: Tally): JsonObject => {
  let room: number = limits.shownThreadFlowLocations;
  const flows = objectsAt(result, 'codeFlows');
  const kept = flows.filter((flow) => {
    room -= stepsOf(flow);
    return room >= 0;
  });
  if (kept.length === flows.length) return result;
  tally.add(`results cut to flows of ${limits.shownThreadFlowLocations} steps`);
  return kept.length === 0 ? without(result, 'codeFlows') : { ...result, codeFlows: kept };
};

const repairResult = (result: JsonObject, repair: LocationRepair): JsonObject => {
  const { run, tally } = repair;
  const named = phraseMessage(run, nameRule(run, result, tally), tally);
  const short = shortenFlows(locate(named, repair), tally);
  const placed = repairLocations(short, repair);
  return isObject(placed) ? placed : short;
};

/** The results of a run in a form that GitHub takes; none is lost. */
export const repairResults = (repair: LocationRepair): readonly JsonObject[] =>
  objectsAt(repair.run, 'results').map((result) => repairResult(result, repair));
