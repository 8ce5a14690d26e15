import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { describe, expect, test } from '@jest/globals';
import { fixtureText } from './builders.ts';
import { head, play, pullRequestRun, refusalOf, type Situation } from './stage.ts';

describe('one run', () => {
  test('says the same in verdict, log, summary, outputs, annotations, report and SARIF', async () => {
    const { scene, outcome } = await play();
    expect(outcome.verdict).toMatchObject({
      mark: 'failed',
      sentence: '3 of 4 findings fail (1 critical, 2 high); uploaded to code scanning',
    });
    expect(outcome.enforced).toBe(true);
    expect(outcome.outputs).toMatchObject({ 'findings-total': '4', critical: '1', high: '2', 'sarif-id': 'sarif-1' });
    expect(outcome.annotations).toHaveLength(3);
    const lines = scene.runner.record.lines.join('\n');
    expect(lines).toContain('CVE-2021-44906');
    expect(lines).toContain('fs: vulnerabilities');
    const summary = renderDocument(outcome.summary, summaryRoom);
    expect(summary).toContain('Findings that fail (3)');
    expect(JSON.parse(outcome.report)).toMatchObject({
      action: 'trivy-sarif-upload',
      verdict: { mark: 'failed', sentence: outcome.verdict.sentence },
      subject: { sha: head },
      body: { targets: [{ name: 'fs', kind: 'fs' }] },
    });
    const [sent] = scene.github.uploads;
    expect(sent?.sarif).toBe(scene.files.written.get('drawbridge/scan.sarif'));
  });

  test('that finds nothing passes, without a finding anywhere', async () => {
    const clean = { SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem', Results: [] };
    const results = [
      {
        Target: 'package-lock.json',
        Class: 'lang-pkgs',
        Type: 'npm',
        Packages: [{ ID: 'a@1', Name: 'a', Version: '1' }],
      },
    ];
    const { outcome } = await play({ scan: { output: JSON.stringify({ ...clean, Results: results }) } });
    expect(outcome.verdict).toMatchObject({
      mark: 'passed',
      sentence: expect.stringContaining('nothing found in 1 target'),
    });
    expect([outcome.annotations, outcome.outputs['findings-total']]).toEqual([[], '0']);
  });

  test('that saw nothing fails, and neither closes alerts nor becomes a baseline', async () => {
    const empty = { SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem', Results: [] };
    const { scene, outcome } = await play({ scan: { output: JSON.stringify(empty) } });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.verdict.sentence).toContain('the scan is not complete, and an upload would close the alerts');
    expect([scene.github.uploads, scene.store.writes]).toEqual([[], []]);
    const allowed = await play({ scan: { output: JSON.stringify(empty) }, inputs: { 'empty-target': 'allow' } });
    expect(allowed.outcome.verdict.mark).toBe('passed');
    expect([allowed.scene.github.uploads.length, allowed.scene.store.writes.length]).toEqual([1, 1]);
  });

  test('keeps a baseline, and the next one knows what was there', async () => {
    const first = await play();
    expect(first.outcome.outputs['findings-new']).toBe('');
    const texts = first.scene.store.textsNow();
    const next = await play({
      store: { texts },
      inputs: { 'new-only': 'true' },
      context: { eventName: 'workflow_dispatch' },
    });
    expect(next.outcome.verdict.mark).toBe('passed');
    expect(next.outcome.outputs['findings-new']).toBe('0');
  });

  test('writes a bill of materials when one is asked for', async () => {
    const { scene, outcome } = await play({ inputs: { sbom: 'cyclonedx' } });
    expect(outcome.outputs['sbom-file']).toBe('drawbridge/sbom.json');
    expect(scene.files.written.get('drawbridge/sbom.json')).toContain('CycloneDX');
  });

  test('of a folder names its files from the workspace', async () => {
    const { outcome } = await play({ inputs: { 'working-directory': 'services/api' } });
    expect(outcome.outputs['sarif-file']).toBe('services/api/drawbridge/scan.sarif');
  });

  test('that only reports is not enforced', async () => {
    const { outcome } = await play({ inputs: { mode: 'report' } });
    expect([outcome.verdict.mark, outcome.enforced]).toEqual(['failed', false]);
  });

  test('takes away no finding by a remark: what Trivy warned of is told in log and summary', async () => {
    const errors = '2026-01-01T00:00:00Z\tWARN\tA lock file could not be read\n';
    const { scene, outcome } = await play({ scan: { output: fixtureText('fs-vuln'), errors } });
    expect(scene.runner.record.lines).toContain('  ! fs: A lock file could not be read');
    expect(renderDocument(outcome.summary, summaryRoom)).toContain('A lock file could not be read');
  });
});

describe('what keeps it from a verdict is no pass', () => {
  test.each<readonly [string, Situation, string]>([
    [
      'a report that breaks off',
      { scan: { output: fixtureText('fs-vuln').slice(0, 2_000) } },
      "fs: Trivy's report, line ",
    ],
    ['a report of nothing', { scan: { output: '' } }, 'Trivy ended well, but wrote no report'],
    ['a report that is null', { scan: { output: 'null' } }, 'Trivy looked at nothing'],
    ['a list', { scan: { output: '[]' } }, 'is a list'],
    ['an empty object', { scan: { output: '{}' } }, 'has no SchemaVersion'],
    [
      'a report of nobody',
      { scan: { output: '{"SchemaVersion":2}' } },
      "Trivy's report is of nothing: it names no target",
    ],
    [
      'a report of an image',
      { scan: { output: '{"SchemaVersion":2,"ArtifactName":".","ArtifactType":"container_image"}' } },
      "Trivy's report is of another kind of thing (container_image)",
    ],
    [
      'a report of another folder',
      { scan: { output: '{"SchemaVersion":2,"ArtifactName":"empty","ArtifactType":"filesystem"}' } },
      'Trivy\'s report is of "empty"',
    ],
    ['a report that is none', { scan: { output: '{"findings":[]}' } }, "fs: Trivy's report, line 1"],
    [
      'a scan that failed',
      { scan: { code: 1, errors: '2026-01-01T00:00:00Z\tFATAL\tno such file\n' } },
      'fs .: no such file',
    ],
    [
      'a scan that was killed',
      { scan: { kind: 'killed', signal: 'SIGKILL', durationMs: 1, output: '', errors: '' } },
      'It was ended by SIGKILL',
    ],
    ['SARIF that is not there', { inputs: { 'sarif-files': '*.sarif' } }, 'no file matches `sarif-files` (*.sarif)'],
    [
      'SARIF that breaks off',
      { inputs: { 'sarif-files': '*.sarif' }, files: { files: { 'lint.sarif': '{"version":"2.1.0",\n"runs":[' } } },
      'lint.sarif, line 2: ',
    ],
  ])('%s', async (_, situation, message) => {
    expect(await refusalOf(situation)).toContain(message);
  });

  test('two targets that could not be scanned are told together', async () => {
    const message = await refusalOf({
      inputs: { targets: 'fs: .\nsbom: bom.json' },
      files: { files: { 'bom.json': '{}' } },
      scan: { code: 1 },
    });
    expect(message).toContain('fs .: ');
    expect(message).toContain('sbom bom.json: ');
  });

  test('SARIF that cannot be written breaks the run', async () => {
    const problem = { path: 'drawbridge/scan.sarif', kind: 'unreadable', message: 'the disk is full.' } as const;
    await expect(play({ files: { problems: { 'drawbridge/scan.sarif': problem } } })).rejects.toThrow(
      'the disk is full.',
    );
  });
});

describe('ignores', () => {
  const rules = 'CVE-2021-44906 exp:2126-01-01\nCVE-2024-29415\nCVE-2021-23337\n';
  test('of the scanned commit hold on the default branch', async () => {
    const { outcome } = await play({ git: { texts: { [head]: { '.trivyignore': rules } } } });
    expect(outcome.verdict).toMatchObject({ mark: 'passed' });
    expect(outcome.outputs['findings-total']).toBe('1');
  });

  test('that a pull request brings hold only after the merge, and that is told', async () => {
    const { scene, outcome } = await play({
      context: pullRequestRun,
      git: { texts: { [head]: { '.trivyignore': rules } } },
    });
    expect(outcome.verdict.mark).toBe('failed');
    expect(outcome.outputs['findings-total']).toBe('4');
    expect(scene.runner.record.lines.join('\n')).toContain(
      '.trivyignore: what this change says takes effect after the merge',
    );
  });
});
