import { formatCount } from '@drawbridge/core/domain/quantity';
import { limits } from '../sarif/limits.ts';
import { elementsAt, isObject, type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import { repairKind, repairLevel } from './levels.ts';
import { type LocationRepair, repairLocations } from './places.ts';
import type { RuleLookup } from './rule-lookup.ts';
import type { Tally } from './tally.ts';

const nameRule = (result: JsonObject, rule: JsonObject, tally: Tally): JsonObject => {
  if (textAt(result, 'ruleId') !== '') return result;
  tally.add('result', 'given the identifier of the rule');
  const id = textAt(objectAt(result, 'rule'), 'id') || textAt(rule, 'id') || 'unnamed';
  return { ...result, ruleId: id };
};

const pointAtRule = (run: JsonObject, result: JsonObject, tally: Tally): JsonObject => {
  const { ruleIndex } = result;
  if (ruleIndex === undefined || isObject(result['rule'])) return result;
  const rules = elementsAt(objectAt(objectAt(run, 'tool'), 'driver'), 'rules');
  if (typeof ruleIndex === 'number' && rules[ruleIndex] !== undefined) return result;
  tally.add('result', 'pointing at no rule');
  return without(result, 'ruleIndex');
};

const fill = (text: string, values: unknown): string =>
  Array.isArray(values)
    ? text.replace(/\{(\d{1,3})\}/g, (mark, at: string) => {
        const value: unknown = values[Number(at)];
        return typeof value === 'string' ? value : mark;
      })
    : text;

const phraseMessage = (
  result: JsonObject,
  { run, rule, tally }: { readonly run: JsonObject; readonly rule: JsonObject; readonly tally: Tally },
): JsonObject => {
  const message = objectAt(result, 'message');
  if (textAt(message, 'text') !== '') return result;
  const id = textAt(message, 'id');
  const strings = objectAt(rule, 'messageStrings');
  const general = objectAt(objectAt(objectAt(run, 'tool'), 'driver'), 'globalMessageStrings');
  const found = isObject(strings[id]) ? strings[id] : objectAt(general, id);
  const text = fill(textAt(found, 'text'), message['arguments']);
  tally.add('result', 'given a message in words');
  return { ...result, message: { text: text === '' ? textAt(result, 'ruleId') : text } };
};

const locate = (result: JsonObject, { tally, fallback }: LocationRepair): JsonObject => {
  const locations = objectsAt(result, 'locations');
  const first = locations[0];
  if (first !== undefined && isObject(first['physicalLocation'])) {
    if (locations.length <= limits.shownLocations) return result;
    tally.add('result', `cut to ${limits.shownLocations} locations`);
    return { ...result, locations: locations.slice(0, limits.shownLocations) };
  }
  tally.add('result', `without a file, shown at "${fallback}"`);
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
  tally.add('result', `cut to flows of ${formatCount(limits.shownThreadFlowLocations)} steps`);
  return kept.length === 0 ? without(result, 'codeFlows') : { ...result, codeFlows: kept };
};

const repairResult = (result: JsonObject, rule: JsonObject, repair: LocationRepair): JsonObject => {
  const { run, tally } = repair;
  const named = pointAtRule(run, nameRule(repairKind(repairLevel(result, tally), tally), rule, tally), tally);
  const short = shortenFlows(locate(phraseMessage(named, { run, rule, tally }), repair), tally);
  const placed = repairLocations(short, repair);
  return isObject(placed) ? placed : short;
};

/** The results of a run in a form that GitHub takes; none is lost. */
export const repairResults = (repair: LocationRepair, ruleOf: RuleLookup): readonly JsonObject[] =>
  objectsAt(repair.run, 'results').map((result) => repairResult(result, ruleOf(result) ?? {}, repair));
