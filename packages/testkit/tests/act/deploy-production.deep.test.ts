import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportLibrary } from '@drawbridge/testkit/act/library';
import { type ActRun, jobAt, runWorkflow } from '@drawbridge/testkit/act/run-workflow';
import { describeEngine } from '@drawbridge/testkit/engines';
import { type GitHubDouble, startGitHubDouble } from '@drawbridge/testkit/github/github-double';
import { probeAct } from '@drawbridge/testkit/programs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../../../..');
const shop = 'acme/shop';
const longMs = 600_000;

const place = { folder: '', library: '', world: '' };
let double: GitHubDouble;
let runs = 100;

const expression = (text: string): string => `\${{ ${text} }}`;

/** A workflow that ships by the small target: on a push what was merged, by hand what was asked for. */
const caller = (world: string): string => {
  const command = (deed: string) => `${deed}: [node, deploy/small-target.mjs, ${deed}, ${JSON.stringify(world)}]`;
  return JSON.stringify({
    name: 'Caller',
    on: ['push', 'workflow_dispatch'],
    permissions: {},
    jobs: {
      production: {
        uses: 'drawbridge-ci/drawbridge/.github/workflows/deploy-production.yml@v1',
        permissions: { contents: 'write', deployments: 'write', actions: 'read', 'id-token': 'write' },
        with: {
          version: expression('github.event.inputs.version'),
          commands: ['capture', 'route', 'verify', 'restore'].map(command).join('\n'),
          strategy: 'recreate',
          health: '- readiness',
          bake: '1s',
          setup: 'node -e \'process.exit(JSON.parse(process.env.VARS).REGION === "north" ? 0 : 1)\'',
        },
      },
      told: {
        needs: 'production',
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 1,
        steps: [
          {
            id: 'told',
            env: { NEEDS: expression('toJSON(needs)') },
            run: 'echo "needs=$(echo $NEEDS)" >> "$GITHUB_OUTPUT"',
          },
        ],
      },
    },
  });
};

beforeAll(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), 'drawbridge-production-'));
  place.library = path.join(place.folder, 'library');
  place.world = path.join(place.folder, 'world.json');
  await exportLibrary(root, place.library);
  await writeFile(place.world, JSON.stringify({ serving: null, known: {}, sick: [], deeds: [] }));
  const target = await readFile(path.join(import.meta.dirname, 'small-target.mjs'), 'utf8');
  const files = { 'deploy/small-target.mjs': target, '.github/workflows/caller.yml': caller(place.world) };
  double = await startGitHubDouble({
    repositories: [{ owner: 'acme', name: 'shop', files }],
    contentWritesPerMinute: 10_000,
  });
});

afterAll(async () => {
  await double.close();
  await rm(place.folder, { recursive: true, force: true });
});

interface World {
  readonly serving: { readonly version: string } | null;
  readonly deeds: readonly string[];
}

const worldNow = async (): Promise<World> => JSON.parse(await readFile(place.world, 'utf8'));
const servingNow = async (): Promise<string | undefined> => (await worldNow()).serving?.version;

const sicken = async (...versions: readonly string[]): Promise<void> =>
  writeFile(place.world, JSON.stringify({ ...(await worldNow()), sick: versions }));

const merge = (message: string): Promise<string> => double.commitFiles(shop, { branch: 'main', message });

const ref = 'refs/heads/main';
const workflow = '.github/workflows/caller.yml';

const eventOf = (inputs: Readonly<Record<string, string>> | undefined) =>
  inputs === undefined
    ? double.eventPayload({ repository: shop, event: 'push', ref })
    : double.eventPayload({ repository: shop, event: 'workflow_dispatch', ref, workflow, inputs });

/** Runs the caller for what stands on main, or by hand with these inputs; grace has approved it. */
const run = async (inputs?: Readonly<Record<string, string>>): Promise<ActRun> => {
  runs += 1;
  const plants = double.plant(shop);
  plants.run({ id: runs, commit: await double.state(shop).git.text(['rev-parse', ref]), status: 'in_progress' });
  plants.runReview({ runId: runs, login: 'grace', environments: ['production'], comment: 'go' });
  const permissions = { contents: 'write', deployments: 'write', actions: 'read' } as const;
  const { url: serverUrl, apiUrl, graphqlUrl } = double;
  const token = double.mintToken({ kind: 'job', repository: shop, permissions });
  return runWorkflow({
    checkout: double.gitDir(shop),
    repository: shop,
    workflow,
    event: { name: inputs === undefined ? 'push' : 'workflow_dispatch', payload: await eventOf(inputs) },
    github: { serverUrl, apiUrl, graphqlUrl, token },
    repositories: new Map([['drawbridge-ci/drawbridge', place.library]]),
    variables: { REGION: 'north' },
    runId: runs,
    keepIn: path.join(place.folder, `kept-${runs}`),
    timeoutMs: longMs,
  });
};

