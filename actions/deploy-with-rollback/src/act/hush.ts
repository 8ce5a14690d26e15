import type { Shell } from '@drawbridge/core/ports/shell';

/**
 * A shell that takes secrets out of what programs say, line by line and on standard error. The end of that becomes the
 * reason of a failure, which the journal, the report and the GitHub Deployment keep: the runner masks none of these, only
 * its log. Standard output as a whole is an answer, and stays as it is.
 */
export const hushShell = (shell: Shell, secrets: readonly string[]): Shell => {
  const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
  const hush = (said: string): string => longestFirst.reduce((text, secret) => text.replaceAll(secret, '***'), said);
  return {
    run: async (command) => {
      const { onLine } = command;
      const end = await shell.run({
        ...command,
        ...(onLine !== undefined && { onLine: (line, stream) => onLine(hush(line), stream) }),
      });
      return { ...end, errors: hush(end.errors) };
    },
  };
};
