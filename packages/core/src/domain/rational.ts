import type { Ratio } from './percentage.ts';

/** An exact number: numerator / denominator, the denominator above 0. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The quotient of two whole numbers. `denominator` is not 0. */
export const quotient = (numerator: bigint, denominator: bigint): Rational =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };

/** A number as its shortest decimal text says it: 0.1 is 1/10. undefined for what is no finite number. */
export const exactly = (value: number): Rational | undefined => {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') return undefined;
  const shift = Number(exponent) - decimals.length;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return shift < 0 ? quotient(digits, 10n ** BigInt(-shift)) : quotient(digits * 10n ** BigInt(shift), 1n);
};

/** A decimal number as written, e.g. "-79.5". undefined for anything else. */
export const parseDecimal = (text: string): Rational | undefined => {
  const [, sign = '', whole = '', decimals = ''] = /^([+-]?)(\d{1,15})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (whole === '') return undefined;
  const digits = BigInt(`${whole}${decimals}`);
  return quotient(sign === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
};

/** covered * 100 / total. undefined where there is nothing to take a part of. */
export const percentOf = ({ covered, total }: Ratio): Rational | undefined =>
  total > 0 ? quotient(BigInt(covered) * 100n, BigInt(total)) : undefined;

/** Below 0: left is the smaller one; above 0: the larger one; 0: both are the same number. */
export const compareRationals = (left: Rational, right: Rational): number => {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};

/** left - right */
export const subtract = (left: Rational, right: Rational): Rational =>
  quotient(
    left.numerator * right.denominator - right.numerator * left.denominator,
    left.denominator * right.denominator,
  );

/** left / right. undefined where right is 0. */
export const divide = (left: Rational, right: Rational): Rational | undefined =>
  right.numerator === 0n ? undefined : quotient(left.numerator * right.denominator, left.denominator * right.numerator);

/** The largest whole number that is not above the value. */
export const floorOf = ({ numerator, denominator }: Rational): bigint => {
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
};

/** As decimal text, cut downwards after `decimals` places, so that a number on show is never too large. */
export const floorText = (value: Rational, decimals: number): string => {
  const scaled = floorOf(quotient(value.numerator * 10n ** BigInt(decimals), value.denominator));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
