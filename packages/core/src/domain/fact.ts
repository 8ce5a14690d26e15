import type { Rational } from './rational.ts';

/** Numbers are compared exactly: a percentage is a `Rational`, so that no rounding makes 79.999… reach 80. */
export type FactValue = number | Rational | boolean | string;

/** What was not measured, why, and what would measure it. */
export interface Unmeasured {
  readonly kind: 'unmeasured';
  readonly reason: string;
  readonly fix: string;
}

export type Fact = { readonly kind: 'measured'; readonly value: FactValue } | Unmeasured;

/** All that is known, by name ("tests.failed"; a part that is no identifier is quoted: "checks['a b'].conclusion"). */
export interface FactBook {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Why a name is not among the facts, where more can be said than that. */
  readonly explainUnknown?: (path: readonly string[]) => Unmeasured | undefined;
}

const isIdentifier = (text: string): boolean => /^[A-Za-z_][\w-]*$/.test(text);

/** The name of a fact as people write it in a condition. */
export const factName = (path: readonly string[]): string =>
  path
    .map((part, index) => {
      if (!isIdentifier(part)) return `['${part.replaceAll("'", "''")}']`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
