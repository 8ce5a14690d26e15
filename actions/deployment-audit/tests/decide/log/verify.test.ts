import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewEntry } from '../../../src/decide/log/addition.ts';
import { formatBundle, splitBundle } from '../../../src/decide/log/bundle.ts';
import { canonicalJson } from '../../../src/decide/log/canonical-json.ts';
import { bundlePath, checkpointPath, entryPath, frontierPath, tilePath } from '../../../src/decide/log/layout.ts';
import { parsePublicKey } from '../../../src/decide/log/note.ts';
import type { Fault, HistoryPoint, Verification, VerifyOptions } from '../../../src/decide/log/verification/model.ts';
import { verifyLog } from '../../../src/decide/log/verification/verify.ts';
import {
  buildLog,
  cryptography,
  encodeSample,
  newSigner,
  origin,
  publicKeyOf,
  type SampleLog,
  sampleEntry,
  sampleLog,
  tools,
} from './sample-log.ts';

const signer = newSigner();
const size = 600;
const log = sampleLog(size, signer);
const seed = 6962;

const keyFrom = (text: string) => {
  const parsed = parsePublicKey(text, tools.sha256);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
};
const publicKey = keyFrom(publicKeyOf(signer));

type Held = Partial<VerifyOptions> & { readonly history?: readonly HistoryPoint[]; readonly odd?: readonly string[] };

const verify = (files: ReadonlyMap<string, Uint8Array>, { history, odd = [], ...options }: Held = {}): Verification =>
  verifyLog(
    { files, odd, history },
    { tools, verifyEd25519: cryptography.verifyEd25519, origin, publicKey, since: undefined, ...options },
  );

type Change = (files: Map<string, Uint8Array>) => void;

const changed = (change: Change, from: SampleLog = log): Map<string, Uint8Array> => {
  const files = new Map(from.files);
  change(files);
  return files;
};

const bytesAt = (files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return bytes;
};

const rewrite = (path: string, change: (text: string) => string): Change => {
  return (files) => files.set(path, new TextEncoder().encode(change(new TextDecoder().decode(bytesAt(files, path)))));
};

const inBundle = (number: number, change: (entries: Uint8Array[]) => Uint8Array[]): Change => {
  return (files) => {
    const split = splitBundle(bytesAt(files, bundlePath(number)));
    if (!split.ok) throw new Error('broken bundle');
    files.set(bundlePath(number), formatBundle(change([...split.value])));
  };
};

const swap =
  (left: string, right: string): Change =>
  (files) => {
    const [one, other] = [bytesAt(files, left), bytesAt(files, right)];
    files.set(left, other).set(right, one);
  };

const edit = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace('octocat', 'octodog'));

const entriesOf = (count: number): NewEntry[] =>
  Array.from({ length: count }, (_, index) => encodeSample(sampleEntry(index)));

/** Appended to by the writer's own rules, without its key: what somebody who can push to the branch can make. */
const forge = (entries: readonly NewEntry[]): ReadonlyMap<string, Uint8Array> => buildLog(entries).files;

const brief = ({ kind, file, entries }: Fault) => [kind, file, entries?.first, entries?.last] as const;

test('a log as it was written is intact, and says what that proves', () => {
  const { faults, remarks, proves, doesNotProve, entries, ...rest } = verify(log.files);
  expect([faults, remarks]).toEqual([[], []]);
  expect(rest).toMatchObject({ origin, size, signedBy: [origin] });
  expect(entries.map(({ entry }) => entry)).toEqual(Array.from({ length: size }, (_, index) => sampleEntry(index)));
  expect(proves).toEqual([
    '600 entries, their tree and the checkpoint fit each other: none was changed alone.',
    `These entries, in this order, were signed with the key of ${origin}.`,
  ]);
  expect(doesNotProve.join(' ')).toMatch(/rewritten whole, or its tail cut off.*history is not here.*mode: reconcile/s);
});

test.each([0, 1, 2, 3, 255, 256, 257, 511, 512])('a log of %i entries is intact', (count) => {
  expect(verify(sampleLog(count, signer).files).faults).toEqual([]);
});

