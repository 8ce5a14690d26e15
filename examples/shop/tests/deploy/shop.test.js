import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';

const folder = path.resolve(import.meta.dirname, '../../deploy');
const state = mkdtempSync(path.join(tmpdir(), 'shop-state-'));
// Whatever becomes of this test, what it starts is gone a minute later.
const bounds = { SHOP_STATE: state, LIFETIME_MS: '600000' };
let [proxy, port] = [];

const one = {
  DRAWBRIDGE_VERSION: '1.0.0',
  DRAWBRIDGE_ARTIFACT: 'shop@1',
  DRAWBRIDGE_COMMIT: 'a1',
  DRAWBRIDGE_EPOCH: '1',
};
const two = {
  DRAWBRIDGE_VERSION: '2.0.0',
  DRAWBRIDGE_ARTIFACT: 'shop@2',
  DRAWBRIDGE_COMMIT: 'b2',
  DRAWBRIDGE_EPOCH: '2',
};
const overOne = { ...two, DRAWBRIDGE_BASELINE: 'blue', DRAWBRIDGE_PREVIOUS_VERSION: '1.0.0' };

const run = (command, environment, cwd) =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, ...bounds, ...environment };
    execFile(process.execPath, [path.join(folder, 'shop.js'), command], { env, cwd }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
const does = async (command, environment) => {
  const { code, stderr } = await run(command, environment);
  assert.equal(code, 0, `${command}: ${stderr}`);
};
const served = async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/version`);
  return answer.ok ? (await answer.json()).version : answer.status;
};
const captured = async () => JSON.parse((await run('capture', one)).stdout);

before(async () => {
  proxy = spawn(process.execPath, [path.join(folder, 'proxy.js')], { env: { ...bounds, PROXY_PORT: '0' } });
  for await (const line of proxy.stdout) {
    port = Number(/port (\d+)/.exec(line)[1]);
    break;
  }
});
after(async () => {
  for (const slot of ['blue', 'green']) {
    try {
      process.kill(JSON.parse(readFileSync(path.join(state, `${slot}.json`), 'utf8')).pid);
    } catch {
      // Nothing runs there any more.
    }
  }
  proxy.kill('SIGKILL');
  rmSync(state, { recursive: true, force: true });
});

test('at first nothing serves', async () => {
  assert.deepEqual(await captured(), {});
  assert.equal(await served(), 503);
});

test('a first deployment: up without traffic, ready, then with traffic', async () => {
  await does('stage', one);
  await does('verify', { ...one, DRAWBRIDGE_SIDE: 'new' });
  assert.equal(await served(), 503);
  await does('route', one);
  assert.equal(await served(), '1.0.0');
  assert.deepEqual(await captured(), {
    version: '1.0.0',
    artifact: 'shop@1',
    commit: 'a1',
    handle: 'blue',
    healthy: true,
  });
});

test('the next version is beside it, takes over, and is taken back', async () => {
  await does('stage', overOne);
  assert.equal(await served(), '1.0.0');
  await does('route', overOne);
  assert.equal(await served(), '2.0.0');
  await does('restore', overOne);
  assert.equal(await served(), '1.0.0');
  await does('verify', { ...overOne, DRAWBRIDGE_SIDE: 'old' });
});

test('done twice, each command changes nothing more', async () => {
  for (const command of ['stage', 'route', 'route', 'stage', 'restore', 'restore']) await does(command, overOne);
  assert.equal(await served(), '1.0.0');
});

test('whoever serves is not taken away', async () => {
  const { code, stderr } = await run('clean', { ...overOne, DRAWBRIDGE_SIDE: 'old' });
  assert.equal(code, 1);
  assert.match(stderr, /slot blue serves/);
  assert.equal(await served(), '1.0.0');
});

test('a run whose lock was taken over ends with exit code 3', async () => {
  await does('route', { ...overOne, DRAWBRIDGE_EPOCH: '9' });
  const { code, stderr } = await run('restore', overOne);
  assert.equal(code, 3);
  assert.match(stderr, /green under epoch 9/);
});

test('a baseline whose process died is started again before it gets its traffic back', async () => {
  const { pid } = JSON.parse(readFileSync(path.join(state, 'blue.json'), 'utf8'));
  process.kill(pid, 'SIGKILL');
  await wait(50);
  await does('restore', { ...overOne, DRAWBRIDGE_EPOCH: '9' });
  assert.equal(await served(), '1.0.0');
});

test('a start that was cut off half way is begun anew', async () => {
  const third = { ...overOne, DRAWBRIDGE_EPOCH: '9' };
  await does('stage', third);
  const file = path.join(state, 'green.json');
  const record = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...record, port: null }));
  assert.equal((await run('route', third)).code, 1);
  await does('stage', third);
  assert.notEqual(JSON.parse(readFileSync(file, 'utf8')).pid, record.pid);
  await does('route', third);
  assert.equal(await served(), '2.0.0');
  await does('restore', third);
});

test('a version that fails once it has its traffic is seen to, and taken back', async () => {
  const third = { ...overOne, DRAWBRIDGE_EPOCH: '9' };
  await does('clean', { ...third, DRAWBRIDGE_SIDE: 'new' });
  await does('stage', { ...third, FAIL_AFTER_MS: '0' });
  await does('verify', { ...third, DRAWBRIDGE_SIDE: 'new' });
  await does('route', third);
  assert.equal(await served(), 500);
  const { code, stderr } = await run('verify', { ...third, DRAWBRIDGE_SIDE: 'new' });
  assert.equal(code, 1);
  assert.match(stderr, /HTTP 500/);
  await does('restore', third);
  assert.equal(await served(), '1.0.0');
});

test('a version that does not run gets no traffic', async () => {
  await does('clean', { ...overOne, DRAWBRIDGE_SIDE: 'new' });
  const { code, stderr } = await run('route', { ...overOne, DRAWBRIDGE_EPOCH: '9' });
  assert.equal(code, 1);
  assert.match(stderr, /2\.0\.0 does not run/);
  assert.equal(await served(), '1.0.0');
});

test('an artifact that names other files than those of the checkout is refused', async () => {
  const digest = (await run('digest', {})).stdout.trim();
  assert.match(digest, /^sha256:[0-9a-f]{64}$/);
  const { code, stderr } = await run('stage', { ...one, DRAWBRIDGE_ARTIFACT: `sha256:${'0'.repeat(64)}` });
  assert.equal(code, 1);
  assert.ok(stderr.includes(digest));
});

// A folder of its own: `.state` beside it may be the one of a proxy that runs.
const elsewhere = mkdtempSync(path.join(tmpdir(), 'shop-elsewhere-'));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

for (const [what, environment, says] of [
  ['SHOP_STATE is not set', { SHOP_STATE: undefined }, /since SHOP_STATE is not set/],
  ['SHOP_STATE is empty', { SHOP_STATE: '' }, /since SHOP_STATE is not set/],
  ['SHOP_STATE names another folder', { SHOP_STATE: elsewhere }, /as SHOP_STATE says/],
]) {
  test(`where ${what} and no proxy runs, one sentence says so`, async () => {
    for (const command of ['capture', 'restore']) {
      const { code, stdout, stderr } = await run(command, { ...one, ...environment }, elsewhere);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /^No proxy answers for [^\n]*set SHOP_STATE to the proxy's folder[^\n]*\n$/);
      assert.match(stderr, says);
    }
  });
}

test('a proxy that was there and does not answer any more is told in the same sentence', async () => {
  // Port 1 is nobody's, and a file that was cut off is no answer either.
  for (const text of ['{"control":1}', '{"cont']) {
    writeFileSync(path.join(elsewhere, 'proxy.json'), text);
    const { code, stderr } = await run('capture', { ...one, SHOP_STATE: elsewhere });
    assert.equal(code, 1);
    assert.match(stderr, /^No proxy answers for [^\n]*\n$/);
  }
});

test('a command that there is not is refused', async () => {
  const { code, stderr } = await run('deploy', one);
  assert.equal(code, 1);
  assert.match(stderr, /capture, stage, route, verify, restore, clean/);
});
