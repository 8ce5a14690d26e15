// Plain JavaScript for Node 20: brings Node 24, pnpm and the dependencies, then hands over to the command.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './files.mjs';
import { ensureDependencies, ensurePython, ensureSarifJudge, ensureToolchain, environment } from './install.mjs';
import { ensureKubernetes, kubernetesFolder } from './kubernetes.mjs';

const runTests = ['test', 'test-deep', 'verdict'];
const needPython = new Set([...runTests, 'check', 'demo']);
const needSarifJudge = new Set(runTests);
// Ten minutes of building are not for `npm test`, which is over sooner: no test of its own needs the control plane.
const needKubernetes = new Set(['test-deep', 'verdict']);

const [command = '', ...rest] = process.argv.slice(2);
const file = path.join(root, 'packages/tooling/src/commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(file))
  fail(`There is no command "${command}" in packages/tooling/src/commands.`);

const missing = prepare();
const child = spawn('node', ['--disable-warning=ExperimentalWarning', file, ...rest], {
  stdio: 'inherit',
  cwd: root,
  env: {
    ...environment(),
    ...(missing.engines && { DRAWBRIDGE_ENGINES_MISSING: missing.engines }),
    ...(missing.sarifJudge && { DRAWBRIDGE_SARIF_JUDGE_MISSING: missing.sarifJudge }),
    DRAWBRIDGE_KUBERNETES: kubernetesFolder,
    ...(missing.kubernetes && { DRAWBRIDGE_KUBERNETES_MISSING: missing.kubernetes }),
  },
});
// A Ctrl-C reaches the whole process group: the child hears it by itself, and this one waits to pass its end on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('error', (error) => fail(error.message));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function prepare() {
  try {
    ensureToolchain();
    ensureDependencies();
    const engines = needPython.has(command) ? ensurePython() : undefined;
    const sarifJudge = needSarifJudge.has(command) ? ensureSarifJudge() : undefined;
    const kubernetes = ensureKubernetes({ mayBuild: needKubernetes.has(command) });
    if (engines) process.stderr.write(`! act, zizmor and Trivy: ${engines}\n`);
    if (sarifJudge) process.stderr.write(`! SARIF Multitool: ${sarifJudge}\n`);
    if (kubernetes && needKubernetes.has(command)) process.stderr.write(`! Kubernetes: ${kubernetes}\n`);
    return { engines, sarifJudge, kubernetes };
  } catch (error) {
    fail(error.message);
  }
}

function fail(message) {
  process.stderr.write(`✗ ${message}\n`);
  process.exit(1);
}
