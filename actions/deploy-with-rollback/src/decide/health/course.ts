import { countOf, formatDuration } from '@drawbridge/core/domain/quantity';
import type { Health } from '../rollout/model.ts';

/**
 * What all probes of one round came to, together. `nothing`: there was no answer to judge. `waiting`: the platform says
 * that the version is not there yet. `hopeless`: it says that it never will be.
 */
export interface Round {
  readonly kind: 'good' | 'bad' | 'nothing' | 'waiting' | 'hopeless';
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly message: string;
}

/** How rounds are judged. Bad ones in a row (no answer counts as one) open the breaker in both. */
export type Rules = {
  readonly startedMs: number;
  readonly unhealthyThreshold: number;
} & (
  | { readonly kind: 'verify'; readonly healthyThreshold: number; readonly windowMs: number }
  | { readonly kind: 'bake'; readonly minimumLooks: number; readonly durationMs: number }
);

/** What a series of rounds came to. */
interface Verdict {
  readonly health: Health;
  readonly message: string;
}

/** A series of rounds so far. Once `verdict` is there, nothing changes any more. */
export interface Course {
  readonly looks: number;
  /** Rounds that were not good. */
  readonly bad: number;
  readonly goodInRow: number;
  readonly badInRow: number;
  /** Whether there was ever an answer. */
  readonly isAnswered: boolean;
  readonly last: Round | null;
  readonly verdict: Verdict | null;
}

/** A course before its first round. */
export const emptyCourse: Course = {
  looks: 0,
  bad: 0,
  goodInRow: 0,
  badInRow: 0,
  isAnswered: false,
  last: null,
  verdict: null,
};

/** When the time of a course is over, in epoch milliseconds. */
export const endOf = (rules: Rules): number =>
  rules.startedMs + (rules.kind === 'verify' ? rules.windowMs : rules.durationMs);

const opened = (message: string): Verdict => ({ health: 'breaker-open', message });

const isOpening = (kind: Round['kind'], rules: Rules): boolean =>
  kind === 'bad' || kind === 'nothing' || (kind === 'waiting' && rules.kind === 'bake');

const count = (course: Course, round: Round, rules: Rules): Course => {
  const isGood = round.kind === 'good';
  // Who is still on the way up is neither good nor broken; who has served and waits again is broken.
  const isStill = !isGood && !isOpening(round.kind, rules);
  return {
    ...course,
    looks: course.looks + 1,
    bad: course.bad + (isGood ? 0 : 1),
    goodInRow: isGood ? course.goodInRow + 1 : 0,
    badInRow: isGood ? 0 : course.badInRow + (isStill ? 0 : 1),
    isAnswered: course.isAnswered || round.kind !== 'nothing',
    last: round,
  };
};

const judgeRow = (course: Course, round: Round, rules: Rules): Verdict | null => {
  const { looks, goodInRow, badInRow } = course;
  if (round.kind === 'hopeless') return opened(`look ${looks} is final: ${round.message}`);
  if (badInRow >= rules.unhealthyThreshold)
    return opened(`${badInRow} of ${countOf(looks, 'look')} bad in a row: ${round.message}`);
  if (rules.kind === 'bake' || goodInRow < rules.healthyThreshold) return null;
  return { health: 'healthy', message: `${countOf(goodInRow, 'look')} good in a row: ${round.message}` };
};

const judgeWindow = ({ looks, bad, isAnswered, last }: Course, windowMs: number): Verdict => {
  const told = last === null ? 'nobody looked' : last.message;
  if (!isAnswered)
    return {
      health: 'inconclusive',
      message: `no answer within ${formatDuration(windowMs)} (${countOf(looks, 'look')}): ${told}`,
    };
  return opened(`not healthy within ${formatDuration(windowMs)} (${bad} of ${countOf(looks, 'look')} bad): ${told}`);
};

const judgeBake = ({ looks, bad, last }: Course, minimumLooks: number, durationMs: number): Verdict => {
  const time = formatDuration(durationMs);
  if (last === null || looks < minimumLooks)
    return {
      health: 'inconclusive',
      message: `only ${countOf(looks, 'look')} of at least ${minimumLooks} in ${time} under traffic`,
    };
  const told = `${countOf(looks, 'look')} in ${time} under traffic, ${bad} bad; the last: ${last.message}`;
  if (last.kind === 'good') return { health: 'healthy', message: told };
  return { health: last.kind === 'nothing' ? 'inconclusive' : 'unhealthy', message: told };
};

/** Judges a course whose time is over: never healthy without enough looks of which the last was good. */
export const endCourse = (course: Course, rules: Rules): Course => {
  if (course.verdict !== null) return course;
  const verdict =
    rules.kind === 'verify'
      ? judgeWindow(course, rules.windowMs)
      : judgeBake(course, rules.minimumLooks, rules.durationMs);
  return { ...course, verdict };
};

/** Adds a round. An open breaker is final: no later round closes it. A round at the end of the time or after it is the last. */
export const addRound = (course: Course, round: Round, rules: Rules): Course => {
  if (course.verdict !== null) return course;
  const next = count(course, round, rules);
  const verdict = judgeRow(next, round, rules);
  if (verdict !== null) return { ...next, verdict };
  return round.atMs >= endOf(rules) ? endCourse(next, rules) : next;
};
