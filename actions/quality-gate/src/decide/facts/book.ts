import type { FactBook, Unmeasured } from '@drawbridge/core/domain/fact';
import type { Evidence, Known } from '../evidence.ts';
import { compareTexts } from '../place.ts';
import { findEntry, fixedFactNames } from './catalogue.ts';
import { type GateFact, type NamedFacts, unmeasured } from './fact.ts';
import { toolsIn } from './findings.ts';

/** Facts by name, those that were not measured among them. */
export interface GateBook extends FactBook {
  readonly facts: ReadonlyMap<string, GateFact>;
}

const noReport = (what: string): Unmeasured =>
  unmeasured(`no ${what} was read`, 'Let its tool write a report where the gate finds it, or name it in `reports:`.');

const whyUnknown = (known: Known<unknown>, what: string): Unmeasured =>
  known.kind === 'unknown' ? unmeasured(known.reason, known.fix) : unmeasured(what, 'The log lists what was seen.');

type Explain = (evidence: Evidence) => Unmeasured;

const areas: Readonly<Record<string, Explain>> = {
  tests: () => noReport('test report'),
  coverage: () => noReport('coverage report that tells it'),
  findings: () => noReport('report of findings that tells it'),
  scan: () => noReport('report of trivy-sarif-upload'),
  verdicts: () => noReport('report of coverage-threshold or trivy-sarif-upload'),
  duplication: () => noReport('duplication report'),
  documentation: () => noReport('documentation report'),
  benchmarks: ({ baseline }) =>
    baseline.kind === 'unknown' ? whyUnknown(baseline, '') : noReport('benchmark report that tells it'),
  baseline: ({ baseline }) => whyUnknown(baseline, 'there is no baseline yet'),
  commands: () => unmeasured('`checks` has no such command', 'Add it to `checks`, or mend the name.'),
  jobs: ({ jobs }) => whyUnknown(jobs, 'there is no such job among those that were handed in'),
  checks: ({ checkRuns }) => whyUnknown(checkRuns, 'the commit has no such check run'),
  reviews: ({ reviews }) => whyUnknown(reviews, 'there are no reviews to look at'),
  deployments: ({ deployments }) => whyUnknown(deployments, 'the commit was not deployed there'),
  change: ({ change }) => whyUnknown(change, 'there is nothing to compare with'),
};

const explain = (evidence: Evidence, area: string): Unmeasured =>
  areas[area]?.(evidence) ?? unmeasured('it was not measured', 'Look at the log.');

const toolPrefix = 'findings.tools';

/** Facts by name; a tool goes by its name in any case, as it writes it itself. */
class FactsByName extends Map<string, GateFact> {
  override get(name: string): GateFact | undefined {
    return super.get(name) ?? (name.startsWith(toolPrefix) ? super.get(name.toLowerCase()) : undefined);
  }
}

const explainTool = (evidence: Evidence, tool: string): Unmeasured => {
  const tools = [...toolsIn(evidence)].toSorted(compareTexts);
  return tools.length === 0
    ? explain(evidence, 'findings')
    : unmeasured(`no report of ${tool} was read`, `Tools that were read: ${tools.join(', ')}.`);
};

const explainEntry = (evidence: Evidence, [area = '', group, tool = '']: readonly string[]): Unmeasured =>
  area === 'findings' && group === 'tools' ? explainTool(evidence, tool) : explain(evidence, area);

/** Puts the facts together: every name of the catalogue is among them, with the reason where it was not measured. */
export const composeBook = (evidence: Evidence, named: NamedFacts): GateBook => {
  const facts = new FactsByName(fixedFactNames.map((name) => [name, explain(evidence, name.split('.')[0] ?? name)]));
  for (const [name, fact] of named) facts.set(name, fact);
  return {
    facts,
    explainUnknown: (path) => (findEntry(path) === undefined ? undefined : explainEntry(evidence, path)),
  };
};
