import type { RefChange } from '@drawbridge/core/ports/github';
import { lineOfCommits, oidOf } from '@drawbridge/testkit/fakes/git';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { playIn, type Situation, stage } from './stage.ts';

const names = ['a', 'b', 'c', 'd'];

interface Shop {
  /** By package: what it depends on. */
  readonly dependsOn: readonly (readonly string[])[];
  /** By package: the type of the one commit that touches it; empty: none does. */
  readonly types: readonly string[];
  readonly dependents: string;
  readonly channel: string;
}

const situationOf = ({ dependsOn, types, dependents, channel }: Shop): Situation => {
  const pushes = names.flatMap((name, index) => {
    const type = types[index] ?? '';
    return type === '' ? [] : [{ message: `${type}(${name}): x`, paths: [`${name}/x`] }];
  });
  const all = [{ message: 'feat: start', paths: names.map((name) => `${name}/start`) }, ...pushes];
  const commits = lineOfCommits(all.map(({ message }) => message)).map((commit, index) => ({
    ...commit,
    paths: all[index]?.paths ?? [],
  }));
  const packages = names
    .map((name, index) => {
      const needs = dependsOn[index] ?? [];
      return `- { name: ${name}, path: ${name}${needs.length === 0 ? '' : `, depends-on: [${needs.join(', ')}]`} }`;
    })
    .join('\n');
  return {
    git: { commits },
    messages: all.map(({ message }) => message),
    github: {
      lacksTransactions: true,
      refs: names.map((name) => ({ name: `refs/tags/${name}/v1.0.0`, object: oidOf(1), commit: oidOf(1) })),
    },
    inputs: {
      packages,
      dependents,
      'pre-release': channel,
      release: 'false',
      annotated: 'false',
      'moving-tags': 'none',
    },
  };
};

const tagsOf = ({ github }: FakeScene): readonly string[] => Object.keys(github.refsNow()).toSorted();

/** Runs until so many tags are written, and is killed then. */
const playUntil = async (situation: Situation, tags: number): Promise<FakeScene> => {
  const scene = stage(situation);
  const killed = Promise.withResolvers<void>();
  const { refs } = scene.github;
  const update = async (changes: readonly RefChange[]) => {
    await refs.update(changes.slice(0, tags));
    killed.resolve();
    return new Promise<never>(() => undefined);
  };
  const dying = { ...scene, github: { ...scene.github, refs: { ...refs, update } } };
  await Promise.race([playIn(dying, situation.inputs), killed.promise]);
  return scene;
};

const shops = fc.record({
  dependsOn: fc.tuple(...names.map((name) => fc.subarray(names.filter((other) => other !== name)))),
  types: fc.tuple(...names.map(() => fc.constantFrom('', '', 'docs', 'fix', 'feat', 'feat!'))),
  dependents: fc.constantFrom('patch', 'minor', 'same'),
  channel: fc.constantFrom('', '', 'rc'),
});

test('packages that depend on each other, in circles too, lose no release when a run dies between two of their tags', async () => {
  const property = fc.asyncProperty(shops, async (shop) => {
    const situation = situationOf(shop);
    const whole = stage(situation);
    await playIn(whole, situation.inputs);
    const wanted = tagsOf(whole);
    for (let tags = 1; tags < wanted.length - names.length; tags++) {
      const scene = await playUntil(situation, tags);
      await playIn(scene, situation.inputs);
      expect([tags, tagsOf(scene)]).toEqual([tags, wanted]);
    }
  });
  await fc.assert(property, { seed: 7, numRuns: 60 });
});
