import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import { describe, expect, test } from '@jest/globals';
import { fixtureText } from './builders.ts';
import { head, play, refusalOf } from './stage.ts';

const targets = 'fs: .\nimage: build/shop.tar as shop';
const clean = {
  SchemaVersion: 2,
  ArtifactName: '.',
  ArtifactType: 'filesystem',
  Results: [{ Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', Packages: [{ Name: 'a', Version: '1' }] }],
};

describe('a target that cannot be scanned beside one that can', () => {
  test('costs the other one nothing: its findings, its SARIF, its baseline and the report are there', async () => {
    const { scene, outcome } = await play({ inputs: { targets } });
    expect(outcome.verdict.sentence).toBe(
      '3 of 4 findings fail (1 critical, 2 high); shop: scan n/a (not scanned: image build/shop.tar: build/shop.tar does not exist); uploaded to code scanning',
    );
    expect(outcome.annotations).toHaveLength(3);
    expect(scene.github.uploads).toHaveLength(1);
    expect(Object.keys(scene.store.textsNow())).toEqual(['trivy-sarif-upload/fs.json']);
    expect(JSON.parse(outcome.report)).toMatchObject({
      body: {
        targets: [
          { name: 'shop', findings: [], breakdowns: [expect.stringMatching(/^not scanned: .*exist/)] },
          { name: 'fs' },
        ],
      },
    });
  });

  test('fails, whatever the gate lets pass, and has neither upload nor baseline', async () => {
    const scan = { output: JSON.stringify(clean) };
    const { scene, outcome } = await play({ scan, inputs: { targets, 'fail-on': 'none' } });
    expect(outcome.verdict).toMatchObject({ mark: 'failed', sentence: expect.stringContaining('found in 1 target; ') });
    expect(scene.github.uploads).toHaveLength(1);
    expect(Object.keys(scene.store.textsNow())).toEqual(['trivy-sarif-upload/fs.json']);
  });

  test('is told in whole sentences in log and summary, and nothing says that it was compared', async () => {
    const { scene, outcome } = await play({ inputs: { targets } });
    const why = 'build/shop.tar does not exist.';
    expect(scene.runner.record.lines.join('\n')).toContain(why);
    const summary = renderDocument(outcome.summary, summaryRoom);
    expect(summary).toContain(why);
    expect(summary).toContain('shop: scan');
    expect(summary).not.toMatch(/shop: (?:compared|all count as new)|`image: build\/shop.tar` of commit/);
  });

  test('keeps quiet which ignores matched nothing: they may be its own', async () => {
    const texts = { [head]: { '.trivyignore': 'CVE-2000-0001\n' } };
    const idle = async (inputs: Readonly<Record<string, string>>): Promise<boolean> => {
      const { scene } = await play({ git: { texts }, inputs });
      return scene.runner.record.lines.some((line) => line.includes('nothing that was found matches it'));
    };
    expect([await idle({}), await idle({ targets })]).toEqual([true, false]);
  });

  test('changes no name of a file: later steps look for the same ones', async () => {
    const { outcome } = await play({ inputs: { targets, sbom: 'cyclonedx' } });
    expect([outcome.outputs['sarif-file'], outcome.outputs['sbom-file']]).toEqual([
      'drawbridge/scan.fs.sarif',
      'drawbridge/sbom.fs.json',
    ]);
  });

  test('whose report cannot be read fails alone, too', async () => {
    const { outcome } = await play({
      inputs: { targets: 'fs: .\nsbom: bom.json' },
      files: { files: { 'bom.json': '{}' } },
      scan: { output: fixtureText('fs-vuln') },
    });
    expect(outcome.verdict.sentence).toContain('sbom/bom: scan n/a (not scanned: sbom/bom: ');
    expect(outcome.outputs['findings-total']).toBe('4');
  });
});

test('where nothing at all could be scanned there is no verdict', async () => {
  const message = await refusalOf({ inputs: { targets: 'image: a.tar\nimage: b.tar' } });
  expect(message).toContain('2 things stand in the way of a verdict.');
});
