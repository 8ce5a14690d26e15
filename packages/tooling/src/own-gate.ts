import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ActionResult, runAction } from '@drawbridge/testkit/runner/job';
import { stringify } from 'yaml';
import { reportFolder } from './own-gate-reports.ts';
import { runCaptured } from './process.ts';
import { root } from './root.ts';

/** A command that the gate runs for its report, as its input `checks` has them. */
export interface OwnCheck {
  readonly name: string;
  readonly run: string;
  readonly report: string;
  readonly format: string;
}

export interface OwnGate {
  /** How many tests jest counted; the gate must have seen as many. */
  readonly tests: number;
  readonly clone?: string;
  readonly checks?: readonly OwnCheck[];
  /** True where every engine was promised, so that a skipped test fails. */
  readonly isPush?: boolean;
  readonly print?: (line: string) => void;
}

type Settled = Required<OwnGate>;

const limitMs = 900_000;

/** Lint and types of the whole tree. */
const ownChecks: readonly OwnCheck[] = [
  {
    name: 'lint',
    run: `node_modules/.bin/biome ci --error-on-warnings --max-diagnostics=none --reporter=sarif --reporter-file=${reportFolder}/lint.sarif .`,
    report: `${reportFolder}/lint.sarif`,
    format: 'sarif',
  },
  {
    name: 'types',
    run: `node_modules/.bin/tsc --pretty false --project packages/tooling/config/tsconfig.workspace.json > ${reportFolder}/types.txt`,
    report: `${reportFolder}/types.txt`,
    format: 'tsc',
  },
];

/**
 * Starts quality-gate's bundle over the reports of this run as the runner starts it, without a token and without a
 * server, prints its log, and tells whether it passed. Whatever keeps it from judging is a failure.
 */
export async function judgeOwnReports(given: OwnGate): Promise<boolean> {
  const gate: Settled = {
    clone: root,
    checks: ownChecks,
    isPush: process.env['CI'] === 'true',
    print: (line) => process.stdout.write(`${line}\n`),
    ...given,
  };
  gate.print(`\n▸ quality-gate over the suite's own reports, in ${reportFolder}`);
  try {
    const { main } = await startGate(gate);
    for (const line of main.log.flatMap(plainLines)) gate.print(line);
    writeFileSync(path.join(gate.clone, reportFolder, 'summary.md'), main.summary ?? '');
    return isPassed(main, gate);
  } catch (error) {
    gate.print(`✗ The gate could not judge: ${Error.isError(error) ? error.message : String(error)}`);
    return false;
  }
}

async function startGate({ clone, checks, isPush }: Settled): Promise<ActionResult> {
  const sha = await readHead(clone);
  const inputs = {
    'policy-file': '.drawbridge/quality-gate.yml',
    reports: 'none',
    checks: stringify(checks),
    baseline: 'never',
    comment: 'never',
    'dry-run': 'true',
    'report-file': `${reportFolder}/quality-gate.json`,
  };
  return runAction({
    step: { action: path.join(root, 'actions/quality-gate'), with: inputs },
    workspace: clone,
    ...describeEvent(sha, isPush),
    limits: { timeMs: limitMs },
  });
}

// By hand a machine may lack an engine, and its tests are skipped; CI judges what was pushed, and has them all.
function describeEvent(sha: string, isPush: boolean): Pick<Parameters<typeof runAction>[0], 'event' | 'github'> {
  const repository = 'drawbridge-ci/drawbridge';
  const ref = 'refs/heads/main';
  const payload = { ref, after: sha, repository: { full_name: repository, default_branch: 'main' } };
  return {
    event: { name: isPush ? 'push' : 'workflow_dispatch', payload },
    github: { repository, sha, ref, serverUrl: 'https://github.com' },
  };
}

async function readHead(clone: string): Promise<string> {
  const { exitCode, output } = await runCaptured('git', ['rev-parse', 'HEAD'], { cwd: clone });
  if (exitCode !== 0) throw new Error(`git does not know the commit of ${clone}: ${output.trim()}`);
  return output.trim();
}

// GitHub's page folds groups and colours errors; a terminal shows the marks that ask for it.
function plainLines(line: string): readonly string[] {
  return line === '##[endgroup]' ? [] : [line.replace(/^##\[\w+\]/, '')];
}

function isPassed({ outcome, outputs }: ActionResult['main'], { tests, print }: Settled): boolean {
  const seen = outputs['tests-total'] ?? 'no';
  const sawAll = seen === String(tests);
  if (!sawAll) print(`✗ The gate saw ${seen} tests, and jest counted ${tests}: a report is not whole.`);
  return sawAll && outcome === 'success' && outputs['verdict'] === 'passed';
}