describe('tampering is named at its entry', () => {
  const single = entryPath(517);
  const cases: readonly (readonly [string, Change, readonly (readonly unknown[])[]])[] = [
    [
      'an entry of a bundle edited',
      inBundle(1, (each) => each.with(44, edit(each[44] ?? new Uint8Array(0)))),
      [['edited', bundlePath(1), 300, 300]],
    ],
    [
      'a single entry edited',
      rewrite(entryPath(599), (text) => text.replace('octocat', 'octodog')),
      [['edited', entryPath(592), 592, 599]],
    ],
    [
      'an entry of a bundle dropped',
      inBundle(0, (each) => each.toSpliced(17, 1)),
      [['dropped', bundlePath(0), 17, 17]],
    ],
    ['a single entry dropped', (files) => files.delete(single), [['dropped', single, 517, 517]]],
    ['a bundle dropped', (files) => files.delete(bundlePath(0)), [['dropped', bundlePath(0), 0, 255]]],
    [
      'two entries of a bundle in each other’s place',
      inBundle(0, (each) =>
        each.with(3, each[9] ?? each[0] ?? new Uint8Array(0)).with(9, each[3] ?? new Uint8Array(0)),
      ),
      [
        ['reordered', bundlePath(0), 3, 3],
        ['reordered', bundlePath(0), 9, 9],
      ],
    ],
    ['two single entries in each other’s place', swap(single, entryPath(518)), [['reordered', single, 517, 518]]],
    [
      'an entry of a bundle told twice',
      inBundle(0, (each) => each.with(30, each[29] ?? new Uint8Array(0))),
      [['duplicated', bundlePath(0), 30, 30]],
    ],
    [
      'an entry put into a bundle',
      inBundle(0, (each) => each.toSpliced(30, 0, edit(each[29] ?? new Uint8Array(0)))),
      [['inserted', bundlePath(0), 30, 30]],
    ],
    [
      'the tail cut off',
      (files) => [597, 598, 599].map(entryPath).map((path) => files.delete(path)),
      [['truncated', entryPath(597), 597, 599]],
    ],
    [
      'an entry behind the end',
      (files) => files.set(entryPath(600), encodeSample(sampleEntry(600)).bytes),
      [['inserted', entryPath(600), 600, 600]],
    ],
    [
      'two bundles in each other’s place',
      swap(bundlePath(0), bundlePath(1)),
      [
        ['swapped', bundlePath(0), 0, 255],
        ['swapped', bundlePath(1), 256, 511],
      ],
    ],
    [
      'two bundles with their tiles in each other’s place',
      (files) => [swap(bundlePath(0), bundlePath(1)), swap(tilePath(0), tilePath(1))].map((each) => each(files)),
      [
        ['swapped', bundlePath(0), 0, 255],
        ['swapped', bundlePath(1), 256, 511],
      ],
    ],
    [
      'two tiles in each other’s place',
      swap(tilePath(0), tilePath(1)),
      [
        ['tile', tilePath(0), undefined, undefined],
        ['tile', tilePath(1), undefined, undefined],
      ],
    ],
    [
      'a hash of a tile changed',
      (files) => files.set(tilePath(1), bytesAt(files, tilePath(1)).with(32 * 5, 0)),
      [['tile', tilePath(1), 261, 261]],
    ],
    ['a tile dropped', (files) => files.delete(tilePath(1)), [['tile', tilePath(1), undefined, undefined]]],
    [
      'the checkpoint of another log',
      (files) =>
        files.set(
          checkpointPath,
          new TextEncoder().encode(buildLog(entriesOf(size), signer, 'github.com/octo/other').checkpoint),
        ),
      [['other-log', checkpointPath, undefined, undefined]],
    ],
    [
      'the checkpoint of an earlier day',
      (files) => files.set(checkpointPath, new TextEncoder().encode(sampleLog(599, signer).checkpoint)),
      [
        ['inserted', entryPath(599), 599, 599],
        ['frontier', frontierPath, undefined, undefined],
      ],
    ],
    [
      'the checkpoint gone',
      (files) => files.delete(checkpointPath),
      [['checkpoint', checkpointPath, undefined, undefined]],
    ],
    [
      'the frontier of an earlier day',
      (files) => files.set(frontierPath, bytesAt(sampleLog(599).files, frontierPath)),
      [['frontier', frontierPath, undefined, undefined]],
    ],
    ['the frontier gone', (files) => files.delete(frontierPath), [['frontier', frontierPath, undefined, undefined]]],
    [
      'a file that is no part of a log',
      (files) => files.set('entries/000/17.json', Buffer.from('{}')),
      [['foreign', 'entries/000/17.json', undefined, undefined]],
    ],
    [
      'a bundled entry beside its bundle',
      (files) => files.set(entryPath(3), Buffer.from('{}')),
      [['foreign', entryPath(3), undefined, undefined]],
    ],
    [
      'a signature by another key',
      (files) => files.set(checkpointPath, new TextEncoder().encode(sampleLog(size, newSigner()).checkpoint)),
      [['wrong-key', checkpointPath, undefined, undefined]],
    ],
    [
      'no signature any more',
      (files) => files.set(checkpointPath, new TextEncoder().encode(sampleLog(size).checkpoint)),
      [['unsigned', checkpointPath, undefined, undefined]],
    ],
  ];

  test.each(cases)('%s', (_, change, expected) => {
    const { faults, proves } = verify(changed(change));
    expect(faults.map(brief)).toEqual(expected);
    expect(proves).toEqual([]);
    for (const { message, fix } of faults) expect(`${message} ${fix}`).toMatch(/^\S.*\. [A-Z].*\.$/);
  });

  test('a bundle that was cut off, with its tile and without', () => {
    const cut: Change = (files) => files.set(bundlePath(1), bytesAt(files, bundlePath(1)).subarray(0, 40_000));
    const [fault] = verify(changed(cut)).faults;
    expect(fault).toMatchObject({ kind: 'edited', file: bundlePath(1), entries: { first: 256, last: 511 } });
    expect(fault?.message).toMatch(/: it was cut off, or written over\.$/);
    const both = changed((files) =>
      [cut, (each: Map<string, Uint8Array>) => each.delete(tilePath(1))].map((change) => change(files)),
    );
    expect(verify(both).faults[0]?.message).toContain('no tile to compare with');
  });

  test('the same meaning in other JSON', () => {
    const spaced = changed(rewrite(entryPath(599), (text) => text.replace(':', ': ')));
    expect(verify(spaced).faults.map(brief)).toContainEqual(['not-canonical', entryPath(599), 599, 599]);
    const [first] = entriesOf(1);
    const spacedEntry = { key: 'x', bytes: new TextEncoder().encode(`${new TextDecoder().decode(first?.bytes)} `) };
    expect(verify(forge([spacedEntry]), { publicKey: undefined }).faults.map(brief)).toEqual([
      ['not-canonical', entryPath(0), 0, 0],
    ]);
  });

  test('what is no entry', () => {
    const newer = new TextEncoder().encode('{"kind":"intent","schema":2}');
    const unknown = new TextEncoder().encode('{"kind":"gossip","schema":1}');
    const { faults } = verify(forge([newer, unknown].map((bytes, at) => ({ key: `${at}`, bytes }))), {
      publicKey: undefined,
    });
    expect(faults.map(({ message }) => message)).toEqual([
      'entries/000/000.json: entry 0 cannot be taken: it is of schema 2, and schema 1 is read here: use a newer deployment-audit.',
      'entries/000/001.json: entry 1 cannot be taken: its kind is "gossip"; known are intent, result, finding, incident.',
    ]);
  });

  test('a link among the files', () => {
    expect(verify(log.files, { odd: ['entries/000/001.json'] }).faults.map(brief)).toEqual([
      ['foreign', 'entries/000/001.json', undefined, undefined],
    ]);
  });
});

