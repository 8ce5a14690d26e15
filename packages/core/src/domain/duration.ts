import { failure, type Result, success } from './result.ts';

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const shape = /^(\d{1,6})\s?(ms|s|m|h)$/;

/** A duration in milliseconds from "90s", "5m" or "2 h"; anything else is an error in words. */
export const parseDuration = (text: string): Result<number, string> => {
  const [, count = '', unit = ''] = shape.exec(text.trim()) ?? [];
  const unitMs = unitsMs[unit];
  return unitMs === undefined
    ? failure(`"${text}" is not a duration. Write a number with its unit: 90s, 5m or 2h.`)
    : success(Number(count) * unitMs);
};
