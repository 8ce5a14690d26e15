import type { Scene } from '@drawbridge/core/action/run-action';
import { shortSha } from '@drawbridge/core/domain/object-name';
import type { TagFact } from '../decide/facts.ts';
import { findLeftBehind } from '../decide/forward.ts';
import type { TagWrite } from '../decide/plan.ts';
import type { Policy } from '../decide/policy.ts';

type Looking = Pick<Scene, 'github' | 'log'>;

const prefix = 'refs/tags/';

/** More than this nobody's runs get in each other's way. */
const attempts = 5;

const look = async ({ github }: Looking): Promise<readonly TagFact[]> => {
  const refs = await github.refs.list(prefix);
  const found = refs.ok ? refs.value : [];
  return found.map(({ name, object, commit }) => ({
    ...{ name: name.slice(prefix.length), objectOid: object, commitOid: commit },
    ...{ reachable: false, containsHead: false },
  }));
};

/** False: something stands in the way that looking again does not change. */
const move = async ({ name, before, to }: TagWrite, { github, log }: Looking): Promise<boolean> => {
  const change = { name: `${prefix}${name}`, before: before ?? undefined, after: to, force: true };
  const moved = await github.refs.update([change]);
  if (moved.ok) log.line(`! ${name} goes on to ${shortSha(to)}: another run made a greater release meanwhile.`);
  return moved.ok || moved.error.kind === 'conflict';
};

/**
 * Moves tags on that a run without transactions may have taken back: GitHub compares nothing between our look and a move by
 * force. A release has its own tag before its moving tags, so whoever moved one last sees the greatest release when it looks
 * after that, and goes on to it: once all who moved one have looked, it names the greatest.
 */
export const moveForward = async (
  names: readonly string[],
  policies: readonly Policy[],
  scene: Looking,
): Promise<void> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const behind = findLeftBehind(names, await look(scene), policies);
    if (behind.length === 0) return;
    for (const each of behind) if (!(await move(each, scene))) return;
  }
};
