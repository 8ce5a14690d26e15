import { maximumSarifBytes } from '@drawbridge/core/domain/code-scanning';
import type { PullRequestFacts, RunContext } from '@drawbridge/core/domain/event';
import type { GitHubProblem, SarifProcessing } from '@drawbridge/core/ports/github';
import { gitHubProblemOf } from '@drawbridge/testkit/fakes/github/answers';
import { completeProcessing } from '@drawbridge/testkit/fakes/github/code-scanning';
import { type FakeScene, type FakeScenePlan, fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import type { WrittenSarif } from '../../src/act/files.ts';
import { uploadAll } from '../../src/act/upload.ts';
import { deliverSarif } from '../../src/act.ts';
import type { UploadEnd } from '../../src/decide/upload.ts';
import { configOf, decisionOn, factsOf, head, scanOf } from '../builders.ts';
import { through } from '../passing-time.ts';

const other = 'b'.repeat(40);

const pullRequest: PullRequestFacts = {
  number: 7,
  title: 'Add a cart',
  headSha: 'c'.repeat(40),
  headRef: 'cart',
  headRepository: 'octo/shop',
  baseSha: other,
  baseRef: 'main',
  labels: [],
};
const merge = { eventName: 'pull_request', ref: 'refs/pull/7/merge' };

interface Situation {
  readonly context?: Partial<RunContext>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly head?: string;
  readonly github?: FakeScenePlan['github'];
}

/** Delivers what was found in one target to the end. */
const deliver = async ({ context, inputs, head: scanned = head, github }: Situation) => {
  const scene = fakeScene({ context: { sha: head, ...context }, ...(github === undefined ? {} : { github }) });
  const scans = [scanOf('fs-vuln')];
  const facts = factsOf(scans, { head: scanned });
  const config = configOf({ 'github-token': 'token', ...inputs });
  const work = deliverSarif(config, scene, { facts, decision: decisionOn(scans, inputs, facts), startedMs: 0 });
  const [document] = await through(work, scene);
  if (document === undefined) throw new Error('no document');
  return { scene, document, end: document.end };
};

describe('where the SARIF goes', () => {
  test.each<readonly [string, Situation, { readonly ref: string; readonly commit: string }]>([
    ['a push', {}, { ref: 'refs/heads/main', commit: head }],
    ['a tag', { context: { ref: 'refs/tags/v1' } }, { ref: 'refs/tags/v1', commit: head }],
    ['a schedule', { context: { eventName: 'schedule' } }, { ref: 'refs/heads/main', commit: head }],
    ['a run by hand', { context: { eventName: 'workflow_dispatch' } }, { ref: 'refs/heads/main', commit: head }],
    ['a pull request', { context: { ...merge, pullRequest } }, { ref: 'refs/pull/7/merge', commit: head }],
    [
      'a pull request whose own head was checked out',
      { context: { ...merge, pullRequest: { ...pullRequest, headSha: head }, sha: other } },
      { ref: 'refs/pull/7/head', commit: head },
    ],
  ])('%s is uploaded for its ref and commit', async (_, situation, expected) => {
    const { scene, end } = await deliver(situation);
    expect(end).toEqual({ kind: 'complete', id: 'sarif-1' });
    expect(scene.github.uploads).toMatchObject([{ ...expected, toolName: 'Trivy' }]);
    expect(scene.files.written.has('drawbridge/scan.sarif')).toBe(true);
  });

  test.each<readonly [string, Situation, string]>([
    ['`upload: never`', { inputs: { upload: 'never' } }, '`upload: never`'],
    ['a dry run', { inputs: { 'dry-run': 'true' } }, 'dry run'],
    [
      'a fork',
      { context: { ...merge, pullRequest: { ...pullRequest, headRepository: 'else/shop' } } },
      'the token of a pull request from a fork may only read',
    ],
    [
      'a merge queue',
      { context: { eventName: 'merge_group', mergeGroup: { baseSha: other, headSha: head } } },
      'code scanning takes nothing from a merge queue, whose branches do not last',
    ],
    ['no token', { inputs: { 'github-token': '' } }, 'there is no `github-token`'],
    ['no checkout', { head: '' }, 'the scanned commit is not known'],
    ['another commit', { head: other }, 'the scanned commit bbbbbbb is not that of the event (aaaaaaa)'],
  ])('%s: it stays a file, and GitHub is not asked', async (_, situation, why) => {
    const { scene, end } = await deliver(situation);
    expect(end).toMatchObject({ kind: 'kept', why });
    expect(scene.github.calls.filter((method) => method !== 'codeScanning.compressedBytes')).toEqual([]);
    expect(scene.files.written.has('drawbridge/scan.sarif')).toBe(true);
    expect(scene.runner.record.lines).toContain(`  – trivy/fs: kept as a file: ${why}`);
  });

  const off = 'Code Security must be enabled for this repository to use code scanning.';
  test.each<readonly [string, Situation['context'], GitHubProblem, string, string]>([
    [
      'a token without the permission',
      {},
      gitHubProblemOf('forbidden', { message: 'Resource not accessible by integration' }),
      'the token may not upload to code scanning',
      'security-events: write',
    ],
    [
      'a repository without code scanning',
      {},
      gitHubProblemOf('forbidden', { message: off }),
      'this repository has no code scanning',
      'Advanced Security',
    ],
    [
      'a document that is too large',
      {},
      gitHubProblemOf('failed', { status: 413 }),
      'the document is larger than GitHub takes',
      '`report-severity`',
    ],
    ['a limit', {}, gitHubProblemOf('rate-limited'), 'GitHub did not let this run upload', 'Run the job again later'],
    ['a broken line', {}, gitHubProblemOf('unreachable'), 'GitHub did not let this run upload', 'https_proxy'],
  ])('%s: GitHub refuses, and the way out is told', async (_, context, problem, why, fix) => {
    const github = { problems: { 'codeScanning.upload': problem } };
    const { scene, end } = await deliver({ github, ...(context === undefined ? {} : { context }) });
    expect(end).toMatchObject({
      kind: 'refused',
      id: '',
      why: expect.stringContaining(why),
      fix: expect.stringContaining(fix),
    });
    expect(scene.runner.record.lines.join('\n')).toContain(`! trivy/fs: kept as a file: ${why}`);
    expect(scene.runner.record.lines.join('\n')).toContain(fix);
  });

  test('as many of the worst findings as fit by weight, and the rest is counted', async () => {
    const compressedBytes = (sarif: string): number =>
      (sarif.match(/"ruleId"/g)?.length ?? 0) * 0.4 * maximumSarifBytes;
    const { scene, document } = await deliver({ github: { codeScanning: { compressedBytes } } });
    expect(document).toMatchObject({ results: 2, leftOut: 2, end: { kind: 'complete' } });
    expect(scene.github.uploads[0]?.sarif).toContain('CVE-2021-44906');
    expect(scene.github.uploads[0]?.sarif).not.toContain('CVE-2020-28500');
  });
});

const pending: SarifProcessing = { status: 'pending', errors: [], analysesUrl: '' };
const failed = (...errors: readonly string[]): SarifProcessing => ({ status: 'failed', errors, analysesUrl: '' });

const documentOf = (name: string, isWhole = true): WrittenSarif => {
  const built = { file: '{}', upload: '{}', leftOut: 0 };
  const source = { name, category: `trivy/${name}`, toolName: 'Trivy', isWhole, count: 0, build: () => built };
  return { source, built, file: `${name}.sarif`, results: 0 };
};

interface Wait {
  readonly processing?: readonly SarifProcessing[];
  readonly waitMs?: number;
  readonly documents?: readonly WrittenSarif[];
  prepare?(scene: FakeScene): void;
}

const upload = async ({ processing = [], waitMs = 180_000, documents = [documentOf('fs')], prepare }: Wait) => {
  const scene = fakeScene({ github: { codeScanning: { processing } } });
  prepare?.(scene);
  const startedMs = scene.clock.nowMs();
  const plan = { kind: 'upload', ref: 'refs/heads/main', commit: head } as const;
  const uploaded = await through(uploadAll(documents, { plan, startedMs: 0, waitMs }, scene), scene);
  const ends: readonly UploadEnd[] = uploaded.map(({ end }) => end);
  const asked = scene.github.calls.filter((method) => method === 'codeScanning.status').length;
  return { scene, ends, asked, elapsedMs: scene.clock.nowMs() - startedMs };
};

describe('what GitHub makes of it', () => {
  test('is asked with growing pauses until it is done', async () => {
    const { ends, asked, elapsedMs } = await upload({ processing: [pending, pending, pending, completeProcessing] });
    expect(ends).toEqual([{ kind: 'complete', id: 'sarif-1' }]);
    expect(asked).toBe(4);
    expect(elapsedMs).toBeGreaterThanOrEqual(2_000 + 4_000 + 8_000 + 16_000);
    expect(elapsedMs).toBeLessThan(35_000);
  });

  test('is told with its errors when it failed', async () => {
    const { ends } = await upload({
      processing: [failed('rejecting SARIF, as there are more runs than allowed (21 > 20)')],
    });
    expect(ends).toMatchObject([{ kind: 'refused', id: 'sarif-1', why: expect.stringContaining('(21 > 20)') }]);
  });

  test('is not waited for longer than allowed, and the last question is asked at the end of it', async () => {
    const { ends, asked, scene } = await upload({ processing: [pending], waitMs: 10_000 });
    expect(ends).toEqual([{ kind: 'pending', id: 'sarif-1', waitedMs: 10_000 }]);
    expect(asked).toBe(3);
    expect(scene.runner.record.lines).toContain(
      '  ! trivy/fs: uploaded; GitHub is still at it after 10 s (its name there: sarif-1)',
    );
  });

  test('is not asked at all when nobody wants to wait', async () => {
    const { ends, asked } = await upload({ waitMs: 0 });
    expect([ends, asked]).toEqual([[{ kind: 'pending', id: 'sarif-1', waitedMs: 0 }], 0]);
  });

  test('is asked again when the answer did not come, and the reason told when none ever does', async () => {
    const broken = gitHubProblemOf('unreachable', { message: 'the line broke' });
    const once = await upload({ prepare: ({ github }) => github.fail('codeScanning.status', broken, 2) });
    expect(once.ends).toEqual([{ kind: 'complete', id: 'sarif-1' }]);
    const never = await upload({ prepare: ({ github }) => github.fail('codeScanning.status', broken) });
    expect(never.ends).toMatchObject([{ kind: 'pending' }]);
    expect(never.scene.runner.record.lines).toContain('  ! its state could not be asked: the line broke');
  });

  test('is not waited for once the job is cancelled', async () => {
    const { ends, elapsedMs } = await upload({
      processing: [pending],
      prepare: ({ clock, cancel }) => void clock.sleep(5_000).then(() => cancel('cancel')),
    });
    expect(ends).toMatchObject([{ kind: 'pending' }]);
    expect(elapsedMs).toBeLessThan(10_000);
  });

  test('is awaited for all documents at once', async () => {
    const processing = [pending, pending, pending, completeProcessing];
    const documents = ['fs', 'image', 'sbom'].map((name) => documentOf(name));
    const { ends, elapsedMs } = await upload({ processing, documents });
    expect(ends.map(({ kind }) => kind)).toEqual(['complete', 'complete', 'complete']);
    expect(elapsedMs).toBeLessThan(20_000);
  });
});

describe('of several documents', () => {
  const documents = ['fs', 'image', 'sbom'].map((name) => documentOf(name));
  const asked = ({ github }: FakeScene): number =>
    github.calls.filter((method) => method === 'codeScanning.upload').length;

  test.each(['forbidden', 'unauthorized', 'not-found', 'rate-limited', 'unreachable'] as const)(
    'none is tried after the first was refused as %s: that holds for all, and is said once',
    async (kind) => {
      const problem = gitHubProblemOf(kind, { message: 'code scanning is not enabled' });
      const { ends, scene } = await upload({
        documents: [...documents.slice(0, 1), documentOf('half', false), ...documents.slice(1)],
        prepare: ({ github }) => github.fail('codeScanning.upload', problem),
      });
      expect(ends.map((end) => end.kind)).toEqual(['refused', 'kept', 'refused', 'refused']);
      expect(asked(scene)).toBe(1);
      const told = scene.runner.record.lines.filter((line) => line.includes('kept as a file'));
      expect(told).toEqual([
        expect.stringContaining('  ! trivy/fs, trivy/image, trivy/sbom: kept as a file: '),
        expect.stringContaining('– trivy/half: kept as a file: the scan is not complete'),
      ]);
    },
  );

  test('each is tried where it is the document that is refused', async () => {
    const problem = gitHubProblemOf('invalid', { message: 'no SARIF' });
    const { ends, scene } = await upload({
      documents,
      prepare: ({ github }) => github.fail('codeScanning.upload', problem, 1),
    });
    expect(ends.map((end) => end.kind)).toEqual(['refused', 'complete', 'complete']);
    expect(asked(scene)).toBe(3);
  });
});

describe('a pull request by Dependabot', () => {
  const context = { ...merge, pullRequest, actor: 'dependabot[bot]' };
  const problems = (message: string) => ({
    problems: { 'codeScanning.upload': gitHubProblemOf('forbidden', { message }) },
  });

  test('whose token may only read keeps its SARIF as a file, as a fork does, and says the way out', async () => {
    const github = problems('Resource not accessible by integration');
    const { end, scene } = await deliver({ context, github });
    expect(end).toMatchObject({ kind: 'kept', why: 'the token of a run by Dependabot may only read' });
    const lines = scene.runner.record.lines.join('\n');
    expect(lines).toContain('  – trivy/fs: kept as a file: the token of a run by Dependabot may only read');
    expect(lines).toContain('grant the job `security-events: write`');
  });

  test('is uploaded where the workflow grants it', async () => {
    expect((await deliver({ context })).end).toEqual({ kind: 'complete', id: 'sarif-1' });
  });

  test('of a repository without code scanning says that', async () => {
    const { end } = await deliver({ context, github: problems('Code scanning is not enabled for this repository.') });
    expect(end).toMatchObject({ kind: 'refused', why: 'this repository has no code scanning' });
  });
});

test('what a tool that broke down has left is not uploaded, whatever else is', async () => {
  const { ends, scene } = await upload({ documents: [documentOf('lint', false), documentOf('fs')] });
  expect(ends).toMatchObject([
    { kind: 'kept', why: expect.stringContaining('the scan is not complete') },
    { kind: 'complete' },
  ]);
  expect(scene.github.uploads).toHaveLength(1);
});
