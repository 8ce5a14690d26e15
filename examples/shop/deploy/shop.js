// What deploy-with-rollback asks for, for a shop on one machine: `node deploy/shop.js capture|stage|route|verify|restore|clean`.
// Each command says what is to be so: doing it twice changes nothing more. `digest` prints the artifact of the checkout.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emptySlot, fillSlot, isUp, readSlot, slots, startSlot } from './slots.js';

const done = 0;
const failed = 1;
const stale = 3;
const notYet = 75;

const source = path.resolve(import.meta.dirname, '..');
const { env } = process;
const state = path.resolve(env.SHOP_STATE || '.state');
const release = { version: env.DRAWBRIDGE_VERSION, artifact: env.DRAWBRIDGE_ARTIFACT, commit: env.DRAWBRIDGE_COMMIT };
const baseline = { slot: env.DRAWBRIDGE_BASELINE || null, version: env.DRAWBRIDGE_PREVIOUS_VERSION };
const epoch = Number(env.DRAWBRIDGE_EPOCH ?? 0);

const commands = {
  /** What serves, as one line of JSON. */
  async capture() {
    const { slot } = await readProxy();
    const record = slot === null ? undefined : readSlot(state, slot);
    if (record === undefined) return print({});
    const { version, artifact, commit } = record;
    return print({ version, artifact, commit, handle: slot, healthy: (await look(record)) === done });
  },

  /** The new version up, in the slot that serves nobody. */
  async stage() {
    if (release.artifact.startsWith('sha256:') && release.artifact !== digest())
      return complain(`The checkout is not ${release.artifact}, but ${digest()}.`);
    if (isUp(readSlot(state, slotOf(release)))) return done;
    const serving = (await readProxy()).slot;
    const slot = slots.find((each) => each !== serving);
    mkdirSync(state, { recursive: true });
    await emptySlot(state, slot);
    fillSlot(state, slot, source);
    // An honest fault for demonstrations: a version that starts healthy, gets its traffic, and then fails.
    const faults = env.FAIL_AFTER_MS ? { FAIL_AFTER_MS: env.FAIL_AFTER_MS } : {};
    await startSlot(state, slot, { release, faults });
    return done;
  },

  /** Traffic to the new version, if what was captured still serves. */
  async route() {
    const slot = slotOf(release);
    const record = readSlot(state, slot);
    if (!isUp(record)) return complain(`${release.version} does not run: it gets no traffic.`);
    return switchTo({ slot, port: record.port, from: baseline.slot });
  },

  verify: () => look(readSlot(state, env.DRAWBRIDGE_SIDE === 'old' ? baseline.slot : slotOf(release))),

  /** Traffic back to what was captured, from whoever has it; first a process that died is started again. */
  async restore() {
    if (baseline.slot === null) return switchTo({ slot: null, port: null });
    const record = readSlot(state, baseline.slot);
    if (record?.version !== baseline.version)
      return complain(`${baseline.version} is not in the slot ${baseline.slot} any more: it holds ${record?.version}.`);
    const { version, artifact, commit } = record;
    const running = isUp(record)
      ? record
      : await startSlot(state, baseline.slot, { release: { version, artifact, commit } });
    return switchTo({ slot: baseline.slot, port: running.port });
  },

  /** The old version goes after the commit, the new one after a rollback; whoever serves stays, whatever was asked. */
  async clean() {
    const slot = env.DRAWBRIDGE_SIDE === 'old' ? baseline.slot : slotOf(release);
    const isBoth = slot === baseline.slot && slot === slotOf(release);
    if (slot === null || isBoth) return done;
    for (let round = 0; round < 250; round += 1) {
      const proxy = await readProxy();
      if (proxy.slot === slot) return complain(`The slot ${slot} serves: it is not taken away.`);
      // Requests that began before the switch are still answered by the old version.
      if (!proxy.inFlight[slot]) break;
      await wait(20);
    }
    await emptySlot(state, slot);
    return done;
  },

  digest: () => print(digest(), String),
};

function slotOf({ version, artifact }) {
  const holds = (slot) => {
    const record = readSlot(state, slot);
    return record?.version === version && record?.artifact === artifact;
  };
  return slots.find(holds) ?? null;
}

async function look(record) {
  if (!isUp(record)) return complain('It does not run.');
  try {
    const signal = AbortSignal.timeout(2_000);
    const response = await fetch(`http://127.0.0.1:${record.port}/healthz`, { signal });
    return response.ok ? done : complain(`HTTP ${response.status} at /healthz.`);
  } catch {
    return notYet;
  }
}

class ProxyIsAway extends Error {
  constructor() {
    const whose = env.SHOP_STATE ? 'as SHOP_STATE says' : 'since SHOP_STATE is not set';
    super(
      `No proxy answers for ${state} (${whose}): set SHOP_STATE to the proxy's folder, and see that the proxy runs.`,
    );
  }
}

async function askProxy(request) {
  try {
    const { control } = JSON.parse(readFileSync(path.join(state, 'proxy.json'), 'utf8'));
    return await fetch(`http://127.0.0.1:${control}/`, request);
  } catch {
    throw new ProxyIsAway();
  }
}

async function readProxy() {
  return (await askProxy()).json();
}

async function switchTo(wish) {
  const response = await askProxy({ method: 'PUT', body: JSON.stringify({ ...wish, epoch }) });
  if (response.ok) return done;
  const { slot, epoch: seen } = await response.json();
  complain(`The proxy serves ${slot ?? 'nobody'} under epoch ${seen}: somebody else has switched it.`);
  return response.status === 409 ? stale : failed;
}

/** Names the checkout's files beyond doubt. */
function digest() {
  const files = readdirSync(path.join(source, 'src'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const names = files.map((each) => path.relative(source, path.join(each.parentPath, each.name))).toSorted();
  const hash = createHash('sha256');
  for (const name of ['package.json', ...names]) {
    const bytes = readFileSync(path.join(source, name));
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return `sha256:${hash.digest('hex')}`;
}

function print(value, format = JSON.stringify) {
  console.log(format(value));
  return done;
}

function complain(message) {
  console.error(message);
  return failed;
}

const name = process.argv[2];
if (!Object.hasOwn(commands, name)) {
  process.exitCode = complain(`Name one of these commands: ${Object.keys(commands).join(', ')}.`);
} else {
  try {
    process.exitCode = await commands[name]();
  } catch (error) {
    if (!(error instanceof ProxyIsAway)) throw error;
    process.exitCode = complain(error.message);
  }
}
