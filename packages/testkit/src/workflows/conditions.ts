import { type Contexts, evaluateCondition } from '../runner/expressions.ts';
import { isMap, listAt, mapAt, type Tree, textAt } from './yaml-tree.ts';

/** How a needed job ended. */
export type NeedResult = 'success' | 'failure' | 'cancelled' | 'skipped';

/** An `if:` of a workflow and where it stands: "checks" for a job, "checks, Coverage" for a step. */
export interface PlacedCondition {
  readonly place: string;
  readonly condition: string;
}

/** Every `if:` of a workflow's jobs and steps, in file order, without its `${{ }}`. */
export function conditionsOf(workflow: Tree): readonly PlacedCondition[] {
  return Object.entries(mapAt(workflow, 'jobs')).flatMap(([id, job]) => [
    ...conditionAt(job, id),
    ...listAt(job, 'steps').flatMap((step, index) => conditionAt(step, `${id}, ${textAt(step, 'name') ?? index}`)),
  ]);
}

const conditionAt = (owner: Tree, place: string): readonly PlacedCondition[] => {
  const condition = isMap(owner) ? textAt(owner, 'if') : undefined;
  return condition === undefined ? [] : [{ place, condition: bare(condition) }];
};

const bare = (condition: string): string =>
  condition
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1')
    .trim();

/** The condition as GitHub reads it: without a status function, `success()` must hold too. */
export function withImplicitSuccess(condition: string | undefined): string {
  if (condition === undefined) return 'success()';
  const code = bare(condition).replaceAll(/'(?:[^']|'')*'/g, "''");
  return /\b(?:always|success|failure|cancelled)\s*\(/i.test(code)
    ? bare(condition)
    : `success() && (${bare(condition)})`;
}

/** Would this job run? `needs` are its own needs; for GitHub a skipped need is neither a success nor a failure. */
export function jobRuns(condition: string | undefined, contexts: Contexts, needs: readonly NeedResult[]): boolean {
  const worst = (['cancelled', 'failure', 'skipped'] as const).find((result) => needs.includes(result));
  return evaluateCondition(withImplicitSuccess(condition), contexts, worst ?? 'success');
}
