import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addRound,
  type Course,
  emptyCourse,
  endCourse,
  type Round,
  type Rules,
} from '../../../src/decide/health/course.ts';
import { isDecisive, joinFindings } from '../../../src/decide/health/round.ts';

const verify: Rules = { kind: 'verify', startedMs: 0, healthyThreshold: 2, unhealthyThreshold: 3, windowMs: 10_000 };
const bake: Rules = { kind: 'bake', startedMs: 0, unhealthyThreshold: 3, minimumLooks: 2, durationMs: 5_000 };

const letters: Readonly<Record<string, Round['kind']>> = {
  g: 'good',
  b: 'bad',
  n: 'nothing',
  w: 'waiting',
  h: 'hopeless',
};

/** A round a second, each named by a letter. */
const run = (rounds: string, rules: Rules, everyMs = 1_000): Course =>
  [...rounds].reduce<Course>((course, letter, index) => {
    const kind = letters[letter] ?? 'nothing';
    return addRound(course, { kind, atMs: index * everyMs, message: `look ${letter}${index}` }, rules);
  }, emptyCourse);

const judge = (rounds: string, rules: Rules) => run(rounds, rules).verdict?.health;

describe('before traffic', () => {
  test.each([
    ['no look at all is no verdict', '', undefined],
    ['one good look is not enough', 'g', undefined],
    ['good looks in a row are healthy', 'gg', 'healthy'],
    ['a bad look between them begins the row anew', 'gbg', undefined],
    ['and a good one after that ends it', 'gbgg', 'healthy'],
    ['bad looks in a row open the breaker', 'bbb', 'breaker-open'],
    ['a good look between them begins that row anew', 'bbgbb', undefined],
    ['no answer counts as a bad look', 'bnb', 'breaker-open'],
    ['nor is no answer ever a pass', 'nnn', 'breaker-open'],
    ['who waits is not broken', 'wwwwww', undefined],
    ['nor healthy: a wait begins the good row anew', 'gwg', undefined],
    ['a wait does not make broken what was', 'bwbwb', 'breaker-open'],
    ['what the platform gives up is over at once', 'gh', 'breaker-open'],
    ['the window is over before the good row is long enough', 'gwgwgwgwgwgw', 'breaker-open'],
  ])('%s', (_, rounds, health) => {
    expect(judge(rounds, verify)).toBe(health);
  });

  test('a message counts, and tells what was seen last', () => {
    expect(run('gbbb', verify).verdict?.message).toBe('3 of 4 looks bad in a row: look b3');
    expect(run('bgg', verify).verdict?.message).toBe('2 looks good in a row: look g2');
  });

  test('a window without any answer is inconclusive, one with answers opens the breaker', () => {
    const patient: Rules = { ...verify, unhealthyThreshold: 99 };
    expect(endCourse(run('nnn', patient), patient).verdict).toEqual({
      health: 'inconclusive',
      message: 'no answer within 10 s (3 looks): look n2',
    });
    expect(endCourse(run('nbn', patient), patient).verdict).toEqual({
      health: 'breaker-open',
      message: 'not healthy within 10 s (3 of 3 looks bad): look n2',
    });
    expect(endCourse(emptyCourse, patient).verdict?.health).toBe('inconclusive');
  });
});

describe('under traffic', () => {
  test.each([
    ['good to the end', 'gggggg', 'healthy'],
    ['not over yet', 'ggggg', undefined],
    ['a bad look that passed', 'gbbggg', 'healthy'],
    ['the last look is bad', 'gggggb', 'unhealthy'],
    ['the last look found nothing', 'gggggn', 'inconclusive'],
    ['the last look found it waiting', 'gggggw', 'unhealthy'],
    ['three bad ones in a row', 'gbbb', 'breaker-open'],
    ['who served and waits again is broken', 'gwww', 'breaker-open'],
    ['given up by the platform', 'gh', 'breaker-open'],
  ])('%s', (_, rounds, health) => {
    expect(judge(rounds, bake)).toBe(health);
  });

  test.each([
    ['nobody looked', '', 'only 0 looks of at least 2 in 5.0 s under traffic'],
    ['too few looked', 'g', 'only 1 look of at least 2 in 5.0 s under traffic'],
  ])('failure 12: %s, and that is no pass', (_, rounds, message) => {
    expect(endCourse(run(rounds, bake), bake).verdict).toEqual({ health: 'inconclusive', message });
  });
});

