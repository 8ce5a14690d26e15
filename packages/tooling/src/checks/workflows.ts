import path from 'node:path';
import { runCaptured } from '../process.ts';
import { root } from '../root.ts';
import { lintYaml } from '../workflows/language-service.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/;
const manifest = /^actions\/[^/]+\/action\.ya?ml$/;
const dependabot = /^\.github\/dependabot\.ya?ml$/;

async function listYaml(patterns: readonly RegExp[]): Promise<readonly string[]> {
  const files = await listTrackedFiles();
  return files.filter((file) => !/(?:^|\/)fixtures\//.test(file) && patterns.some((pattern) => pattern.test(file)));
}

/** GitHub's own judgement of every workflow and action.yml. */
export const workflows: Check = {
  name: 'workflows',
  promise: "GitHub's language service finds nothing in any workflow or action.yml",
  find: async () => lintYaml(await listYaml([workflow, manifest])),
};

/** The security audit of every workflow and action.yml, in its strictest persona. */
export const audit: Check = {
  name: 'audit',
  promise: 'zizmor finds nothing as an auditor',
  async find() {
    const files = await listYaml([workflow, manifest, dependabot]);
    if (files.length === 0) return [];
    const missing = process.env['DRAWBRIDGE_ENGINES_MISSING'];
    if (missing !== undefined) return [missing];
    const config = path.join(root, 'packages/tooling/config/zizmor.yml');
    const flags = [
      `--config=${config}`,
      '--offline',
      '--persona=auditor',
      '--no-progress',
      '--color=never',
      '--format=plain',
      '--quiet',
    ];
    const { exitCode, output } = await runCaptured('zizmor', [...flags, ...files]);
    return exitCode === 0 ? [] : [output.trim()];
  },
};
