import { compareFindings, type Finding } from '../finding.ts';
import { keepWorst, limits } from '../sarif/limits.ts';
import type { SarifSource } from '../sarif/source.ts';
import { documentOf, type ForeignFindings } from './findings.ts';
import { type JsonObject, objectAt, objectsAt, textAt, without } from './json.ts';
import type { ForeignRun } from './run.ts';

interface Entry {
  readonly result: JsonObject;
  readonly finding: Finding;
  readonly isExcused: boolean;
}

const pairUp = ({ run }: ForeignRun, { entries }: ForeignFindings, kept: ReadonlySet<Finding>): readonly Entry[] => {
  const results = objectsAt(run, 'results');
  return entries.flatMap(({ finding, reason }, index) => {
    const result = results[index];
    const isExcused = reason !== undefined;
    return result !== undefined && (isExcused || kept.has(finding)) ? [{ result, finding, isExcused }] : [];
  });
};

// More rules than GitHub takes: only those that something names stay, each result pointing at its own again.
const pruneRules = (run: JsonObject, results: readonly JsonObject[]): JsonObject => {
  const tool = objectAt(run, 'tool');
  const driver = objectAt(tool, 'driver');
  if (objectsAt(driver, 'rules').length <= limits.rules) return { ...run, results };
  const used = new Set(results.map((result) => textAt(result, 'ruleId')));
  const rules = objectsAt(driver, 'rules').filter((rule) => used.has(textAt(rule, 'id')));
  const indexes = new Map(rules.map((rule, index) => [textAt(rule, 'id'), index]));
  const pointed = results.map((result) => {
    const index = indexes.get(textAt(result, 'ruleId'));
    if (result['rule'] !== undefined) return result;
    return index === undefined ? without(result, 'ruleIndex') : { ...result, ruleIndex: index };
  });
  return { ...run, tool: { ...tool, driver: { ...driver, rules } }, results: pointed };
};

/** The document of a foreign run; `kept` are the findings that are reported. */
export const foreignSource = (foreign: ForeignRun, found: ForeignFindings, kept: readonly Finding[]): SarifSource => {
  const entries = pairUp(foreign, found, new Set(kept));
  const counting = entries.filter(({ isExcused }) => !isExcused);
  const excused = entries.filter(({ isExcused }) => isExcused);
  const write = (chosen: readonly Entry[]): string =>
    JSON.stringify(
      documentOf(
        pruneRules(
          foreign.run,
          chosen.map(({ result }) => result),
        ),
      ),
    );
  return {
    name: foreign.category,
    category: foreign.category,
    toolName: foreign.tool,
    isWhole: found.breakdowns.length === 0,
    count: counting.length,
    build: (room) => {
      const fit = keepWorst(counting, room, (a, b) => compareFindings(a.finding, b.finding));
      const chosen = new Set(fit.kept);
      const upload = write(counting.filter((entry) => chosen.has(entry)));
      const rest = new Set(excused.slice(0, room - fit.kept.length));
      const file = rest.size === 0 ? upload : write(entries.filter((entry) => chosen.has(entry) || rest.has(entry)));
      return { file, upload, leftOut: fit.leftOut.length };
    },
  };
};
