import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bootstrapFolder, fingerprint, toolsFolder } from './files.mjs';
import { withLock } from './lock.mjs';

const sources = path.join(bootstrapFolder, 'kubernetes');
const oldestGo = [1, 24];
const buildLimitMs = 45 * 60_000;

/** Two modules: what plays the nodes wants other versions of Kubernetes' libraries than Kubernetes itself. */
const modules = {
  'control-plane': {
    kubectl: 'k8s.io/kubernetes/cmd/kubectl',
    'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
    'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
    'kube-scheduler': 'k8s.io/kubernetes/cmd/kube-scheduler',
    etcd: 'go.etcd.io/etcd/server/v3',
  },
  'simulated-nodes': { kwok: 'sigs.k8s.io/kwok/cmd/kwok' },
};

const ordinaryStages = [
  'node/fast/node-initialize',
  'node/heartbeat/node-heartbeat',
  'pod/fast/pod-ready',
  'pod/fast/pod-delete',
];

const lists = Object.keys(modules).flatMap((name) =>
  ['go.mod', 'go.sum'].map((file) => path.join(sources, name, file)),
);

/** Where the programs of the control plane live; the name follows the modules' lists. */
export const kubernetesFolder = path.join(toolsFolder, `kubernetes-${fingerprint(...lists)}`);

/**
 * Makes sure of a Kubernetes control plane, built from its Go modules as go.sum pins them; what an interrupted build has
 * compiled is in Go's cache. Answers undefined, or why there is none. `mayBuild` false: only one that was built before.
 */
export function ensureKubernetes({ mayBuild }) {
  const isReady = () => existsSync(path.join(kubernetesFolder, 'complete'));
  if (isReady()) return undefined;
  if (!mayBuild) return '`npm run test:deep` builds it (Go 1.24 or newer, about ten minutes once)';
  const unfit = findUnfitness();
  if (unfit !== undefined) return unfit;
  try {
    const lock = path.join(toolsFolder, 'kubernetes-lock');
    withLock(() => isReady() || buildAll(), { folder: lock, waitMs: buildLimitMs });
    return undefined;
  } catch (error) {
    return error.message;
  }
}

function findUnfitness() {
  if (process.platform !== 'linux') return 'the control plane runs on Linux only';
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8', env: goEnvironment() });
  if (status !== 0) return 'go is not on PATH; install Go 1.24 or newer';
  const [major = 0, minor = 0] = stdout
    .replace(/^go/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const isOld = major < oldestGo[0] || (major === oldestGo[0] && minor < oldestGo[1]);
  return isOld ? `go is ${stdout.trim()}; install Go 1.24 or newer` : undefined;
}

function buildAll() {
  process.stderr.write('Building a Kubernetes control plane, once (about ten minutes on two cores)\n');
  mkdirSync(kubernetesFolder, { recursive: true });
  for (const [name, programs] of Object.entries(modules))
    for (const [program, source] of Object.entries(programs)) build(path.join(sources, name), program, source);
  writeFileSync(path.join(kubernetesFolder, 'stages.yaml'), readOrdinaryStages());
  cpSync(lists[0], path.join(kubernetesFolder, 'complete'));
}

function build(folder, program, source) {
  const startMs = Date.now();
  // -mod=readonly: a sum that is not in the committed go.sum ends the build.
  go(folder, [
    'build',
    '-mod=readonly',
    '-trimpath',
    '-ldflags=-s -w',
    '-o',
    path.join(kubernetesFolder, program),
    source,
  ]);
  process.stderr.write(`  ${program} (${Math.round((Date.now() - startMs) / 1000)} s)\n`);
}

/** How nodes become ready, and pods start and go, comes with the program that plays them. */
function readOrdinaryStages() {
  const folder = go(path.join(sources, 'simulated-nodes'), ['list', '-m', '-f', '{{.Dir}}', 'sigs.k8s.io/kwok']).trim();
  return ordinaryStages
    .map((name) => readFileSync(path.join(folder, `kustomize/stage/${name}.yaml`), 'utf8'))
    .join('\n---\n');
}

function go(cwd, args) {
  const options = { cwd, encoding: 'utf8', env: goEnvironment(), timeout: buildLimitMs, maxBuffer: 64 * 1024 * 1024 };
  const { error, status, stdout, stderr } = spawnSync('go', args, options);
  if (error) throw new Error(`go ${args[0]} did not end well: ${error.message}`);
  if (status !== 0) throw new Error(`go ${args.join(' ')} ended with ${status}:\n${stderr.slice(-4_000)}`);
  return stdout;
}

/** The machine's own Go, whatever a newer module asks for: a toolchain fetched by itself would be one that nobody pinned. */
function goEnvironment() {
  // Also where Go's own archive is put by its instructions (https://go.dev/doc/install): shells often do not know of it.
  const search = [process.env.PATH ?? '', '/usr/local/go/bin'].join(path.delimiter);
  return { ...process.env, PATH: search, GOTOOLCHAIN: 'local', GOWORK: 'off' };
}
