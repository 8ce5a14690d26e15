import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decidePreviews } from '../../src/decide/preview.ts';
import { anyPolicy, headOf } from '../decide/histories.ts';
import { oidOf } from '../decide/repository.ts';
import {
  answerWith,
  anyMonorepo,
  anyPackages,
  anyTold,
  comparable,
  type Question,
  readFacts,
  type Source,
  sceneOf,
} from './sources.ts';

const others: readonly Source[] = ['shallow checkout', 'API'];

describe('a checkout, a shallow one and the API', () => {
  test('give the same answer, whatever the history and the policy', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        anyTold,
        fc.array(anyPolicy, { minLength: 4, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom('', 'api'),
        async (told, policies, pick, folder) => {
          const head = headOf(told.repository, pick);
          for (const policy of policies) {
            const question: Question = { policy, folder };
            const whole = await answerWith(sceneOf(told, head, 'whole checkout', folder), question);
            for (const { kind } of whole) kinds.add(kind);
            for (const source of others)
              expect({ source, is: await answerWith(sceneOf(told, head, source, folder), question) }).toEqual({
                source,
                is: whole,
              });
          }
        },
      ),
      { seed: 6, numRuns: 200 },
    );
    expect([...kinds].toSorted()).toEqual(['already-released', 'finish', 'nothing-to-release', 'refused', 'release']);
  });

  test('preview the same, whatever the change and its base', async () => {
    await fc.assert(
      fc.asyncProperty(anyTold, anyPolicy, fc.nat(), fc.nat(), async (told, policy, one, other) => {
        const [base, head] = [headOf(told.repository, one), headOf(told.repository, other)];
        const occasion = {
          kind: 'preview',
          of: 'pull-request',
          base: oidOf(base),
          head: oidOf(head),
          title: 'feat: t',
          number: 7,
          labels: [],
        } as const;
        const preview = async (source: Source) => {
          const facts = await readFacts(sceneOf(told, head, source), { policy, occasion });
          if (facts.kind !== 'preview') throw new Error('these are no facts of a preview');
          return comparable(decidePreviews(facts.packages, occasion, null));
        };
        const whole = await preview('whole checkout');
        for (const source of others) expect(await preview(source)).toEqual(whole);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  test('give the same answers about packages with tags of their own, and most often a part of the history is enough', async () => {
    const read = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyMonorepo, anyPackages, anyPolicy, fc.nat(), async (told, packages, policy, pick) => {
        const head = headOf(told.repository, pick);
        const question: Question = { policy, packages };
        const whole = await answerWith(sceneOf(told, head, 'whole checkout'), question);
        for (const source of others) {
          const scene = sceneOf(told, head, source);
          expect({ source, is: await answerWith(scene, question) }).toEqual({ source, is: whole });
          const line = scene.runner.record.lines.find((each) => each.startsWith('  read from')) ?? '';
          const from = line
            .replace(/what follows .*/, 'what follows it')
            .replace(/fetched, since .*/, 'fetched, since');
          read.set(from, (read.get(from) ?? 0) + 1);
        }
      }),
      { seed: 8, numRuns: 80 },
    );
    expect([...read.keys()].toSorted()).toEqual([
      '  read from GitHub’s API: there is no checkout',
      '  read from the checkout, which is shallow: all that it left out was fetched',
      '  read from the checkout, which is shallow: all that it left out was fetched, since',
      '  read from the checkout, which is shallow: only what follows it',
    ]);
    expect(read.get('  read from the checkout, which is shallow: only what follows it')).toBeGreaterThan(10);
  });

  test('preview the same of packages with tags of their own', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyMonorepo,
        anyPackages,
        anyPolicy,
        fc.nat(),
        fc.nat(),
        async (told, packages, policy, ...at) => {
          const [base = '', head = ''] = at.map((pick) => headOf(told.repository, pick));
          const ends = { base: oidOf(base), head: oidOf(head), title: 'feat: t', number: 7, labels: [] };
          const occasion = { kind: 'preview', of: 'pull-request', ...ends } as const;
          const preview = async (source: Source) => {
            const facts = await readFacts(sceneOf(told, head, source), { policy, packages, occasion });
            if (facts.kind !== 'preview') throw new Error('these are no facts of a preview');
            return comparable(decidePreviews(facts.packages, occasion, packages));
          };
          const whole = await preview('whole checkout');
          for (const source of others) expect(await preview(source)).toEqual(whole);
        },
      ),
      { seed: 9, numRuns: 40 },
    );
  });
});
