import type { Shell } from '@drawbridge/core/ports/shell';

/**
 * A shell that takes secrets out of what programs say on standard error. The end of that becomes the reason of a failure,
 * which the journal, the report and the GitHub Deployment keep: the runner masks none of these, only its log.
 */
export const hushShell = (shell: Shell, secrets: readonly string[]): Shell => {
  const longestFirst = secrets.toSorted((one, other) => other.length - one.length);
  return {
    run: async (command) => {
      const end = await shell.run(command);
      return { ...end, errors: longestFirst.reduce((text, secret) => text.replaceAll(secret, '***'), end.errors) };
    },
  };
};