describe('a log that was made anew with valid hashes', () => {
  const earlier = sampleLog(500, signer);
  const withoutKey = { publicKey: undefined, since: earlier.checkpoint };
  const other = encodeSample({ ...sampleEntry(400), actor: 'octodog' });

  test.each([
    ['an entry edited', entriesOf(size).with(400, other), 'rewritten'],
    ['an entry dropped', entriesOf(size).toSpliced(400, 1), 'rewritten'],
    ['an entry put in', entriesOf(size).toSpliced(400, 0, other), 'rewritten'],
    [
      'two entries in each other’s place',
      entriesOf(size).toSpliced(400, 2, encodeSample(sampleEntry(401)), encodeSample(sampleEntry(400))),
      'rewritten',
    ],
    ['the tail cut off', entriesOf(490), 'truncated'],
    ['a fork of the same size', entriesOf(500).with(400, other), 'forked'],
  ])('%s: the files alone do not tell, the checkpoint kept elsewhere does', (_, entries, kind) => {
    const files = forge(entries);
    expect(verify(files, { publicKey: undefined }).faults).toEqual([]);
    expect(verify(files, withoutKey).faults.map((fault) => fault.kind)).toEqual([kind]);
    expect(verify(files).faults.map((fault) => fault.kind)).toEqual(['unsigned']);
  });

  test('a copy of an entry is told by the files alone', () => {
    const files = forge([...entriesOf(3), ...entriesOf(1)]);
    expect(verify(files, { publicKey: undefined }).faults.map(brief)).toEqual([['duplicated', entryPath(3), 3, 3]]);
  });

  test('an entry that was backdated, or tells again, is remarked on', () => {
    const late = encodeSample({ ...sampleEntry(40), at: '2025-12-31T23:00:00.000Z' });
    const { faults, remarks } = verify(
      forge([...entriesOf(10), late, encodeSample({ ...sampleEntry(3), actor: 'hubot' })]),
      { publicKey: undefined },
    );
    expect(faults).toEqual([]);
    expect(remarks.map(brief)).toEqual([
      ['backdated', entryPath(10), 10, 10],
      ['repeated', entryPath(11), 11, 11],
    ]);
  });

  test('a result that tells of another release than its intent is remarked on', () => {
    const intent = sampleEntry(2);
    const result = sampleEntry(3);
    if (intent.kind !== 'intent' || result.kind !== 'result') throw new Error('intents and results take turns');
    const release = { version: '0.9.0', artifact: '0.9.0', commit: '' };
    const swapped = encodeSample({ ...result, intent: intent.id, mode: 'deploy', release });
    const { faults, remarks } = verify(forge([...entriesOf(3), swapped]), { publicKey: undefined });
    expect(faults).toEqual([]);
    expect(remarks.map(brief)).toEqual([['swapped-release', entryPath(3), 3, 3]]);
    expect(remarks[0]?.message).toContain(`0.9.0, and the intent was ${intent.release.version}`);
  });

  test('with the branch’s history, the commit and the entry are named', () => {
    const history = Array.from({ length: 12 }, (_, at) => ({
      commit: `c${at}`,
      checkpoint: sampleLog(at + 1).checkpoint,
    }));
    const anew = buildLog(entriesOf(13).with(7, other));
    const { faults } = verify(anew.files, {
      publicKey: undefined,
      history: [...history, { commit: 'evil', checkpoint: anew.checkpoint }],
    });
    expect(faults.map(({ commit, ...fault }) => [commit, ...brief({ commit, ...fault })])).toEqual([
      ['evil', 'rewritten', entryPath(7), 7, 7],
    ]);
    const cut = sampleLog(9);
    const shorter = verify(cut.files, {
      publicKey: undefined,
      history: [...history, { commit: 'evil', checkpoint: cut.checkpoint }],
    });
    expect(shorter.faults.map(({ commit, ...fault }) => [commit, ...brief({ commit, ...fault })])).toEqual([
      ['evil', 'truncated', entryPath(9), 9, 11],
    ]);
  });

  test('an edit without new hashes is narrowed down to its entry by the history', () => {
    const history = Array.from({ length: 8 }, (_, at) => ({
      commit: `c${at}`,
      checkpoint: sampleLog(at + 1).checkpoint,
    }));
    const files = changed(
      rewrite(entryPath(5), (text) => text.replace('octocat', 'octodog')),
      sampleLog(8),
    );
    expect(verify(files, { publicKey: undefined, history }).faults.map(brief)).toEqual([
      ['edited', entryPath(5), 5, 5],
    ]);
    expect(verify(files, { publicKey: undefined }).faults.map(brief)).toEqual([['edited', entryPath(0), 0, 7]]);
  });

  test('a kept checkpoint of another log, or none at all, is told', () => {
    const stranger = buildLog(entriesOf(2), undefined, 'github.com/octo/other').checkpoint;
    expect(verify(log.files, { since: stranger }).faults.map(brief)).toEqual([
      ['other-log', checkpointPath, undefined, undefined],
    ]);
    expect(verify(log.files, { since: 'gone' }).faults.map(brief)).toEqual([
      ['checkpoint', 'since', undefined, undefined],
    ]);
  });

  test('an honest log fits every checkpoint that it ever had', () => {
    for (const count of [1, 255, 256, 257, 599, 600]) {
      const { faults, proves } = verify(log.files, { since: sampleLog(count).checkpoint });
      expect(faults).toEqual([]);
      expect(proves.at(-1)).toMatch(/are those of the checkpoint that was kept/);
    }
  });
});

