import { cutText, limits } from '../sarif/limits.ts';
import { isObject, type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import type { Tally } from './tally.ts';

const decimal = /^\d+(?:\.\d+)?$/;

// A number that GitHub cannot read makes it refuse the whole document.
const repairSeverity = (properties: JsonObject, tally: Tally): JsonObject => {
  const written: unknown = properties['security-severity'];
  if (written === undefined) return properties;
  const text = typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (decimal.test(text) && Number(text) <= 10) {
    if (text === written) return properties;
    tally.add('`security-severity` values written as GitHub reads them');
    return { ...properties, 'security-severity': text };
  }
  tally.add('`security-severity` values taken away that are no number from 0 to 10');
  return without(properties, 'security-severity');
};

const isPreferred = (tag: string): boolean => tag === 'security' || tag.startsWith('external/cwe/');

const repairTags = (properties: JsonObject, tally: Tally): JsonObject => {
  const tags: unknown = properties['tags'];
  if (!Array.isArray(tags)) return without(properties, 'tags');
  const texts = [...new Set(tags.filter((tag): tag is string => typeof tag === 'string'))];
  if (texts.length <= limits.shownTags && texts.length === tags.length) return properties;
  tally.add(`rules cut to ${limits.shownTags} tags`);
  const ranked = [...texts.filter(isPreferred), ...texts.filter((tag) => !isPreferred(tag))];
  return { ...properties, tags: ranked.slice(0, limits.shownTags) };
};

const cutMessage = (message: unknown, characters: number): unknown =>
  isObject(message) && typeof message['text'] === 'string'
    ? { ...message, text: cutText(message['text'], characters) }
    : message;

const cutTexts = (rule: JsonObject): JsonObject => {
  const cuts: Record<string, unknown> = {};
  if (typeof rule['name'] === 'string') cuts['name'] = cutText(rule['name'], limits.nameCharacters);
  for (const key of ['shortDescription', 'fullDescription'])
    if (rule[key] !== undefined) cuts[key] = cutMessage(rule[key], limits.descriptionCharacters);
  return { ...rule, ...cuts };
};

const repairRule = (rule: JsonObject, tally: Tally): JsonObject => {
  const cut = cutTexts(rule);
  if (!isObject(cut['properties'])) return cut;
  return { ...cut, properties: repairTags(repairSeverity(cut['properties'], tally), tally) };
};

const repairComponent = (component: JsonObject, tally: Tally): JsonObject =>
  component['rules'] === undefined
    ? component
    : { ...component, rules: objectsAt(component, 'rules').map((rule) => repairRule(rule, tally)) };

/** The tool of a run with rules that GitHub takes. */
export const repairTool = (run: JsonObject, tally: Tally): JsonObject => {
  const tool = objectAt(run, 'tool');
  return {
    ...tool,
    driver: repairComponent(objectAt(tool, 'driver'), tally),
    ...(tool['extensions'] === undefined
      ? {}
      : { extensions: objectsAt(tool, 'extensions').map((each) => repairComponent(each, tally)) }),
  };
};

/** The name of a run's tool. */
export const toolName = (run: JsonObject): string => textAt(objectAt(objectAt(run, 'tool'), 'driver'), 'name');
