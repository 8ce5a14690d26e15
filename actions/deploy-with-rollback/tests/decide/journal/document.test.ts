import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addEntries,
  commitRelease,
  emptyJournal,
  formatJournal,
  recordState,
} from '../../../src/decide/journal/document.ts';
import { isFree, isHeldBy, takeLease, unfinishedIn } from '../../../src/decide/journal/lease.ts';
import { readJournal } from '../../../src/decide/journal/reading.ts';
import { readRecord } from '../../../src/decide/journal/record.ts';
import type { State } from '../../../src/decide/rollout/model.ts';
import { full, name, plan, state } from './samples.ts';

const note = { committedAtMs: 2_000, runUrl: 'https://github.example/r/2' };

const releaseOf = (version: string) => ({ version, artifact: `shop@${version}`, commit: '' });
const shipping = (version: string): State => ({ ...state, plan: { ...plan, release: releaseOf(version) } });

describe('a journal is read back as it was written', () => {
  test.each([
    ['an empty one', emptyJournal(name)],
    ['a full one', full],
    [
      'one that ended',
      { ...full, lease: null, state: { ...state, phase: 'aborted', ending: 'aborted', underWay: null } as const },
    ],
  ])('%s', (_, document) => {
    expect(readJournal(formatJournal(document), name)).toEqual({ ok: true, value: document });
  });
});

describe('a text that is not a whole journal of ours is refused', () => {
  const text = formatJournal(full);

  test.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n', 'empty'],
    ['no JSON', 'hello', 'not JSON'],
    ['another’s JSON', '{"kind":"List"}', 'schema'],
    ['a list', '[]', 'not an object'],
    ['a newer schema', text.replace('"schema":1', '"schema":2'), 'this version reads 1'],
    ['a schema that never was', text.replace('"schema":1', '"schema":0'), 'never was'],
    ['another service', text.replace(name, 'production/other'), 'production/other'],
    ['a phase that nobody knows', text.replace('"phase":"captured"', '"phase":"dreaming"'), 'dreaming'],
    ['a name that stands twice', text.replace('"epoch":3', '"epoch":3,"epoch":4'), 'second member'],
    [
      'an ended rollout with something under way',
      text.replace('"phase":"captured"', '"phase":"aborted"'),
      'does not fit',
    ],
    [
      'an epoch that could not rise any more',
      text.replace('"epoch":3', `"epoch":${Number.MAX_SAFE_INTEGER}`),
      'epoch is',
    ],
    [
      'a lease until after all days',
      text.replace(/"untilMs":\d+/, '"untilMs":1e300'),
      'untilMs is 1e+300, and no time',
    ],
    ['an entry after all days', text.replace(/"atMs":\d+/, '"atMs":8.65e15'), 'and no time'],
    ['no units', text.replace('"units":["web","worker"],"strategy"', '"units":[],"strategy"'), 'names no unit'],
    ['more than 1 MiB', `${text}${' '.repeat(1024 ** 2)}`, 'bytes'],
  ])('%s', (_, found, words) => {
    const read = readJournal(found, name);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.error.what).toContain(words);
    expect(read.error.fix).not.toBe('');
    expect(read.error.fix).not.toContain('report');
  });

  test('cut off anywhere', () => {
    for (let end = 0; end < text.length; end += 1) expect(readJournal(text.slice(0, end), name).ok).toBe(false);
  });

  const pathsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => [[...path, key], ...pathsIn(each, [...path, key])])
      : [];

  const change = (value: unknown, path: readonly string[], to: unknown): unknown => {
    const [key, ...rest] = path;
    if (key === undefined) return to;
    if (Array.isArray(value))
      return value.map((each: unknown, index) => (String(index) === key ? change(each, rest, to) : each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name_, each]) => [name_, name_ === key ? change(each, rest, to) : each]),
    );
  };

  const whole: unknown = JSON.parse(text);

  test.each(pathsIn(whole).map((path) => [path.join('.'), path] as const))('with %s of another kind', (_, path) => {
    for (const stranger of [{ strange: 1 }, true, -1.5]) {
      const spoilt = JSON.stringify(change(whole, path, stranger));
      // A flag may be the other flag; everything else is of its kind.
      if (stranger === true && /(touched|trafficMoved|isHealthy|allowDowngrade|force)$/.test(path.join('.'))) continue;
      if (path.at(-1) === 'handles' && typeof stranger === 'object') continue;
      expect({ stranger, ok: readJournal(spoilt, name).ok }).toEqual({ stranger, ok: false });
    }
  });

  test('with a member missing', () => {
    for (const path of pathsIn(whole)) {
      const last = path.at(-1) ?? '';
      // What a hook is called stands only with hooks, and a list may be shorter.
      if (last === 'hook' || /^\d+$/.test(last) || path.at(-2) === 'handles') continue;
      expect({ path, ok: readJournal(JSON.stringify(change(whole, path, undefined)), name).ok }).toEqual({
        path,
        ok: false,
      });
    }
  });
});