describe('an edit in a folder without history is narrowed down', () => {
  const eight = sampleLog(8);
  const editAt = (index: number): Change => rewrite(entryPath(index), (text) => text.replace('octocat', 'octodog'));
  const spaceAt = (index: number): Change => rewrite(entryPath(index), (text) => text.replace(':', ': '));

  test('to the entries that the log would not have written', () => {
    const files = changed((each) => [spaceAt(2), spaceAt(6)].map((change) => change(each)), eight);
    expect(verify(files, { publicKey: undefined }).faults.map(brief)).toEqual([
      ['edited', entryPath(2), 2, 2],
      ['edited', entryPath(6), 6, 6],
      ['not-canonical', entryPath(2), 2, 2],
      ['not-canonical', entryPath(6), 6, 6],
    ]);
  });

  test('to those that came after a checkpoint that was kept', () => {
    const files = changed(editAt(6), eight);
    const found = (count: number) => verify(files, { publicKey: undefined, since: sampleLog(count).checkpoint }).faults;
    expect(found(6).map(brief)).toEqual([['edited', entryPath(6), 6, 7]]);
    expect(found(7).map(brief)).toContainEqual(['edited', entryPath(0), 0, 6]);
  });

  test('no further than is known, and says so', () => {
    const { faults } = verify(changed(editAt(6), eight), { publicKey: undefined });
    expect(faults).toMatchObject([{ kind: 'edited', entries: { first: 0, last: 7 } }]);
    expect(faults[0]?.message).toContain('Files alone tell no more');
  });
});

