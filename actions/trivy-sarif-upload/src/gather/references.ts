import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { type Baseline, baselinePath, parseBaseline } from '../decide/baseline.ts';
import type { Reference } from '../decide/newness.ts';

type ReferenceScene = Pick<Scene, 'git' | 'store' | 'context' | 'log'>;

const none = (reason: string): Reference => ({ kind: 'none', reason });

const readBaseline = async (name: string, scene: ReferenceScene): Promise<Baseline | string> => {
  const path = baselinePath(name);
  const stored = await scene.store.read(path);
  if (!stored.ok) {
    const purpose = { doing: 'read the baseline', scope: 'contents', access: 'read' } as const;
    return explainRefusal(stored.error, purpose, scene.context).what;
  }
  if (stored.value === undefined) return 'there is no baseline yet: a push to the default branch writes the first';
  const baseline = parseBaseline(stored.value.text);
  return baseline.ok ? baseline.value : `${path} of the data branch cannot be read: ${baseline.error}`;
};

// Without it, findings in files count as introduced: more fails, never less.
const changedSince = async (
  commit: string,
  head: string,
  { git, log }: ReferenceScene,
): Promise<ReadonlySet<string> | undefined> => {
  const fetched = await git.mergeBase(commit, head);
  const files = fetched.ok ? await git.changedFiles(commit, head) : fetched;
  if (files.ok) return new Set(files.value.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  log.line(`  ! what changed since ${shortSha(commit)} is not known: ${files.error.message}`);
  return undefined;
};

const toReference = async (baseline: Baseline | string, head: string, scene: ReferenceScene): Promise<Reference> => {
  if (typeof baseline === 'string') return none(baseline);
  return { kind: 'baseline', baseline, changedPaths: await changedSince(baseline.commit, head, scene) };
};

/** What the findings of each target are compared with; a baseline that cannot be had is told, and then all are new. */
export const gatherReferences = async (
  names: readonly string[],
  head: string,
  scene: ReferenceScene,
): Promise<ReadonlyMap<string, Reference>> => {
  const references = new Map<string, Reference>();
  for (const name of names) {
    const reference = await toReference(await readBaseline(name, scene), head, scene);
    references.set(name, reference);
    const told =
      reference.kind === 'none'
        ? `– ${name}: ${reference.reason}`
        : `${name}: compared with ${shortSha(reference.baseline.commit)} of ${reference.baseline.createdAt.slice(0, 10)}`;
    scene.log.line(`  ${told}`);
  }
  return references;
};