describe('what is kept', () => {
  const entry = { atMs: 1, epoch: 1, phase: 'locked', what: 'a deed', durationMs: 1 } as const;

  test('at most 300 entries, and how many were dropped', () => {
    const document = addEntries(addEntries(emptyJournal(name), Array(250).fill(entry)), Array(100).fill(entry));
    expect([document.entries.length, document.droppedEntries]).toEqual([300, 50]);
  });

  test('a line of at most 300 characters', () => {
    const [kept] = addEntries(emptyJournal(name), [{ ...entry, what: 'x'.repeat(5_000) }]).entries;
    expect(kept?.what).toHaveLength(300);
  });

  test('the 20 newest releases, each once, newest first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }), (versions) => {
        const document = versions.reduce(
          (now, version) => commitRelease(now, shipping(`1.${version}.0`), note),
          emptyJournal(name),
        );
        const expected = [...new Set(versions.toReversed())].slice(0, 20).map((version) => `1.${version}.0`);
        expect(document.committed.map(({ release }) => release.version)).toEqual(expected);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('where an older release comes back from, once a later rollout has captured it', () => {
    const first = commitRelease(emptyJournal(name), shipping('1.0.0'), note);
    const captured = [{ unit: 'web', release: releaseOf('1.0.0'), handle: 'blue', isHealthy: true }];
    const second = commitRelease(first, { ...shipping('1.1.0'), baselines: captured }, note);
    expect(second.committed.map(({ handles }) => handles)).toEqual([{}, { web: 'blue' }]);
  });

  test.each([
    ['that one release served all units, healthy', ['1.0.0', '1.0.0'], true, ['1.1.0', '1.0.0']],
    ['that units served two releases', ['1.0.0', '0.9.0'], true, ['1.1.0']],
    ['that it was not healthy', ['1.0.0', '1.0.0'], false, ['1.1.0']],
  ])('what was replaced was good, too, where the rollout saw %s', (_, versions, isHealthy, expected) => {
    const units = ['web', 'worker'];
    const baselines = units.map((unit, at) => ({
      unit,
      release: releaseOf(versions[at] ?? ''),
      handle: 'blue',
      isHealthy,
    }));
    const once = commitRelease(emptyJournal(name), { ...shipping('1.1.0'), baselines }, note);
    const twice = commitRelease(once, { ...shipping('1.1.0'), baselines }, note);
    expect(twice.committed.map(({ release }) => release.version)).toEqual(expected);
  });

  test('a release whose commit was doubtful, and which was taken back, is not among the good', () => {
    const committed = recordState(emptyJournal(name), { ...shipping('1.1.0'), phase: 'committed' }, []);
    const document = commitRelease(committed, shipping('1.1.0'), note);
    const back = recordState(document, { ...shipping('1.1.0'), phase: 'rolling-back' }, []);
    expect(back.committed).toEqual([]);
  });

  test('a full journal of 300 long entries and 20 releases is far below 1 MiB', () => {
    const long = Array(300).fill({ ...entry, what: '✓'.repeat(300) });
    expect(new TextEncoder().encode(formatJournal(addEntries(full, long))).length).toBeLessThan(400_000);
  });
});

describe('the lease', () => {
  const lease = full.lease;

  test.each([
    ['held', 'n2', 0, false],
    ['held, and ours', 'n1', 0, true],
    ['over, within what clocks differ', 'n2', 94_000, false],
    ['over', 'n2', 95_001, true],
  ])('%s', (_, nonce, nowMs, free) => expect(isFree(full, nonce, nowMs)).toBe(free));

  test('is free where there is none', () => expect(isFree(emptyJournal(name), 'n', 0)).toBe(true));

  test('is held by epoch and nonce, both', () => {
    expect(isHeldBy(full, { epoch: 3, nonce: 'n1' })).toBe(true);
    expect(isHeldBy(full, { epoch: 2, nonce: 'n1' })).toBe(false);
    expect(isHeldBy(full, { epoch: 3, nonce: 'n2' })).toBe(false);
  });

  test('that is taken raises the epoch and keeps what is unfinished, and only that', () => {
    if (lease === null) throw new Error('the sample has a lease');
    const taken = takeLease(full, lease);
    expect([taken.epoch, unfinishedIn(taken)]).toEqual([4, state]);
    const ended = takeLease({ ...full, state: { ...state, phase: 'aborted', underWay: null } }, lease);
    expect([ended.epoch, ended.state, ended.entries, ended.committed.length]).toEqual([4, null, [], 1]);
  });
});

describe('what main left for post', () => {
  test.each([
    ['nothing yet', {}, undefined],
    ['a lock, and nothing begun', { rollout: { name, nonce: 'n', state: null } }, { name, nonce: 'n', state: null }],
    ['a rollout', { rollout: { name, nonce: 'n', state }, startedMs: 7 }, { name, nonce: 'n', state }],
  ])('%s', (_, saved, value) => expect(readRecord(saved)).toEqual({ ok: true, value }));

  test('something that nobody wrote is refused', () => {
    expect(readRecord({ rollout: { name, nonce: 'n', state: { ...state, phase: 'x' } } })).toMatchObject({ ok: false });
    expect(readRecord({ rollout: { name, nonce: 'n' } })).toMatchObject({ ok: false });
  });
});
