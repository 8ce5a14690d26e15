/** Numbers that look random and are the same in every run. */
export interface Dice {
  /** From 0 up to, not including, `below`. */
  roll(below: number): number;
  /** True in so many of a hundred. */
  chance(percent: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, public domain. */
export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return { roll, chance: (percent) => next() * 100 < percent, pick: (from) => from[roll(from.length)] ?? from[0] };
};
