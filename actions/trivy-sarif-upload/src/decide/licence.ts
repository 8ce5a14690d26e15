import { compileGlobs } from '@drawbridge/core/domain/glob';

const alternatives = /\s+OR\s+/i;
const conjunction = /\s+(?:AND|WITH)\s+/i;

const plain = (name: string): string => name.trim().toLowerCase();

interface LicenceList {
  /** The expression, word for word. */
  has(expression: string): boolean;
  /** One name, by name or glob: a glob over a whole expression would take in what stands behind "AND". */
  matches(name: string): boolean;
}

const readList = (list: readonly string[]): LicenceList => {
  const names = new Set(list.map(plain));
  const isWanted = compileGlobs([...names]);
  return {
    has: (expression) => names.has(plain(expression)),
    matches: (name) => names.has(plain(name)) || isWanted(plain(name)),
  };
};

const matchesOne = (name: string, wanted: LicenceList): boolean =>
  // An exception only adds permissions; the licence before it is what is judged.
  wanted.matches(name) || wanted.matches(name.split(/\s+WITH\s+/i)[0] ?? '');

/**
 * Whether a licence, or an SPDX expression without parentheses, is on the list: of alternatives one suffices, of
 * licences that hold together all have to be. An expression with parentheses is on the list only as it is written.
 */
export const isAllowed = (expression: string, list: readonly string[]): boolean => {
  const wanted = readList(list);
  if (wanted.has(expression)) return true;
  if (/[()]/.test(expression)) return false;
  return expression
    .split(alternatives)
    .some((each) => each.split(/\s+AND\s+/i).every((name) => matchesOne(name, wanted)));
};

/** Whether no choice is left that avoids the list: each alternative holds a licence that is on it. */
export const isDenied = (expression: string, list: readonly string[]): boolean => {
  const wanted = readList(list);
  if (wanted.has(expression)) return true;
  const holdsDenied = (part: string): boolean =>
    part.split(conjunction).some((name) => wanted.matches(name.replace(/[()]/g, '')));
  // With parentheses the alternatives cannot be told apart here: any licence of the list denies.
  if (/[()]/.test(expression)) return expression.split(alternatives).some(holdsDenied);
  return expression.split(alternatives).every(holdsDenied);
};
