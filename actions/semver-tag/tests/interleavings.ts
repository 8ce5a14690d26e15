import { setImmediate as turn } from 'node:timers/promises';

/** Makes a call wait until it is its run's turn. */
export type Step = <T>(call: () => Promise<T>) => Promise<T>;

/** What takes part: runs that go step by step, and what is true when all of them have ended. */
export interface World {
  readonly runs: readonly ((step: Step) => Promise<void>)[];
  readonly check: () => Promise<void>;
}

interface Waiting {
  readonly run: number;
  readonly go: () => void;
}

/** Plays one order: of the runs that wait, `choices` says which goes on; the first where it says nothing. */
const playOrder = async ({ runs, check }: World, choices: readonly number[]): Promise<readonly number[]> => {
  const waiting: Waiting[] = [];
  const options: number[] = [];
  let left = runs.length;
  const stepOf =
    (run: number): Step =>
    async (call) => {
      await new Promise<void>((go) => waiting.push({ run, go }));
      return call();
    };
  const ended = runs.map((run, index) =>
    run(stepOf(index)).finally(() => {
      left -= 1;
    }),
  );
  for (;;) {
    // Until nothing moves any more but what is let go.
    while (waiting.length < left) await turn();
    if (left === 0) break;
    waiting.sort((a, b) => a.run - b.run);
    const [next] = waiting.splice(choices[options.length] ?? 0, 1);
    options.push(waiting.length + 1);
    next?.go();
  }
  await Promise.all(ended);
  await check();
  return options;
};

/** The order after this one; undefined: it was the last. */
const nextOrder = (choices: readonly number[], options: readonly number[]): readonly number[] | undefined => {
  const whole = options.map((_, index) => choices[index] ?? 0);
  const last = whole.findLastIndex((choice, index) => choice + 1 < (options[index] ?? 0));
  return last < 0 ? undefined : [...whole.slice(0, last), (whole[last] ?? 0) + 1];
};

/** Plays a world, made anew each time, in every order of its steps; answers how many there are. */
export const playEveryOrder = async (open: () => World): Promise<number> => {
  let count = 0;
  for (let choices: readonly number[] | undefined = []; choices !== undefined; ) {
    const order: readonly number[] = choices;
    const options = await playOrder(open(), order).catch((error: unknown) => {
      throw new Error(`in the order ${order.join(' ')}`, { cause: error });
    });
    count += 1;
    choices = nextOrder(order, options);
  }
  return count;
};