describe('what others wrote is answered, whatever its size', () => {
  const encoder = new TextEncoder();
  const long = 'A'.repeat(4 * 1024 * 1024);

  test.each([
    ['a root', checkpointPath, `${origin}\n600\n${long}\n`, 'checkpoint'],
    ['a name', checkpointPath, `${long}\n600\n${'A'.repeat(43)}=\n`, 'checkpoint'],
    ['signatures', checkpointPath, `${log.checkpoint}${'— x AAAAAAAA\n'.repeat(100_000)}`, 'checkpoint'],
    ['hashes of the frontier', frontierPath, `600\n${long}\n\n`, 'frontier'],
  ])('%s of megabytes', (_, path, text, kind) => {
    const { faults } = verify(changed((files) => files.set(path, encoder.encode(text))));
    expect(faults.map((fault) => fault.kind)).toEqual([kind]);
    expect(faults[0]?.message.length).toBeLessThan(300);
  });

  test('an entry that no bundle can hold', () => {
    const entry = { ...sampleEntry(0), actor: 'x'.repeat(70_000) };
    const bytes = encoder.encode(canonicalJson(entry) ?? '');
    const { faults } = verify(forge([{ key: 'x', bytes }]), { publicKey: undefined });
    expect(faults).toMatchObject([{ kind: 'not-an-entry', entries: { first: 0, last: 0 } }]);
    expect(faults[0]?.message).toContain('longer than 65,535 bytes');
  });

  test('a hundred thousand files that do not belong there: the first hundred, and how many more', () => {
    const files = changed((each) => {
      for (let at = 0; at < 100_000; at += 1) each.set(`junk/${at}`, new Uint8Array(0));
    });
    const { faults } = verify(files);
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)?.message).toBe('99,900 more files are no part of a log of 600 entries.');
  });

  test('a history of forty thousand commits', () => {
    const { checkpoint } = sampleLog(3);
    const forged = sampleLog(2);
    const later = Array.from({ length: 40_000 }, (_, at) => ({ commit: `c${at}`, checkpoint }));
    const history = [{ commit: 'first', checkpoint: forged.checkpoint }, ...later];
    const startedMs = performance.now();
    expect(verify(forged.files, { publicKey: undefined, history }).faults.map(({ kind }) => kind)).toEqual([
      'truncated',
    ]);
    expect(verify(sampleLog(3).files, { publicKey: undefined, history }).faults).toEqual([]);
    expect(performance.now() - startedMs).toBeLessThan(120_000);
  });

  test('line ends of Windows, with the way out', () => {
    const { faults } = verify(changed(rewrite(checkpointPath, (text) => text.replaceAll('\n', '\r\n'))));
    expect(faults[0]?.message).toContain('line ends of Windows');
    expect(faults[0]?.fix).toContain('core.autocrlf false');
  });
});

