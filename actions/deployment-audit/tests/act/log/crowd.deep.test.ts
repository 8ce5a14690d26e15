import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { appendEntries } from '../../../src/act/log/append.ts';
import { canonicalJson } from '../../../src/decide/log/canonical-json.ts';
import { verifyLog } from '../../../src/decide/log/verification/verify.ts';
import { readLogBranch } from '../../../src/gather/log/branch-files.ts';
import { cryptography, origin, sampleEntry, tools } from '../../decide/log/sample-log.ts';
import { accessLog, git, logBranch, makeFolder, openJob, shop, startShop } from './github-log.ts';

const crowd = 20;
const range = Array.from({ length: crowd }, (_, at) => sampleEntry(at));

test('twenty writers at once, before there is a branch, lose nothing and tell nothing twice', async () => {
  const folder = await makeFolder();
  const double = await startShop();
  try {
    const worlds = await Promise.all(range.map(() => openJob(double, folder.path)));
    const answers = await Promise.all(
      worlds.map((each, at) => appendEntries(accessLog(each), range.slice(at, at + 1))),
    );
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const path = join(folder.path, 'clone');
    await git(folder.path, 'clone', '--quiet', '--branch', logBranch, double.gitDir(shop), path);
    const files = await readLogBranch((await openJob(double, path)).git, logBranch);
    if (!files.ok || files.value === undefined) throw new Error('there is no log');
    const options = {
      tools,
      verifyEd25519: cryptography.verifyEd25519,
      origin,
      publicKey: undefined,
      since: undefined,
    };
    const { faults, entries } = verifyLog(files.value, options);
    expect(faults).toEqual([]);
    expect(entries.map(({ entry }) => canonicalJson(entry)).toSorted()).toEqual(range.map(canonicalJson).toSorted());
  } finally {
    await double.close();
    await folder.remove();
  }
});
