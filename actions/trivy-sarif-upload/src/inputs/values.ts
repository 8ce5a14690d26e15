import { failure, success } from '@drawbridge/core/domain/result';
import { type InputSpec, lines, refine, text, where } from '@drawbridge/core/inputs/spec';

const quoted = (words: readonly string[]): string => words.map((each) => `"${each}"`).join(', ');

/** Some words of a closed list, one a line or separated by commas, in the list's order. */
export const someOf = <const T extends string>(values: readonly T[], defaults: readonly T[]): InputSpec<readonly T[]> =>
  refine(lines({ default: defaults.join('\n') }), (written) => {
    const words = written
      .flatMap((line) => line.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const strange = words.filter((each) => !values.some((value) => value === each));
    if (strange.length === 0) return success(values.filter((value) => words.includes(value)));
    return failure(`${quoted(strange)}: not among ${values.join(', ')}.`);
  });

const wordsOf = (written: string): readonly string[] => [
  ...new Set(
    written
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((word) => word !== ''),
  ),
];

/** One of some severities, worst first, in small or capital letters; who lists several is told the one that means them. */
export const severity = <const T extends string>(values: readonly T[], defaultText: T): InputSpec<T> =>
  refine(text({ default: defaultText }), (written) => {
    const words = wordsOf(written);
    const mildest = values.findLast((value) => words.includes(value));
    const isKnown = words.every((word) => values.some((value) => value === word));
    if (mildest === undefined || !isKnown) return failure(`"${written}" is not one of ${values.join(', ')}.`);
    if (words.length === 1) return success(mildest);
    if (mildest === 'none') return failure(`"${written}" contradicts itself. Write \`none\`, or the least severity.`);
    return failure(`"${written}" is more than one. Write \`${mildest}\`: it takes in all that is worse.`);
  });

const matching = (pattern: RegExp, what: string, defaultText = ''): InputSpec<string> =>
  where(text({ default: defaultText }), (written) =>
    written === '' || pattern.test(written) ? undefined : `"${written}" is no ${what}`,
  );

/** A SHA-256 checksum, or nothing. */
export const sha256 = (): InputSpec<string> =>
  refine(matching(/^[0-9a-fA-F]{64}$/, 'SHA-256 checksum (64 hexadecimal digits).'), (digits) =>
    success(digits.toLowerCase()),
  );

/** A whole version without its "v", or nothing. */
export const version = (): InputSpec<string> =>
  refine(matching(/^v?\d+\.\d+\.\d+$/, 'version. Write it whole, e.g. 0.74.0.'), (written) =>
    success(written.replace(/^v/, '')),
  );

/** An https address without query, or nothing. */
export const httpsAddress = (): InputSpec<string> => matching(/^https:\/\/[^\s?#@]+$/, 'https address.');

/** A category of code scanning; `{tool}` and `{target}` stand for their names. */
export const category = (defaultText: string): InputSpec<string> =>
  matching(
    /^(?!\/)(?:[A-Za-z0-9_.:/-]|\{tool\}|\{target\}){1,200}(?<!\/)$/,
    'category. Use letters, digits and ._:/- only, and {tool} and {target} for their names.',
    defaultText,
  );
