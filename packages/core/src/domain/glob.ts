import picomatch from 'picomatch';

/** Patterns as people write them, one a line: a leading "!" takes paths away again, the last match decides. */
export type PathMatcher = (path: string) => boolean;

/** Compiles glob patterns (`*`, `**`, `?`, `[a-z]`, `{a,b}`) over POSIX paths relative to one root; dot files match too. */
export const compileGlobs = (patterns: readonly string[]): PathMatcher => {
  const rules = patterns.map((pattern) => {
    const negated = pattern.startsWith('!');
    // The flag lets "**" pass folders that have a line end in their names.
    const options = { dot: true, nonegate: true, flags: 's' };
    return { negated, matches: picomatch(negated ? pattern.slice(1) : pattern, options) };
  });
  return (path) => rules.reduce((taken, rule) => (rule.matches(path) ? !rule.negated : taken), false);
};

/** Whether a pattern, as written, can match one path only: the pattern itself. */
export const namesOnePath = (pattern: string): boolean => !/^!|[\\*?[\]{}()]/.test(pattern);
