/** One setting of git; settings may carry secrets, so they travel in the environment, never in arguments. */
export type Setting = readonly [key: string, value: string];

// These would point git at another repository, run programs of their own, or print secrets into what we quote.
const dropped =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|EXTERNAL_DIFF|DIFF_OPTS|PAGER|EDITOR|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|TRACE.*|CURL_VERBOSE|REDIRECT_.*|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS|ATTR_SOURCE|CEILING_DIRECTORIES)$/i;

const fixed: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  LANGUAGE: '',
  GIT_TERMINAL_PROMPT: '0',
  GCM_INTERACTIVE: 'never',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

const quiet: readonly Setting[] = [
  ['core.fsmonitor', 'false'],
  ['core.hooksPath', '/dev/null'],
  ['core.quotePath', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['fetch.recurseSubmodules', 'false'],
  ['fetch.writeCommitGraph', 'false'],
  ['log.showSignature', 'false'],
  ['protocol.version', '2'],
  // A transfer that has come to a stand ends by itself, before the deadline of the whole command.
  ['http.lowSpeedLimit', '100'],
  ['http.lowSpeedTime', '30'],
];

/** Adds settings to an environment (https://git-scm.com/docs/git-config#ENVIRONMENT), after those it has already. */
export const withSettings = (environment: NodeJS.ProcessEnv, settings: readonly Setting[]): NodeJS.ProcessEnv => {
  const first = Number(environment['GIT_CONFIG_COUNT'] ?? '0') || 0;
  const entries = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return { ...environment, ...Object.fromEntries(entries), GIT_CONFIG_COUNT: String(first + settings.length) };
};

/** The environment in which every git command runs: no prompt, no hook, no translation, no foreign repository. */
export const gitEnvironment = (outer: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const kept = Object.entries(outer).filter(([name]) => !dropped.test(name));
  return withSettings({ ...Object.fromEntries(kept), ...fixed }, quiet);
};
