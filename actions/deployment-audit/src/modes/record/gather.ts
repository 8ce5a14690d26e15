import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { explainRefusal } from '@drawbridge/core/action/refusal';
import { findReports } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { createOwnReportParser, type OwnReport } from '@drawbridge/core/reports/drawbridge/reader';
import type { Expectation } from '@drawbridge/core/reports/drawbridge/subject';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Place, sameEnvironment } from '../../decide/place.ts';
import type { Gate } from '../../inputs/gate-results.ts';
import type { Config, RecordTask } from '../../inputs.ts';
import type { Approvals, DeployEnd, IntentFacts } from './decide.ts';

type Reading = Pick<Scene, 'files' | 'context'>;

interface ReadReport {
  readonly report: OwnReport;
  /** SHA-256 of the file, in hex. */
  readonly digest: string;
}

type Unread = Obstacle & { readonly isMissing: boolean };

const readReport = async (
  path: string,
  jobsReRun: Expectation['jobsReRun'],
  { files, context }: Reading,
): Promise<Result<ReadReport, Unread>> => {
  const parser = createOwnReportParser({ subject: context, jobsReRun });
  const hash = sha256.create();
  const read = await files.read(path, (bytes) => {
    hash.update(bytes);
    parser.push(bytes);
  });
  if (!read.ok) return failure({ what: read.error.message, isMissing: read.error.kind === 'missing' });
  const report = parser.end();
  if (report.ok) return success({ report: report.value, digest: bytesToHex(hash.digest()) });
  const { line, reason, fix } = report.error;
  return failure({ what: `${path}, line ${formatCount(line)}: ${reason}.`, fix, isMissing: false });
};

const nothingFound = (patterns: readonly string[]): Obstacle => ({
  what: `no report of a gate: no file matches \`gates\` (${patterns.join(', ')}).`,
  fix: 'Download the artifacts with the reports before this step, or hand the verdicts in by `gate-results`.',
});

const toGate = ({ report, digest }: ReadReport): Gate => {
  const { mark, sentence } = report.verdict;
  return { action: report.action, mark, sentence, digest };
};

// Neither judges a change, and one that an earlier run left in the workspace must not stand in the way.
const withoutOwn = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => `!${path.replaceAll('\\', '/').replace(/[*?[\]{}()!+@|]/g, '\\$&')}`);

/** The reports that `gates` names: each has to be of this commit and run; a job that was not re-run still counts. */
const readGates = async (
  patterns: readonly string[],
  own: readonly string[],
  scene: Reading,
): Promise<Result<readonly Gate[], readonly Obstacle[]>> => {
  if (patterns.length === 0) return success([]);
  const found = await findReports(
    scene.files,
    { input: 'gates', patterns: [...patterns, ...withoutOwn(own)] },
    undefined,
  );
  if (!found.ok) return failure([found.error]);
  const { paths, obstacles } = found.value;
  if (paths.length === 0) return failure([nothingFound(patterns)]);
  const gates: Gate[] = [];
  const problems: Obstacle[] = [...obstacles];
  for (const path of paths) {
    const read = await readReport(path, 'failed', scene);
    if (read.ok) gates.push(toGate(read.value));
    else problems.push(read.error);
  }
  return problems.length > 0 ? failure(problems) : success(gates);
};

const readApprovals = async (environment: string, { github, context }: Scene): Promise<Approvals> => {
  const reply = await github.runs.approvals(context.runId);
  if (!reply.ok) {
    const purpose = { doing: 'read who approved the run', scope: 'actions', access: 'read' } as const;
    return { isKnown: false, list: [], problem: explainRefusal(reply.error, purpose, context) };
  }
  const own = reply.value.filter(({ environments }) => environments.some((each) => sameEnvironment(each, environment)));
  return {
    isKnown: true,
    list: own.map(({ login, state, comment }) => ({ login, state, comment })),
    problem: undefined,
  };
};

/** Who allowed the deployment, and what judged it. A gate's report that cannot be read is an obstacle. */
export const gatherIntent = async (
  { environment, reportFile }: Config,
  { gates, gateResults, deployReport }: RecordTask,
  scene: Scene,
): Promise<Result<IntentFacts, readonly Obstacle[]>> => {
  const read = await readGates(gates, [reportFile, deployReport], scene);
  if (!read.ok) return read;
  const approvals = await readApprovals(environment, scene);
  return success({ approvals, gates: [...read.value, ...gateResults] });
};

const bodyOf = ({ report }: ReadReport): DeployReportBody | undefined =>
  report.action === 'deploy-with-rollback' ? report.body : undefined;

const isAbout = ({ environment, service }: DeployReportBody, ending: Place): boolean =>
  sameEnvironment(environment, ending.environment) && service === ending.service;

const unknown = (why: string): DeployEnd => ({ kind: 'unknown', why });

const nobodyTold = (path: string): string =>
  `${path} is not there, and \`outcome\` says nothing: the deploy step did not begin, or was stopped before it could tell`;

const describe = ({ environment, service }: Place): string =>
  service === '' ? environment : `${service} in ${environment}`;

/** How the deployment ended: as the deploy action's report tells, else as `outcome` does. Never an error: what is not known is said. */
export const gatherEnd = async (
  { deployReport, outcome }: RecordTask,
  ending: Place,
  scene: Reading,
): Promise<DeployEnd> => {
  const read = await readReport(deployReport, 'all', scene);
  if (!read.ok && !read.error.isMissing) return unknown(`${read.error.what} ${read.error.fix ?? ''}`.trim());
  if (!read.ok) {
    return outcome === undefined ? unknown(nobodyTold(deployReport)) : { kind: 'told', outcome };
  }
  const body = bodyOf(read.value);
  if (body === undefined)
    return unknown(`${deployReport} is a report of ${read.value.report.action}, not of a deployment`);
  return isAbout(body, ending)
    ? { kind: 'reported', body, digest: read.value.digest }
    : unknown(`${deployReport} tells of ${describe(body)}, not of ${describe(ending)}`);
};
