import { failure, success } from '@drawbridge/core/domain/result';
import { fakeScene } from '@drawbridge/testkit/fakes/scene';
import { describe, expect, test } from '@jest/globals';
import { filesFor, writeSarif } from '../../src/act/files.ts';
import { writeSboms } from '../../src/act/sbom.ts';
import type { TrivyAnswer } from '../../src/gather/trivy/session.ts';
import { decisionOn, fixtureText, scanOf, targetOf } from '../builders.ts';

describe('the files of documents', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['out/scan.sarif', ['fs'], ['out/scan.sarif']],
    ['out/scan.sarif', ['fs', 'image/shop'], ['out/scan.fs.sarif', 'out/scan.image-shop.sarif']],
    ['scan', ['fs', 'b'], ['scan.fs', 'scan.b']],
    ['out.d/scan', ['fs', 'b'], ['out.d/scan.fs', 'out.d/scan.b']],
    ['scan.sarif', ['../../etc/x y', 'b'], ['scan...-..-etc-x-y.sarif', 'scan.b.sarif']],
    ['scan.sarif', ['fs/a', 'fs-a', 'FS-a'], ['scan.fs-a.sarif', 'scan.fs-a-2.sarif', 'scan.FS-a-3.sarif']],
  ])('%s of %j', (path, names, expected) => {
    expect(filesFor(path, names)).toEqual(expected);
  });

  test('have names that any disk takes', () => {
    const names = ['a', 'b'].map((end) => `${'x'.repeat(1_000)}${end}`);
    const files = filesFor('scan.sarif', names);
    expect(new Set(files).size).toBe(2);
    for (const file of files) expect(file.length).toBeLessThan(150);
  });
});

const unwritable = (path: string) =>
  ({ [path]: { path, kind: 'unreadable', message: `${path} is on a full disk.` } }) as const;

test('SARIF that cannot be written is an error that names the file', async () => {
  const scene = fakeScene({ files: { problems: unwritable('scan.sarif') } });
  const { sources } = decisionOn([scanOf('fs-vuln')]);
  await expect(writeSarif(sources, { path: 'scan.sarif' }, scene)).rejects.toThrow('scan.sarif is on a full disk.');
});

describe('bills of materials', () => {
  const answerOf = (
    convert: TrivyAnswer['convert'],
    lines = ['fs: .', 'image: shop.tar', 'sbom: bom.json', 'config: infra'],
  ): TrivyAnswer => ({
    tool: { program: 'trivy', version: '0.76.0', origin: 'given' },
    database: undefined,
    outputs: lines.map((line) => ({
      target: targetOf(line),
      json: fixtureText('fs-vuln'),
      warnings: [],
      durationMs: 0,
    })),
    problems: [],
    convert,
  });
  const good: TrivyAnswer['convert'] = async ({ target }, format) => success(`${format} of ${target.name}`);

  test('are written for what has packages, each under its name', async () => {
    const scene = fakeScene();
    const files = await writeSboms({ format: 'spdx', file: 'out/sbom.json' }, answerOf(good), scene);
    expect(files).toEqual(['out/sbom.fs.json', 'out/sbom.image-shop.json']);
    expect(Object.fromEntries(scene.files.written)).toEqual({
      'out/sbom.fs.json': 'spdx of fs',
      'out/sbom.image-shop.json': 'spdx of image/shop',
    });
  });

  test('of one target has the name that was asked for', async () => {
    const files = await writeSboms({ format: 'cyclonedx', file: 'sbom.json' }, answerOf(good, ['fs: .']), fakeScene());
    expect(files).toEqual(['sbom.json']);
  });

  test.each([
    ['none is asked for', 'none', answerOf(good)],
    ['nothing was scanned', 'spdx', undefined],
  ] as const)('are not written when %s', async (_, format, answer) => {
    const scene = fakeScene();
    expect(await writeSboms({ format, file: 'sbom.json' }, answer, scene)).toEqual([]);
    expect(scene.files.written.size).toBe(0);
  });

  test('that cannot be made, or written, are an error', async () => {
    const bad = answerOf(async () => failure('fs: no spdx bill of materials could be made.'));
    await expect(writeSboms({ format: 'spdx', file: 'sbom.json' }, bad, fakeScene())).rejects.toThrow('could be made');
    const scene = fakeScene({ files: { problems: unwritable('sbom.json') } });
    const one = answerOf(good, ['fs: .']);
    await expect(writeSboms({ format: 'spdx', file: 'sbom.json' }, one, scene)).rejects.toThrow('full disk');
  });
});
