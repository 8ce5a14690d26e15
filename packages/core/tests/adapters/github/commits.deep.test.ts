import { expect, test } from '@jest/globals';
import { openClient, shop, startShop } from './shop.ts';

test('a commit of more files than GitHub tells is refused', async () => {
  const double = await startShop();
  const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, each) => [`crowd/${each}`, '']));
  const crowd = await double.commitFiles(shop, { branch: 'crowd', message: 'feat: crowd', files: many });
  const answer = await openClient(double).github.commits.filesOf(crowd);
  await double.close();
  expect(answer).toMatchObject({ ok: false, error: { kind: 'invalid' } });
});
