import { randomInt } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatTree, mapAt, parseTree, type Tree, type TreeMap, textAt, toTree } from '../workflows/yaml-tree.ts';
import { type ProcessEnd, runProcess } from './act-process.ts';
import { type DeclaredJob, declaredJobs, readerOf, startsOn } from './job-tree.ts';
import { drawbridge } from './library.ts';
import { type LogLine, parseLogLine } from './log.ts';
import { type ActJob, pathOf, recordJobs } from './record.ts';
import { rewriteForAct } from './rewrites.ts';
import { type Repositories, serveReferences } from './served.ts';
import { createWorkspace, nameRemote, type Workspace, writeRunFile } from './workspace.ts';

/** Everything that a run needs; nothing is taken from the machine's environment but PATH, where act is found. */
export interface WorkflowOrder {
  /** Folder of a git repository; what its HEAD points to is what runs (for a pull request: the merge commit). */
  readonly checkout: string;
  /** "owner/name", also behind the remote `origin` that the steps see. */
  readonly repository: string;
  /** Path of the workflow file inside the checkout. */
  readonly workflow: string;
  readonly event: { readonly name: string; readonly payload: TreeMap };
  /** Addresses without a slash at the end, and the token that the jobs get. */
  readonly github: {
    readonly serverUrl: string;
    readonly apiUrl: string;
    readonly graphqlUrl: string;
    readonly token: string;
  };
  /** Folders that play repositories, by "owner/name"; usually ours, made by exportLibrary. */
  readonly repositories: Repositories;
  readonly timeoutMs?: number;
  readonly actor?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Where artifacts/, summaries/ and log.jsonl are kept after the run; by default nothing is. */
  readonly keepIn?: string;
  /** Called for every line as it appears, with the path of its job ("quality/plan"). */
  readonly onLine?: (line: LogLine, jobPath: string) => void;
  /** Cancels the run once it answers true, as a person would: the step under way is killed, then the posts run. */
  readonly cancelWhen?: (line: LogLine) => boolean;
  /** Ends the run at once when it aborts; runWorkflow then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How the run went. */
export interface ActRun {
  readonly conclusion: 'success' | 'failure' | 'timed-out';
  readonly runId: number;
  readonly durationMs: number;
  readonly jobs: readonly ActJob[];
  /** Every line of the log, for what the jobs do not tell. */
  readonly lines: readonly LogLine[];
}

const runnerLabels = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04'];

/**
 * Runs a workflow by act in host mode, offline, on a clone in a temporary folder that is removed afterwards.
 * Throws when the workflow could not be run at all (not valid, unknown runner label, `uses` that nobody serves).
 */
export async function runWorkflow(order: WorkflowOrder): Promise<ActRun> {
  const startedMs = performance.now();
  const workspace = await createWorkspace({ ...order, serverUrl: order.github.serverUrl });
  try {
    const { lines, end, declared, runId } = await runIn(workspace, order);
    const jobs = recordJobs(declared, lines);
    if (order.keepIn !== undefined) await keep(order.keepIn, { workspace, jobs, lines });
    const conclusion = end.timedOut ? 'timed-out' : end.exitCode === 0 ? 'success' : 'failure';
    return { conclusion, runId, durationMs: Math.round(performance.now() - startedMs), jobs, lines };
  } finally {
    await rm(workspace.root, { recursive: true, force: true });
  }
}

interface Finished {
  readonly lines: readonly LogLine[];
  readonly end: ProcessEnd;
  readonly declared: readonly DeclaredJob[];
  readonly runId: number;
}

async function runIn(workspace: Workspace, order: WorkflowOrder): Promise<Finished> {
  const original = parseTree(await readFile(path.join(workspace.checkout, order.workflow), 'utf8'));
  if (!startsOn(original, order.event.name)) throw new Error(`${order.workflow} does not start on ${order.event.name}`);
  const workflow = rewriteForAct(original, drawbridge);
  const served = await serveReferences(workflow, order.repositories);
  const place = { path: [], prefix: '', fileName: path.basename(order.workflow) };
  const declared = await declaredJobs(workflow, readerOf(workspace.checkout, served), place);
  const runId = order.runId ?? randomInt(1_000_000, 2 ** 47);
  const lines: LogLine[] = [];
  const process = await actProcess({ workspace, order, workflow, served, runId });
  const cancel = new AbortController();
  const end = await runProcess({ ...process, cancel: cancel.signal }, (text) => {
    const line = parseLogLine(text);
    if (line === undefined) return;
    lines.push(line);
    order.onLine?.(line, pathOf(declared, line));
    if (order.cancelWhen?.(line) === true) cancel.abort();
  });
  order.signal?.throwIfAborted();
  refuseWhatDidNotRun(lines, end);
  return { lines, end, declared, runId };
}

function refuseWhatDidNotRun(lines: readonly LogLine[], end: ProcessEnd): void {
  const unsupported = lines.find((line) => line.kind === 'unsupported');
  if (unsupported !== undefined) throw new Error(`act has no runner for the job ${unsupported.jobName}`);
  const ran = lines.some((line) => line.jobId !== '');
  if (!ran && end.exitCode !== 0 && !end.timedOut) throw new Error(`act ran no job: ${end.stderr.trim()}`);
}

interface Preparation {
  readonly workspace: Workspace;
  readonly order: WorkflowOrder;
  readonly workflow: Tree;
  readonly served: ReadonlyMap<string, string>;
  readonly runId: number;
}

async function actProcess({ workspace, order, workflow, served, runId }: Preparation) {
  const file = await writeRunFile(workspace, order.workflow, formatTree(workflow));
  const eventFile = await writeRunFile(workspace, 'event.json', JSON.stringify(order.event.payload));
  const secretFile = await writeRunFile(
    workspace,
    'secrets',
    dotenv({ GITHUB_TOKEN: order.github.token, ...order.secrets }),
  );
  const envFile = await writeRunFile(
    workspace,
    'env',
    dotenv({ ...environmentOf(order, workspace, runId), ...order.env }),
  );
  const varFile = await writeRunFile(workspace, 'vars', dotenv(order.variables ?? {}));
  const args = [
    ...[order.event.name, '--json', '--action-offline-mode', '--detect-event=false'],
    ...['--workflows', file, '--eventpath', eventFile, '--remote-name', nameRemote],
    ...[
      '--secret-file',
      secretFile,
      '--env-file',
      envFile,
      '--var-file',
      varFile,
      '--input-file',
      path.join(workspace.files, 'none'),
    ],
    ...['--cache-server-addr', '127.0.0.1', '--artifact-server-addr', '127.0.0.1'],
    ...['--actor', order.actor ?? 'octocat', '--defaultbranch', defaultBranchOf(order)],
    ...runnerLabels.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...[...served].flatMap(([reference, folder]) => ['--local-repository', `${reference}=${folder}`]),
  ];
  const { timeoutMs = 240_000, signal } = order;
  return { file: 'act', args, cwd: workspace.checkout, env: machineEnvironment(workspace), timeoutMs, signal };
}

const environmentOf = (order: WorkflowOrder, workspace: Workspace, runId: number) => ({
  GITHUB_RUN_ID: String(runId),
  GITHUB_RUN_NUMBER: '1',
  GITHUB_RUN_ATTEMPT: String(order.runAttempt ?? 1),
  GITHUB_SERVER_URL: order.github.serverUrl,
  GITHUB_API_URL: order.github.apiUrl,
  GITHUB_GRAPHQL_URL: order.github.graphqlUrl,
  DRAWBRIDGE_ARTIFACTS: workspace.artifacts,
});

const defaultBranchOf = (order: WorkflowOrder): string =>
  textAt(mapAt(order.event.payload, 'repository'), 'default_branch') ?? 'main';

// Steps inherit what act has: Node 24 must be the first on PATH, and nothing of the user's home may leak in.
const machineEnvironment = (workspace: Workspace): NodeJS.ProcessEnv => ({
  PATH: [path.dirname(process.execPath), process.env['PATH'] ?? ''].join(path.delimiter),
  HOME: workspace.home,
  XDG_CACHE_HOME: path.join(workspace.home, '.cache'),
  XDG_CONFIG_HOME: path.join(workspace.home, '.config'),
  LANG: 'C.UTF-8',
});

const dotenv = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${JSON.stringify(value).replaceAll('$', '\\$')}\n`)
    .join('');

interface Keepsakes {
  readonly workspace: Workspace;
  readonly jobs: readonly ActJob[];
  readonly lines: readonly LogLine[];
}

async function keep(folder: string, { workspace, jobs, lines }: Keepsakes): Promise<void> {
  await mkdir(path.join(folder, 'summaries'), { recursive: true });
  await cp(workspace.artifacts, path.join(folder, 'artifacts'), { recursive: true });
  await writeFile(path.join(folder, 'log.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  for (const job of jobs.filter(({ summary }) => summary !== '')) {
    const leg = job.matrix === '{}' ? '' : `-${Object.values(mapAt(toTree(JSON.parse(job.matrix)))).join('-')}`;
    await writeFile(path.join(folder, 'summaries', `${job.path.replaceAll('/', '-')}${leg}.md`), job.summary);
  }
}

/** The job (first leg) at a path such as "quality/plan". Throws with the known paths on any other. */
export function jobAt(run: ActRun, jobPath: string): ActJob {
  const found = run.jobs.find((job) => job.path === jobPath);
  if (found !== undefined) return found;
  throw new Error(`No job ${jobPath}; there are ${run.jobs.map((job) => job.path).join(', ')}`);
}
