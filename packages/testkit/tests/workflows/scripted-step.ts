import { spawnSync } from 'node:child_process';
import { evaluateTemplate } from '@drawbridge/testkit/runner/expressions';
import { mapAt, type Tree, textAt } from '@drawbridge/testkit/workflows/yaml-tree';

/** What the script sees beside the step's own `env`. */
interface Surroundings {
  readonly folder?: string;
  readonly output?: string;
}

/** Default values of a reusable workflow's inputs. */
export const defaultInputs = (workflow: Tree) =>
  Object.fromEntries(
    Object.entries(mapAt(workflow, 'on', 'workflow_call', 'inputs')).map(([name, input]) => [
      name,
      mapAt(input)['default'],
    ]),
  );

/** Runs the script of a step as the runner would start it: its expressions evaluated, its script run by bash. */
export function runScript(
  step: Tree | undefined,
  contexts: Readonly<Record<string, unknown>>,
  { folder, output = '/dev/null' }: Surroundings = {},
) {
  const env = Object.fromEntries(
    Object.entries(mapAt(step, 'env')).map(([name, value]) => [name, evaluateTemplate(String(value), contexts)]),
  );
  const script = textAt(step, 'run') ?? '';
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: '/dev/null', ...env },
  });
  return { status, stdout };
}
