import type { Scene } from '@drawbridge/core/action/run-action';
import { compareVersions, isStable } from '@drawbridge/core/domain/version';
import { type TagTemplate, versionOfTag } from '@drawbridge/core/domain/version-tag';
import type { TagFact } from '../decide/facts.ts';
import { listVersionTags } from '../decide/version-tags.ts';

type Looking = Pick<Scene, 'git' | 'github'>;
type Held = { readonly name: string; readonly object: string; readonly commit: string };

/** The tags of the remote; by the API where there is no checkout to ask from. */
const look = async ({ git, github }: Looking): Promise<readonly Held[]> => {
  const told = await git.tags();
  if (told.ok) return told.value;
  const refs = await github.refs.list('refs/tags/');
  return refs.ok ? refs.value.map((ref) => ({ ...ref, name: ref.name.replace('refs/tags/', '') })) : [];
};

/**
 * Tags that came while this run decided. Two runs that move no tag in common (0.3.1 and 0.4.0) do not meet in a
 * transaction: looking once more after the own one is what tells the smaller that it is not the latest. None where the
 * remote does not answer.
 */
export const findNewcomers = async (before: readonly TagFact[], scene: Looking): Promise<readonly TagFact[]> => {
  const names = new Set(before.map(({ name }) => name));
  return (await look(scene))
    .filter(({ name }) => !names.has(name))
    .map(({ name, object, commit }) => ({
      name,
      objectOid: object,
      commitOid: commit,
      reachable: false,
      containsHead: false,
    }));
};

/** Tells whether no newcomer is a greater final release than the tag's. */
export const isStillLatest = (tagName: string, newcomers: readonly TagFact[], template: TagTemplate): boolean => {
  const version = versionOfTag(template, tagName);
  return !listVersionTags(newcomers, template).some(
    (tag) => version !== null && isStable(tag.version) && compareVersions(tag.version, version) > 0,
  );
};