describe('what is said never goes beyond what was looked at', () => {
  test('a signature that nobody checked counts for nothing', () => {
    const { isSignatureChecked, proves, doesNotProve } = verify(log.files, { publicKey: undefined });
    expect([isSignatureChecked, proves]).toEqual([false, [expect.stringContaining('fit each other')]]);
    expect(doesNotProve[0]).toContain('the signature was not checked');
  });

  test('a commit that left no checkpoint is not one that the log continues', () => {
    const history = [1, 2, 3].map((count) => ({ commit: `c${count}`, checkpoint: sampleLog(count).checkpoint }));
    const { proves, doesNotProve } = verify(sampleLog(3).files, {
      publicKey: undefined,
      history: [...history, { commit: 'gone', checkpoint: '' }],
    });
    expect(proves.at(-1)).toBe('It continues each of the 3 checkpoints that the commits of this branch hold.');
    expect(doesNotProve).toContain('What the log was at 1 commit that left no checkpoint to read.');
  });

  test('a kept checkpoint without entries holds the log to nothing; one that contradicts itself is told', () => {
    const empty = sampleLog(0).checkpoint;
    const { faults, keptSize, proves } = verify(log.files, { since: empty });
    expect([faults, keptSize]).toEqual([[], 0]);
    expect(proves.join(' ')).not.toContain('that was kept');
    const wrong = verify(log.files, { since: `${origin}\n0\n${'A'.repeat(43)}=\n` });
    expect(wrong.faults.map(brief)).toEqual([['checkpoint', 'since', undefined, undefined]]);
  });

  test('what is wrong with the kept checkpoint is mended where it was given', () => {
    const [fault] = verify(log.files, { since: 'garbage\n' }).faults;
    expect([fault?.file, fault?.fix]).toEqual(['since', expect.stringContaining('as `since`')]);
  });
});

test('a checkpoint that claims more entries than there can be is answered at once', () => {
  const files = changed(rewrite(checkpointPath, (text) => text.replace('\n600\n', '\n999999999999999\n')));
  files.set('tile/entries/x999/x999/999', Buffer.from('x'));
  expect(verify(files).faults.map(({ kind }) => kind)).toContain('truncated');
});

test('any byte of a log that is changed anywhere is found', () => {
  const paths = [...log.files.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(), fc.integer({ min: 1, max: 255 }), (path, place, mask) => {
      const files = changed((each) => {
        const bytes = Uint8Array.from(bytesAt(each, path));
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        each.set(path, bytes);
      });
      expect(verify(files).faults).not.toEqual([]);
    }),
    { seed, numRuns: 60 },
  );
});
