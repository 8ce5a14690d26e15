const alternatives = /\s+OR\s+/i;
const conjunction = /\s+(?:AND|WITH)\s+/i;

const plain = (name: string): string => name.trim().toLowerCase();

const matchesOne = (name: string, wanted: ReadonlySet<string>): boolean =>
  // An exception only adds permissions; the licence before it is what is judged.
  wanted.has(plain(name)) || wanted.has(plain(name.split(/\s+WITH\s+/i)[0] ?? ''));

/**
 * Whether a licence, or an SPDX expression without parentheses, is on the list: of alternatives one suffices, of
 * licences that hold together all have to be. An expression with parentheses is on the list only as it is written.
 */
export const isAllowed = (expression: string, list: readonly string[]): boolean => {
  const wanted = new Set(list.map(plain));
  if (wanted.has(plain(expression))) return true;
  if (/[()]/.test(expression)) return false;
  return expression
    .split(alternatives)
    .some((each) => each.split(/\s+AND\s+/i).every((name) => matchesOne(name, wanted)));
};

/** Whether no choice is left that avoids the list: each alternative holds a licence that is on it. */
export const isDenied = (expression: string, list: readonly string[]): boolean => {
  const wanted = new Set(list.map(plain));
  if (wanted.has(plain(expression))) return true;
  const holdsDenied = (part: string): boolean =>
    part.split(conjunction).some((name) => wanted.has(plain(name.replace(/[()]/g, ''))));
  // With parentheses the alternatives cannot be told apart here: any licence of the list denies.
  if (/[()]/.test(expression)) return expression.split(alternatives).some(holdsDenied);
  return expression.split(alternatives).every(holdsDenied);
};
