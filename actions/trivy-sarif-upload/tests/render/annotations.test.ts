import { rankAnnotations } from '@drawbridge/core/domain/annotation';
import { expect, test } from '@jest/globals';
import { renderAnnotations } from '../../src/render/annotations.ts';
import { decisionOn, lockFile, scanOf, scanOfResults, vulnerability } from '../builders.ts';
import { viewOf } from './view.ts';

test('a finding that fails is annotated at its line, with what it is and the fix', () => {
  expect(renderAnnotations(viewOf().decision.targets)).toEqual([
    {
      level: 'warning',
      title: 'CVE-2026-0001',
      message: 'left 1.0.0: CVE-2026-0001 (high). left pads too much. Fixed in 1.0.1.',
      place: { file: 'package-lock.json', startLine: 5, endLine: 9 },
      weight: expect.any(Number),
    },
  ]);
});

test('what does not fail is not annotated', () => {
  expect(renderAnnotations(viewOf({ inputs: { scanners: 'vuln', 'fail-on': 'none' } }).decision.targets)).toEqual([]);
});

test('what stands in no file is annotated on the run, or at the file that the image is built from', () => {
  const scan = scanOf('image-alpine', 'image: octo/shop:1.0.0');
  const [nowhere] = renderAnnotations(decisionOn([scan]).targets);
  expect(nowhere).not.toHaveProperty('place');
  const ground = { prefix: 'shop', homes: new Map([[scan.target.name, 'Dockerfile']]) };
  const [somewhere] = renderAnnotations(decisionOn([scan], {}, { ground }).targets);
  expect(somewhere?.place).toEqual({ file: 'shop/Dockerfile', startLine: 1, endLine: 1 });
});

test('the ten that GitHub shows are the worst', () => {
  const found = ['HIGH', 'CRITICAL'].flatMap((Severity) =>
    Array.from({ length: 8 }, (_, index) => vulnerability({ VulnerabilityID: `CVE-${Severity}-${index}`, Severity })),
  );
  const shown = rankAnnotations(renderAnnotations(decisionOn([scanOfResults([lockFile(found)])]).targets));
  expect(shown.map(({ title }) => title.split('-')[1])).toEqual([...Array(8).fill('CRITICAL'), 'HIGH', 'HIGH']);
  expect(shown.at(-1)?.message).toMatch(/\n6 more like this; the report names them all\.$/);
});

test('of findings alike in severity the introduced come first', () => {
  const before = scanOfResults([lockFile([vulnerability({ VulnerabilityID: 'CVE-1' })])]);
  const now = scanOfResults([
    lockFile([
      vulnerability({ VulnerabilityID: 'CVE-1' }),
      vulnerability({ VulnerabilityID: 'CVE-2', PkgName: 'new', PkgIdentifier: {} }),
    ]),
  ]);
  const baseline = decisionOn([before]).baselines.get('fs');
  if (baseline === undefined) throw new Error('no baseline');
  const references = new Map([['fs', { kind: 'baseline', baseline, changedPaths: undefined }]] as const);
  const ranked = rankAnnotations(renderAnnotations(decisionOn([now], {}, { references }).targets));
  expect(ranked.map(({ title }) => title)).toEqual(['CVE-2', 'CVE-1']);
});
