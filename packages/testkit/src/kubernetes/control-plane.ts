import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kubectl, startKubectl } from './kubectl.ts';
import { engineFolder } from './programs.ts';
import { writeStages } from './stages.ts';

/** A real Kubernetes on this machine alone; its nodes and their containers are played. */
export interface ControlPlane {
  /** Path of the kubeconfig; its contexts are `lab` (may do everything) and `guest` (may do what is granted to the user guest). */
  readonly kubeconfig: string;
  /** Path of a kubectl of the same version. */
  readonly program: string;
  /** Runs kubectl as administrator; it throws when kubectl fails. */
  readonly kubectl: Kubectl;
  stop(): Promise<void>;
}

const lifetimeMs = 60 * 60_000;
const startLimitMs = 240_000;
const pollMs = 100;
const controllers = [
  ...['deployment', 'replicaset', 'endpointslice', 'garbage-collector', 'namespace', 'node-lifecycle'],
  'horizontal-pod-autoscaler',
].map((name) => `${name}-controller`);

const findPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const startWarden = (folder: string) => {
  const script = path.join(import.meta.dirname, 'warden.ts');
  const args = ['--disable-warning=ExperimentalWarning', script, String(lifetimeMs)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    start: (name: string, args: readonly string[]): void => {
      const program = path.join(engineFolder(), name);
      child.stdin.write(`${JSON.stringify([path.join(folder, `${name}.log`), program, ...args])}\n`);
    },
    stop: async (): Promise<void> => {
      child.stdin.end();
      await ended;
    },
  };
};

const writeSecrets = (folder: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const tokens = { admin: randomBytes(16).toString('hex'), guest: randomBytes(16).toString('hex') };
  writeFileSync(path.join(folder, 'sa.pub'), publicKey);
  writeFileSync(path.join(folder, 'sa.key'), privateKey);
  writeFileSync(
    path.join(folder, 'tokens.csv'),
    `${tokens.admin},admin,admin,"system:masters"\n${tokens.guest},guest,guest\n`,
  );
  return tokens;
};

const writeKubeconfig = (
  folder: string,
  server: string,
  tokens: { readonly admin: string; readonly guest: string },
) => {
  const file = path.join(folder, 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'lab', cluster: { server, 'insecure-skip-tls-verify': true } }],
    users: Object.entries(tokens).map(([name, token]) => ({ name, user: { token } })),
    contexts: [
      { name: 'lab', context: { cluster: 'lab', user: 'admin' } },
      { name: 'guest', context: { cluster: 'lab', user: 'guest' } },
    ],
    'current-context': 'lab',
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
};

const asksReady = (server: string, token: string): Promise<boolean> =>
  new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}` };
    request(`${server}/readyz`, { headers, rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    })
      .on('error', () => resolve(false))
      .end();
  });

const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
  for (const deadline = Date.now() + startLimitMs; Date.now() < deadline; await wait(pollMs)) if (await holds()) return;
  throw new Error(`${what} within ${startLimitMs / 1000} s: it did not.`);
};

const writeNode = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name, labels: { 'kubernetes.io/hostname': name }, annotations: { 'kwok.x-k8s.io/node': 'fake' } },
  status: {
    allocatable: { cpu: '32', memory: '256Gi', pods: '500' },
    capacity: { cpu: '32', memory: '256Gi', pods: '500' },
  },
});

const areSchedulable = (nodes: string): boolean => {
  const { items }: { items: readonly { readonly spec: { readonly taints?: unknown } }[] } = JSON.parse(nodes);
  return items.length > 0 && items.every(({ spec }) => spec.taints === undefined);
};

type Start = (name: string, args: readonly string[]) => void;

const startStorage = async (start: Start, folder: string): Promise<string> => {
  const [client, peer] = [`http://127.0.0.1:${await findPort()}`, `http://127.0.0.1:${await findPort()}`];
  start('etcd', [
    `--data-dir=${path.join(folder, 'etcd')}`,
    '--unsafe-no-fsync',
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
  ]);
  return client;
};

const startServer = async (start: Start, folder: string, storage: string): Promise<string> => {
  const port = await findPort();
  start('kube-apiserver', [
    `--etcd-servers=${storage}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    `--cert-dir=${path.join(folder, 'certs')}`,
    `--service-account-key-file=${path.join(folder, 'sa.pub')}`,
    `--service-account-signing-key-file=${path.join(folder, 'sa.key')}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--token-auth-file=${path.join(folder, 'tokens.csv')}`,
    '--authorization-mode=RBAC',
    '--service-cluster-ip-range=10.0.0.0/24',
    // No controller makes service accounts here, and no pod needs one.
    '--disable-admission-plugins=ServiceAccount',
    // Its own reconciler would refuse the loopback as an address of a Service.
    '--endpoint-reconciler-type=none',
  ]);
  return `https://127.0.0.1:${port}`;
};

const startControllers = (start: Start, folder: string, kubeconfig: string): void => {
  const usual = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0'];
  start('kube-controller-manager', [...usual, `--controllers=${controllers.join(',')}`]);
  start('kube-scheduler', usual);
  const stages = path.join(folder, 'stages.yaml');
  writeFileSync(stages, writeStages());
  const ordinary = path.join(engineFolder(), 'stages.yaml');
  start('kwok', [
    `--kubeconfig=${kubeconfig}`,
    '--manage-all-nodes=true',
    `--config=${ordinary}`,
    `--config=${stages}`,
  ]);
};

const readLogs = (folder: string): string =>
  ['etcd', 'kube-apiserver']
    .map((name) => `${name}:\n${readFileSync(path.join(folder, `${name}.log`), 'utf8').slice(-2_000)}`)
    .join('\n');

/** Starts a control plane with two nodes, ready for pods, in a few seconds; it ends with the process that asked for it. */
export const startControlPlane = async (): Promise<ControlPlane> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drawbridge-kubernetes-'));
  const warden = startWarden(folder);
  const stop = async (): Promise<void> => {
    await warden.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const tokens = writeSecrets(folder);
    const server = await startServer(warden.start, folder, await startStorage(warden.start, folder));
    const kubeconfig = writeKubeconfig(folder, server, tokens);
    await until('The API server is ready', () => asksReady(server, tokens.admin));
    startControllers(warden.start, folder, kubeconfig);
    const program = path.join(engineFolder(), 'kubectl');
    const kubectl = startKubectl(program, kubeconfig);
    const nodes = { apiVersion: 'v1', kind: 'List', items: ['node-1', 'node-2'].map(writeNode) };
    await kubectl(['apply', '-f', '-'], JSON.stringify(nodes));
    await until('The nodes are ready', async () => areSchedulable(await kubectl(['get', 'nodes', '-o', 'json'])));
    return { kubeconfig, program, kubectl, stop };
  } catch (error) {
    const logs = readLogs(folder);
    await stop();
    throw new Error(`The control plane does not start.\n${logs}`, { cause: error });
  }
};
