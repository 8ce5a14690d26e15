import { firstLineOf } from './failure-text.ts';

const frame =
  /^(?:=== (?:RUN|PAUSE|CONT|NAME)\b.*|\s*--- (?:FAIL|PASS|SKIP): .*|PASS|FAIL|FAIL\t.*|ok {2}\t.*|exit status \d+)$/;

/** What a test printed by itself, without what `go test` prints around it. */
export const withoutGoFrame = (output: string): string =>
  output
    .split('\n')
    .filter((line) => !frame.test(line))
    .join('\n');

/** The line of a Go test's output that says most: of a panic, of a failed check with its place, else the first. */
export const messageOfGo = (output: string): string => {
  const [panic] = /^(?:panic: |fatal error: ).*$/m.exec(output) ?? [];
  const [, checked] = /^\s*[\w./-]{1,300}\.go:\d+(?::\d+)?: (.*\S)/m.exec(output) ?? [];
  return firstLineOf(panic ?? checked ?? output);
};