const kinds = fc.constantFrom<Round['kind'][]>('good', 'bad', 'nothing', 'waiting', 'hopeless');
const rounds = fc.array(
  fc.record({ kind: kinds, afterMs: fc.integer({ min: 0, max: 4_000 }), message: fc.string({ maxLength: 5 }) }),
  { maxLength: 40 },
);
const rulesOf = fc.record({
  isBake: fc.boolean(),
  good: fc.integer({ min: 1, max: 4 }),
  bad: fc.integer({ min: 1, max: 4 }),
  timeMs: fc.integer({ min: 0, max: 20_000 }),
});

interface Case {
  readonly series: readonly { readonly kind: Round['kind']; readonly afterMs: number; readonly message: string }[];
  readonly limits: { readonly isBake: boolean; readonly good: number; readonly bad: number; readonly timeMs: number };
}

const play = ({ series, limits }: Case) => {
  const { isBake, good, bad, timeMs } = limits;
  const common = { startedMs: 0, unhealthyThreshold: bad };
  const rules: Rules = isBake
    ? { ...common, kind: 'bake', minimumLooks: good, durationMs: timeMs }
    : { ...common, kind: 'verify', healthyThreshold: good, windowMs: timeMs };
  let atMs = 0;
  const courses = [emptyCourse];
  for (const { kind, afterMs, message } of series) {
    atMs += afterMs;
    courses.push(addRound(courses.at(-1) ?? emptyCourse, { kind, atMs, message }, rules));
  }
  return { rules, courses: [...courses, endCourse(courses.at(-1) ?? emptyCourse, rules)] };
};

describe('whatever is seen', () => {
  const check = (property: (played: ReturnType<typeof play>, given: Case) => void): void => {
    fc.assert(
      fc.property(rounds, rulesOf, (series, limits) => property(play({ series, limits }), { series, limits })),
      { seed: 20_261_121, numRuns: 500 },
    );
  };

  test('a verdict is final: no later look closes an open breaker', () => {
    check(({ courses }) => {
      const first = courses.findIndex(({ verdict }) => verdict !== null);
      for (const course of courses.slice(first)) expect(course).toBe(courses[first]);
    });
  });

  test('without a good look nothing is ever healthy', () => {
    check(({ courses }, { series }) => {
      if (series.some(({ kind }) => kind === 'good')) return;
      expect(courses.at(-1)?.verdict?.health).not.toBe('healthy');
    });
  });

  test('healthy means that the last look was good, and that there were enough', () => {
    check(({ courses }, { limits }) => {
      const last = courses.at(-1);
      if (last?.verdict?.health !== 'healthy') return;
      expect(last.last?.kind).toBe('good');
      expect(last.looks).toBeGreaterThanOrEqual(limits.good);
    });
  });

  test('as many bad looks in a row as the threshold never pass', () => {
    check(({ courses, rules }) => {
      for (const { badInRow, verdict } of courses)
        if (badInRow >= rules.unhealthyThreshold) expect(verdict?.health).toBe('breaker-open');
    });
  });
});

describe('one round', () => {
  const of = (kind: Round['kind']) => ({ kind, message: kind });

  test('is good only when all of its probes are', () => {
    expect(joinFindings([of('good'), of('good')]).kind).toBe('good');
    expect(joinFindings([of('good'), of('waiting')]).kind).toBe('waiting');
    expect(joinFindings([of('waiting'), of('nothing'), of('good')]).kind).toBe('nothing');
    expect(joinFindings([of('nothing'), of('bad')]).kind).toBe('bad');
    expect(joinFindings([of('bad'), of('hopeless')]).kind).toBe('hopeless');
  });

  test('without probes found nothing', () => {
    expect(joinFindings([]).kind).toBe('nothing');
  });

  test('is decided by what is bad, whatever else is seen', () => {
    expect(
      ['good', 'waiting', 'nothing', 'bad', 'hopeless'].map((kind) => isDecisive(of(letters[kind[0] ?? ''] ?? 'good'))),
    ).toEqual([false, false, false, true, true]);
  });
});
