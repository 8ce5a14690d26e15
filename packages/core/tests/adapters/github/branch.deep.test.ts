import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Fault } from '@drawbridge/testkit/github/faults';
import type { GitHubDouble } from '@drawbridge/testkit/github/github-double';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openClient, shop, startShop } from './shop.ts';

const name = 'log';

/** What happens to the requests of one write: nothing, or the fault at each request that it names. */
const troubles = {
  none: [],
  'lost answer': [{ kind: 'lost-reply' }],
  'cut answer': [{ kind: 'cut' }],
  'did not arrive': [{ kind: 'status', status: 502 }],
  'lost, then not arrived': [{ kind: 'lost-reply' }, { kind: 'status', status: 502 }],
  'never arrives': [502, 503, 504].map((status) => ({ kind: 'status', status })),
} as const satisfies Readonly<Record<string, readonly Fault[]>>;

interface Write {
  readonly trouble: keyof typeof troubles;
  /** Somebody else writes between reading and writing. */
  readonly isOvertaken: boolean;
}

const git = async (double: GitHubDouble, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('git', [...args], { cwd: double.gitDir(shop) })).stdout.trim();

const openWriter = (double: GitHubDouble) => {
  const branch = openClient(double).branch(name);
  return async (path: string, between: () => Promise<void> = async () => {}): Promise<string> => {
    for (let attempt = 0; attempt < 4; attempt++) {
      const state = await branch.read([path]);
      if (!state.ok) return state.error.kind;
      // A write that was reported as failed and yet arrived is seen here, and not written again.
      if (state.value?.texts[path] !== undefined) return 'written';
      if (attempt === 0) await between();
      const additions = [{ path, text: path }];
      const made = await branch.commit({ expected: state.value?.head, message: path, additions, deletions: [] });
      if (made.ok) return 'written';
      if (made.error.kind !== 'conflict') return made.error.kind;
    }
    return 'conflict';
  };
};

const plantTrouble = (double: GitHubDouble, { trouble }: Write): void => {
  for (const fault of troubles[trouble]) {
    double.faults.add({ match: { graphqlOperation: 'createCommitOnBranch' }, fault });
  }
};

/** Makes the writes, one after the other; answers what each was told. */
const write = async (double: GitHubDouble, writes: readonly Write[]): Promise<ReadonlyMap<string, string>> => {
  const [own, other] = [openWriter(double), openWriter(double)];
  const told = new Map<string, string>();
  for (const [index, each] of writes.entries()) {
    const rival = `other/${index}`;
    const overtake = async (): Promise<void> => {
      if (each.isOvertaken) told.set(rival, await other(rival));
      plantTrouble(double, each);
    };
    told.set(`own/${index}`, await own(`own/${index}`, overtake));
  }
  return told;
};

test('what is said to be written is there once, whatever became of answers and whoever wrote meanwhile', async () => {
  const writes = fc.array(
    fc.record<Write>({
      trouble: fc.constantFrom<keyof typeof troubles>(
        'none',
        'lost answer',
        'cut answer',
        'did not arrive',
        'lost, then not arrived',
        'never arrives',
      ),
      isOvertaken: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(writes, async (each) => {
      const double = await startShop();
      try {
        const told = await write(double, [{ trouble: 'none', isOvertaken: false }, ...each]);
        const added = (await git(double, 'log', '--format=', '--name-only', '--diff-filter=A', name)).split('\n');
        expect(added.filter(Boolean).toSorted()).toEqual([...new Set(added)].filter(Boolean).toSorted());
        for (const [path, answer] of told) if (answer === 'written') expect(added).toContain(path);
        const subjects = (await git(double, 'log', '--format=%s', name)).split('\n');
        expect(subjects.toSorted()).toEqual([...new Set(subjects)].toSorted());
        expect([...told.values()]).not.toContain('conflict');
      } finally {
        await double.close();
      }
    }),
    { seed: 11, numRuns: 30 },
  );
});
