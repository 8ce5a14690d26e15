import { cutText, limits } from '../sarif/limits.ts';
import { elementsAt, isObject, type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import { repairLevel } from './levels.ts';
import { createRuleLookup } from './rule-lookup.ts';
import type { Tally } from './tally.ts';

const decimal = /^\d+(?:\.\d+)?$/;

// A number that GitHub cannot read makes it refuse the whole document.
const repairSeverity = (properties: JsonObject, tally: Tally): JsonObject => {
  const written: unknown = properties['security-severity'];
  if (written === undefined) return properties;
  const text = typeof written === 'number' ? String(written) : typeof written === 'string' ? written.trim() : '';
  if (decimal.test(text) && Number(text) <= 10) {
    if (text === written) return properties;
    tally.add('`security-severity` value', 'written in GitHub’s way');
    return { ...properties, 'security-severity': text };
  }
  tally.add('`security-severity` value', 'taken away: no number from 0 to 10');
  return without(properties, 'security-severity');
};

const isPreferred = (tag: string): boolean => tag === 'security' || tag.startsWith('external/cwe/');

const repairTags = (properties: JsonObject, tally: Tally): JsonObject => {
  const tags: unknown = properties['tags'];
  if (!Array.isArray(tags)) return without(properties, 'tags');
  const texts = [...new Set(tags.filter((tag): tag is string => typeof tag === 'string'))];
  if (texts.length <= limits.shownTags && texts.length === tags.length) return properties;
  tally.add('rule', `cut to ${limits.shownTags} tags`);
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

const textKeys = ['fullDescription', 'shortDescription', 'help'] as const;

const withTexts = (rule: JsonObject): JsonObject => {
  const texts = textKeys.map((key) => textAt(objectAt(rule, key), 'text'));
  const said = texts.find((text) => text !== '') ?? (textAt(rule, 'name') || textAt(rule, 'id'));
  const missing = textKeys.filter((_, index) => texts[index] === '');
  return { ...rule, ...Object.fromEntries(missing.map((key) => [key, { ...objectAt(rule, key), text: said }])) };
};

// GitHub shows all three; a rule that is no rule is left to be refused.
const describeRule = (rule: JsonObject, tally: Tally): JsonObject => {
  if (textAt(rule, 'id') === '' || textKeys.every((key) => textAt(objectAt(rule, key), 'text') !== '')) return rule;
  tally.add('rule', 'given the texts that GitHub shows');
  return withTexts(rule);
};

// SARIF 2.1.0 section 3.49.7 forbids it: a name is there to say more than the identifier.
const nameRule = (rule: JsonObject, tally: Tally): JsonObject => {
  if (rule['name'] === undefined || rule['name'] !== rule['id']) return rule;
  tally.add('rule name', 'taken away: only the identifier again');
  return without(rule, 'name');
};

const repairRule = (rule: unknown, tally: Tally): unknown => {
  // Taken away it would move the others, and their results point at them by number.
  if (!isObject(rule)) return rule;
  const { defaultConfiguration } = rule;
  const levelled = isObject(defaultConfiguration)
    ? { ...rule, defaultConfiguration: repairLevel(defaultConfiguration, tally) }
    : without(rule, 'defaultConfiguration');
  const cut = cutTexts(describeRule(nameRule(levelled, tally), tally));
  if (!isObject(cut['properties'])) return cut;
  return { ...cut, properties: repairTags(repairSeverity(cut['properties'], tally), tally) };
};

const repairComponent = (component: JsonObject, tally: Tally): JsonObject => {
  const { rules } = component;
  if (rules === null) return without(component, 'rules');
  return Array.isArray(rules) ? { ...component, rules: rules.map((rule) => repairRule(rule, tally)) } : component;
};

/** A repaired run whose results all have a rule that is described: one that the file leaves out has its identifier to say for itself. */
export const describeRules = (run: JsonObject, tally: Tally): JsonObject => {
  const ruleOf = createRuleLookup(run);
  const lacking = objectsAt(run, 'results').filter((result) => ruleOf(result) === undefined);
  const ids = new Set(lacking.map((result) => textAt(result, 'ruleId')));
  const tool = objectAt(run, 'tool');
  const driver = objectAt(tool, 'driver');
  if (ids.size === 0 || (driver['rules'] !== undefined && !Array.isArray(driver['rules']))) return run;
  const added = [...ids].map((id) => {
    tally.add('rule', 'that the file leaves out, described by identifier');
    return withTexts({ id });
  });
  return { ...run, tool: { ...tool, driver: { ...driver, rules: [...elementsAt(driver, 'rules'), ...added] } } };
};

/** The tool of a run with rules that GitHub takes. */
export const repairTool = (run: JsonObject, tally: Tally): JsonObject => {
  const tool = without(objectAt(run, 'tool'), ...(objectAt(run, 'tool')['extensions'] === null ? ['extensions'] : []));
  const repairExtension = (each: unknown): unknown => (isObject(each) ? repairComponent(each, tally) : each);
  return {
    ...tool,
    driver: repairComponent(objectAt(tool, 'driver'), tally),
    ...(Array.isArray(tool['extensions']) ? { extensions: tool['extensions'].map(repairExtension) } : {}),
  };
};

/** The name of a run's tool. */
export const toolName = (run: JsonObject): string => textAt(objectAt(objectAt(run, 'tool'), 'driver'), 'name');