const conclusions = (ran: ActRun) =>
  Object.fromEntries(
    ran.jobs.flatMap(({ path: job, conclusion }) =>
      job.startsWith('production/') ? [[job.replace('production/', ''), conclusion]] : [],
    ),
  );

const summaryOf = (ran: ActRun): string => jobAt(ran, 'production/result').summary.split('\n')[0] ?? '';

const deploymentStates = (): readonly unknown[] =>
  double.state(shop).deployments.map(({ environment, statuses }) => [environment, statuses.at(-1)?.state]);

const logLength = async (): Promise<number> =>
  Number((await double.state(shop).git.text(['show', 'deployment-log:checkpoint'])).split('\n')[1]);

// One environment and what becomes of it: each test goes on where the one before ended.
describeEngine('deploy-production, run by act', probeAct, () => {
  test('tags what was merged, ships it, and remembers who allowed it', async () => {
    await merge('feat: open');
    const ran = await run();
    expect(conclusions(ran)).toEqual({ tag: 'success', deploy: 'success', audit: 'success', result: 'success' });
    expect([summaryOf(ran), await servingNow()]).toEqual(['✓ Production: succeeded', '0.1.0']);
    expect(JSON.parse(jobAt(ran, 'told').steps[0]?.outputs['needs'] ?? '')).toMatchObject({
      production: {
        outputs: {
          result: 'passed',
          outcome: 'succeeded',
          version: '0.1.0',
          checkpoint: expect.stringContaining('/'),
        },
      },
    });
    const kept = path.join(place.folder, `kept-${runs}`, 'artifacts');
    expect(existsSync(path.join(kept, 'drawbridge-deploy-production/deploy-with-rollback.json'))).toBe(true);
    expect(existsSync(path.join(kept, 'drawbridge-deploy-production-audit/audit/index.html'))).toBe(true);
    expect(await logLength()).toBe(2);
    const recorded = jobAt(ran, 'production/deploy').steps.find(({ name }) => name === 'Record');
    expect(recorded?.lines.join('\n')).toContain('approved by grace');
  });

  test('takes back what is sick, is red for it, and remembers that, too', async () => {
    await merge('feat: fall ill');
    await sicken('0.2.0');
    const ran = await run();
    expect(conclusions(ran)).toEqual({ tag: 'success', deploy: 'failure', audit: 'success', result: 'failure' });
    expect([summaryOf(ran), await servingNow()]).toEqual(['✗ Production: rolled-back', '0.1.0']);
    expect(deploymentStates()).toEqual([
      ['production', 'success'],
      ['production', 'failure'],
    ]);
    expect(await logLength()).toBe(4);
  });

  test('is green, and touches nothing, where there is nothing to release', async () => {
    await merge('docs: tell more');
    const { deeds } = await worldNow();
    const ran = await run();
    expect(conclusions(ran)).toEqual({ tag: 'success', deploy: 'skipped', audit: 'skipped', result: 'success' });
    expect([summaryOf(ran), (await worldNow()).deeds]).toEqual(['✓ Production: nothing-to-release', deeds]);
  });

  test('ships a version again by hand, and never an older one without a reason', async () => {
    await sicken();
    const again = await run({ version: '0.2.0' });
    expect([summaryOf(again), await servingNow()]).toEqual(['✓ Production: succeeded', '0.2.0']);
    const older = await run({ version: '0.1.0' });
    expect(conclusions(older)).toEqual({ tag: 'success', deploy: 'failure', audit: 'success', result: 'failure' });
    expect([summaryOf(older), await servingNow()]).toEqual(['✗ Production: aborted', '0.2.0']);
    expect(await logLength()).toBe(8);
    expect(double.violations).toEqual([]);
  });
});
