import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decidePreviews } from '../../src/decide/preview.ts';
import { anyPolicy, headOf } from '../decide/histories.ts';
import { oidOf } from '../decide/repository.ts';
import { answerWith, anyTold, comparable, type Question, readFacts, type Source, sceneOf } from './sources.ts';

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
});
