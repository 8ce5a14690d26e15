import { fakeFiles } from '@drawbridge/testkit/fakes/files';
import { expect, test } from '@jest/globals';
import { countLinesOf, listWorkspace } from '../../src/action/workspace-files.ts';

const repository = { trackedFiles: ['web/a.ts', 'api/a.ts'], prefix: 'web', root: '/shop' };
const files = fakeFiles({
  files: { 'a.ts': 'one\ntwo\n', 'made.ts': 'one', 'dos.ts': 'a\r\nb\r\n', 'mac.ts': 'a\rb\rc', 'empty.ts': '' },
  chunkBytes: 2,
});

test('what is tracked and what lies in the working directory is known once, from the top', async () => {
  expect((await listWorkspace({ files, repository })).toSorted()).toEqual([
    'api/a.ts',
    'web/a.ts',
    'web/dos.ts',
    'web/empty.ts',
    'web/mac.ts',
    'web/made.ts',
  ]);
});

test('lines are counted with any line break, and what is elsewhere is not', async () => {
  const paths = ['web/a.ts', 'web/made.ts', 'web/dos.ts', 'web/mac.ts', 'web/empty.ts', 'web/gone.ts', 'api/a.ts'];
  const counts = await countLinesOf(
    paths.map((path) => ({ path, line: 1 })),
    { files, repository },
  );
  expect(Object.fromEntries(counts)).toEqual({
    'web/a.ts': 2,
    'web/made.ts': 1,
    'web/dos.ts': 2,
    'web/mac.ts': 3,
    'web/empty.ts': 0,
  });
});

test('of very many files those are counted that have the fewest bytes for the line that is named', async () => {
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.ts`, 'a\n'.repeat(9)]));
  const named = Object.keys(many).map((path) => ({ path: `web/${path}`, line: path === '4444.ts' ? 99 : 9 }));
  const counts = await countLinesOf(named, { files: fakeFiles({ files: many }), repository });
  expect([counts.size, counts.get('web/4444.ts')]).toEqual([5_000, 9]);
});
