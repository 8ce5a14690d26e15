// With these a program could act in the job's name: ask for an OIDC token, write to the job's cache and artifacts, use
// its token, or read every input (the token is one of them). The runner gives them to the action, not to what it starts.
const credentials = /^(ACTIONS_.*(TOKEN|URL)|(GITHUB|GH|GH_ENTERPRISE|GITHUB_ENTERPRISE)_TOKEN|INPUT_.*)$/i;

// Through these files the runner obeys: a line in GITHUB_ENV or GITHUB_PATH changes every later step, one in GITHUB_OUTPUT
// or GITHUB_STATE what this action says. What was saved for `post` stands in STATE_*.
const runnerFiles = /^(GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY|ARTIFACTS)|STATE_.*)$/i;

/** The environment of a command: the job's without its credentials and runner files, and what the command asks for. */
export const commandEnvironment = (
  outer: NodeJS.ProcessEnv,
  asked: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv => {
  const kept = Object.entries(outer).filter(([name]) => !credentials.test(name) && !runnerFiles.test(name));
  const asks = Object.entries(asked);
  // On Windows the names Path and PATH are one variable.
  const same = (one: string, other: string): boolean =>
    process.platform === 'win32' ? one.toUpperCase() === other.toUpperCase() : one === other;
  const rest = kept.filter(([name]) => !asks.some(([other]) => same(name, other)));
  return Object.fromEntries([...rest, ...asks.filter(([, value]) => value !== undefined)]);
};
