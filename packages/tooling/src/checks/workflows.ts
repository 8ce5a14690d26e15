import { runCaptured } from '../process.ts';
import { lintYaml } from '../workflows/language-service.ts';
import type { Check } from './check.ts';
import { listTrackedFiles } from './tracked-files.ts';

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/;
const manifest = /^actions\/[^/]+\/action\.ya?ml$/;

async function listYaml(): Promise<readonly string[]> {
  const files = await listTrackedFiles();
  return files.filter((file) => !/(?:^|\/)fixtures\//.test(file) && (workflow.test(file) || manifest.test(file)));
}

/** GitHub's own judgement of every workflow and action.yml. */
export const workflows: Check = {
  name: 'workflows',
  promise: "GitHub's language service finds nothing in any workflow or action.yml",
  find: async () => lintYaml(await listYaml()),
};

/** The security audit of every workflow and action.yml, in its strictest persona. */
export const audit: Check = {
  name: 'audit',
  promise: 'zizmor finds nothing as an auditor',
  async find() {
    const files = await listYaml();
    if (files.length === 0) return [];
    const flags = ['--offline', '--persona=auditor', '--no-progress', '--color=never', '--format=plain', '--quiet'];
    const { exitCode, output } = await runCaptured('zizmor', [...flags, ...files, '.github/dependabot.yml']);
    return exitCode === 0 ? [] : [output.trim()];
  },
};
