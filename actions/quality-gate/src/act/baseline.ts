import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { type RunText, replaceOlder, updateStoredText } from '@drawbridge/core/action/stored-text';
import { shortSha } from '@drawbridge/core/domain/object-name';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Baseline } from '../decide/baseline.ts';
import { baselinePath, formatBaseline, type KeptBaseline, parseBaseline } from '../gather/baseline-text.ts';

type StoreScene = Pick<Scene, 'store' | 'git' | 'clock' | 'context' | 'cancellation'>;

const contentOf = ({ baseline }: KeptBaseline): string =>
  formatBaseline({ runId: '', baseline: { ...baseline, commit: '', createdMs: 0 } });

const readKept = (text: string): RunText | undefined => {
  const known = parseBaseline(text);
  return known.ok ? { runId: known.value.runId, content: contentOf(known.value) } : undefined;
};

const propose = (kept: KeptBaseline) => {
  const message = `quality-gate: baseline of ${shortSha(kept.baseline.commit)}`;
  const own = { runId: kept.runId, content: contentOf(kept), text: formatBaseline(kept), message };
  return replaceOlder(own, readKept);
};

const told = { written: 'Baseline kept', unchanged: 'Baseline unchanged' } as const;

const tellNewer = (path: string, found: KeptBaseline | undefined): string => {
  const of =
    found === undefined ? '' : `, ${found.runId.slice(0, 20)}, of ${shortSha(found.baseline.commit.slice(0, 40))}`;
  return `– Baseline not kept: a newer run${of}, has written its own. If there is no such run, delete ${path} on the data branch, or take another \`baseline-key\`.`;
};

// Ids of runs begin again when a repository moves to another server, and a text can be tampered with; history cannot.
const isBehind = async (known: KeptBaseline, own: KeptBaseline, { git }: StoreScene): Promise<boolean> => {
  const { commit } = known.baseline;
  if (commit === own.baseline.commit || !/^[0-9a-f]{40,64}$/.test(commit)) return false;
  const ancestors = await git.ancestorsOf(own.baseline.commit, [commit]);
  return ancestors.ok && ancestors.value.has(commit);
};

/** Writes over the baseline of a run that calls itself newer when its commit came before; else says what stands there. */
const settle = async (own: KeptBaseline, path: string, scene: StoreScene): Promise<string> => {
  const stored = await scene.store.read(path);
  const text = stored.ok ? stored.value?.text : undefined;
  const found = text === undefined ? undefined : parseBaseline(text);
  const known = found?.ok ? found.value : undefined;
  if (known === undefined || !(await isBehind(known, own, scene))) return tellNewer(path, known);
  const usual = propose(own);
  const overwrite = (before: string | undefined) => usual(before === text ? undefined : before);
  const done = await updateStoredText({ path, propose: overwrite }, scene);
  if (!done.ok) return explain(done.error, scene);
  return done.value === 'newer' ? tellNewer(path, undefined) : told[done.value];
};

const explain = (problem: GitHubProblem, { context }: StoreScene): string => {
  const { what, fix = '' } = explainRefusal(problem, { doing: 'keep the baseline', scope: 'contents' }, context);
  return `! Baseline not kept, the next run compares with the one before: ${what} ${fix}`.trim();
};

/** The baseline to keep, where it is kept, and whether that is allowed. */
export interface BaselineRequest {
  /** undefined: nothing is kept. */
  readonly key: string | undefined;
  readonly baseline: Baseline | undefined;
  readonly dryRun: boolean;
}

const isPushToDefault = ({ eventName, ref, defaultBranch }: StoreScene['context']): boolean =>
  eventName === 'push' && ref === `refs/heads/${defaultBranch}`;

/**
 * Keeps what the next runs compare with: only on a push to the default branch, of the very commit that was pushed, and
 * never over that of a newer run, unless its commit came before this one. What stands in the way is one line of the log, never a failure.
 */
export const keepBaseline = async (
  { key, baseline, dryRun }: BaselineRequest,
  scene: StoreScene & Pick<Scene, 'log'>,
): Promise<void> => {
  const { context, log } = scene;
  if (key === undefined || !isPushToDefault(context)) return;
  if (baseline === undefined)
    return log.line('– Baseline not kept: the gate could not see everything, so the one before stays');
  if (baseline.commit !== context.sha)
    return log.line(
      `! Baseline not kept: ${shortSha(baseline.commit)} is checked out, and ${shortSha(context.sha)} was pushed`,
    );
  if (dryRun) return log.line('– Dry run: the baseline is not kept.');
  const kept = { runId: context.runId, baseline };
  const path = baselinePath(key);
  const done = await updateStoredText({ path, propose: propose(kept) }, scene);
  if (!done.ok) return log.line(explain(done.error, scene));
  log.line(done.value === 'newer' ? await settle(kept, path, scene) : told[done.value]);
};
