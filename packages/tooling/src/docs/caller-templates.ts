import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../root.ts';
import { asCallersOwn, type CallerPlan } from './caller-template.ts';
import type { GeneratedFile } from './readme.ts';

const head = `
# Tags what was merged, ships it, and takes it back when its health fails, with secrets of the environment: they reach a
# job only from a file of the repository that they belong to. Everything else is as in the reusable workflow of this name,
# which this file is made from; write your own commands, addresses and secrets.
# The job \`deploy\` waits for the environment's reviewers, and holds up no other run while it waits.
`;

const commands = `
capture: [./deploy/capture]
stage: [./deploy/stage, "{unit}", "{version}"]
route: [./deploy/route, "{unit}", "{version}"]
restore: [./deploy/restore, "{unit}", "{previous-version}"]
clean: [./deploy/clean]
`;

const plan: CallerPlan = {
  head,
  inputs: {
    commands: commands.trimStart(),
    health: '- http: https://shop.example/healthz\n',
    setup: './deploy/sign-in',
    namespace: '', // of the other target
  },
  asked: ['version', 'allow-downgrade'],
  secrets: {
    'Set up': { env: ['DEPLOY_TOKEN'] },
    Record: { with: ['DRAWBRIDGE_SIGNING_KEY'] },
    Deploy: { env: ['DEPLOY_TOKEN'] },
  },
};

/** The reusable workflows that need secrets in some places, as files of the caller's own. */
export function generateCallerTemplates(): readonly GeneratedFile[] {
  const source = readFileSync(path.join(root, '.github/workflows/deploy-production.yml'), 'utf8');
  const file = path.join(root, 'examples/environment-secrets/.github/workflows/deploy-production.yml');
  const seen = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [{ file, seen, expected: asCallersOwn(source, plan) }];
}
