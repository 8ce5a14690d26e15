import picomatch from 'picomatch';

/** Patterns as people write them, one a line: a leading "!" takes paths away again, the last match decides. */
export type PathMatcher = (path: string) => boolean;

// The flag lets "**" pass folders that have a line end in their names.
const options = { dot: true, nonegate: true, flags: 's' };

const unsigned = (pattern: string): string => (pattern.startsWith('!') ? pattern.slice(1) : pattern);

/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
export const compileGlobs = (patterns: readonly string[]): PathMatcher => {
  const rules = patterns.map((pattern) => {
    return { negated: pattern.startsWith('!'), matches: picomatch(unsigned(pattern), options) };
  });
  return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};

/** Whether a pattern, as written, can match one path only: the pattern itself. */
export const namesOnePath = (pattern: string): boolean => !/^!|[\\*?[\]{}()]/.test(pattern);

const longestGlob = 1_000;

/** Whether a pattern can match anything: a brace that is not closed or a range that runs backwards (`[z-a]`) never does. */
export const isUsableGlob = (pattern: string): boolean =>
  pattern.length <= longestGlob &&
  unsigned(pattern) !== '' &&
  picomatch.makeRe(unsigned(pattern), options).source !== '$^';
