import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type CrashCase, type CrashEnd, type CrashShop, crash, openCrashShop, type Signal } from './crash-yard.ts';

// Real processes: the bundle, a shell script as the target and as the journal, and signals from that script.
const atOnce = 3;

// GitHub lets a token make 80 things a minute: the crashes are shared out.
const shopCount = 4;

const shops: CrashShop[] = [];
beforeAll(async () => {
  for (let index = 0; index < shopCount; index += 1) shops.push(await openCrashShop());
});
afterAll(async () => {
  for (const shop of shops) await shop.close();
});

const shopOf = (index: number): CrashShop => {
  const shop = shops[index % shopCount];
  if (shop === undefined) throw new Error('no shop');
  return shop;
};

interface Row {
  readonly plan: CrashCase;
  readonly end: CrashEnd;
}

const crashAll = async (plans: readonly CrashCase[]): Promise<readonly Row[]> => {
  const waiting = [...plans];
  const rows: Row[] = [];
  const work = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift())
      rows.push({ plan, end: await crash(shopOf(waiting.length), plan) });
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rows;
};

const strayOf = ({ plan, end }: Row): readonly string[] =>
  end.faults.length === 0
    ? []
    : [`${plan.stop?.signal} at ${plan.stop?.at} (${end.at}): ${end.faults.join('; ')}\n${end.log.join('\n')}`];

const signals: readonly Signal[] = ['INT', 'TERM', 'KILL'];
const cases = signals.flatMap((signal): [Signal, string, boolean][] => [
  [signal, 'of a good version', true],
  [signal, 'of the way back', false],
]);

test.each(cases)('the bundle, sent SIG%s at every point %s, converges', async (signal, _, isGood) => {
  const clean = await crash(shopOf(0), { isGood });
  expect(clean.faults).toEqual([]);
  expect(clean.points.length).toBeGreaterThan(35);
  const first = isGood ? 0 : clean.points.findIndex((line) => line.endsWith('restore before'));
  const plans = clean.points.slice(first).map((_point, index) => ({ isGood, stop: { at: first + index + 1, signal } }));
  const rows = await crashAll(plans);
  expect(rows.flatMap(strayOf)).toEqual([]);
  const back = rows.flatMap(({ end }) => (end.backMs === undefined ? [] : [{ at: end.at, ms: end.backMs }]));
  const told = back.map(({ at, ms }) => `${at} ${ms} ms`).join(', ');
  console.info(`SIG${signal}, ${rows.length} crashes; traffic back: ${told}`);
  expect(rows.filter(({ end }) => end.at !== '').length).toBeGreaterThan(plans.length / 2);
  // The promise of 2 s is held by the clock of `crashes.deep`; here three at once run on a machine that may be busy, so the
  // one in the middle is held to the time that a runner leaves before it kills.
  const sorted = back.map(({ ms }) => ms).toSorted((a, b) => a - b);
  if (signal !== 'KILL') expect(sorted[Math.floor(sorted.length / 2)] ?? 0).toBeLessThan(7_500);
});
