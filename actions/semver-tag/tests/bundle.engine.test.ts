import { test } from '@jest/globals';
import { openShop, readReport } from './shop.ts';

test('try', async () => {
  const shop = await openShop();
  await shop.commit('feat: first');
  const a = await shop.run();
  console.log(
    a.main.log.join('\n'),
    a.main.summary,
    a.main.outputs,
    a.written,
    await shop.tags(),
    JSON.stringify(await readReport(a.workspace), null, 1),
  );
  await shop.commit('feat(api): second `x` <b> (#3)\n\nCloses #12');
  await shop.commit('fix: third');
  const b = await shop.run({ depth: 1 });
  console.log(b.main.log.join('\n'), b.main.summary, b.written, await shop.tags());
  const c = await shop.run({ depth: 1 });
  console.log(c.main.log.join('\n'), c.written, c.main.durationMs, a.main.durationMs, b.main.durationMs);
  await shop.close();
});
