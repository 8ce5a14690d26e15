import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { currentReviews, type Review } from '../../src/domain/review.ts';

const review = (reviewer: string, verdict: Review['verdict']): Review => ({
  reviewer,
  verdict,
  commit: undefined,
  canWrite: true,
  url: '',
});

test.each<readonly [string, readonly Review[], readonly Review[]]>([
  ['nobody', [], []],
  ['who changed their mind', [review('a', 'changes-requested'), review('a', 'approved')], [review('a', 'approved')]],
  ['who was dismissed', [review('a', 'approved'), review('a', 'dismissed')], [review('a', 'dismissed')]],
  [
    'several',
    [review('a', 'approved'), review('b', 'changes-requested'), review('a', 'dismissed')],
    [review('a', 'dismissed'), review('b', 'changes-requested')],
  ],
])('%s: the last word of each counts', (_, given, current) => {
  expect(currentReviews(given)).toEqual(current);
});

test('everybody has one word, the last that they said', () => {
  const reviews = fc.array(
    fc.record({
      reviewer: fc.constantFrom('a', 'b', 'c'),
      verdict: fc.constantFrom<Review['verdict']>('approved', 'changes-requested', 'dismissed'),
      commit: fc.string({ maxLength: 3 }),
      canWrite: fc.boolean(),
      url: fc.constant(''),
    }),
  );
  fc.assert(
    fc.property(reviews, (given) => {
      const current = currentReviews(given);
      expect(current.map(({ reviewer }) => reviewer).toSorted()).toEqual(
        [...new Set(given.map(({ reviewer }) => reviewer))].toSorted(),
      );
      for (const each of current) expect(given.findLast(({ reviewer }) => reviewer === each.reviewer)).toBe(each);
    }),
    { seed: 4, numRuns: 200 },
  );
});
