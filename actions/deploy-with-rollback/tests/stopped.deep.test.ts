import { afterEach, describe, expect, test } from '@jest/globals';
import { closeYards, deploymentsOf, lastLine, versionsOf, yardWith } from './yard.ts';

afterEach(closeYards);

const next = { version: '1.5.0' };

describe('a job that is told to stop', () => {
  const during = (text: string) => (line: string) => line.includes(text);

  test('under traffic has the old version back long before the bake is over, and post brings the rest to its end', async () => {
    const yard = await yardWith();
    const ran = await yard.run({
      inputs: { ...next, bake: '120s' },
      cancelAfter: during('✓ traffic to 1.5.0'),
    });
    const [signal] = ran.main.signals;
    expect(signal?.signal).toBe('SIGINT');
    expect(await versionsOf(yard)).toEqual(['1.4.0', '1.5.0', '1.4.0']);
    const [moved, back] = await yard.diary();
    // From the switch: the signal came after it.
    expect((back?.atMs ?? 0) - (moved?.atMs ?? 0)).toBeLessThan(20_000);
    expect(ran.main.exitCode).toBe(1);
    expect(ran.main.outputs['outcome']).toBe('unfinished');
    expect(ran.main.log.join('\n')).toMatch(
      /1\.5\.0 stopped after .*, 1\.4\.0 serves, post or the next run goes on; the job was cancelled/,
    );
    expect(ran.post?.log.at(-1)).toMatch(/1\.5\.0 rolled back to 1\.4\.0 after .*; the job was cancelled/);
    expect(ran.post?.exitCode).toBe(0);
    expect(deploymentsOf(yard)).toEqual(['deploy: failure']);
    expect(await yard.report(ran.workspace)).toMatchObject({
      body: { outcome: 'rolled-back', current: { version: '1.4.0' } },
    });
  });

  test.each([1, 40])('within %d ms, before it could do anything, ships nothing: nor does post', async (cancelAfter) => {
    const yard = await yardWith();
    const ran = await yard.run({ inputs: next, cancelAfter });
    expect(ran.conclusion).toBe('cancelled');
    expect(ran.post).toMatchObject({ exitCode: 0, log: [] });
    expect([await yard.get(), await yard.get('journal'), deploymentsOf(yard)]).toEqual(['1.4.0', '', []]);
  });

  test('before traffic leaves the old version alone', async () => {
    const yard = await yardWith();
    await yard.set('slow', '20000');
    const ran = await yard.run({ inputs: next, cancelAfter: during('as the target would take it') });
    expect(ran.conclusion).toBe('cancelled');
    expect(await versionsOf(yard)).not.toContain('1.5.0');
    expect(ran.post?.log.at(-1)).toContain('1.5.0 rolled back to 1.4.0');
    expect(deploymentsOf(yard)).toEqual(['deploy: failure']);
    expect(ran.orphans).toEqual([]);
  });

  test('by a shutdown has the old version back, and a recovery brings the rest to its end', async () => {
    const yard = await yardWith();
    const ran = await yard.run({
      inputs: { ...next, bake: '20s', 'lock-lease': '10s' },
      cancelAfter: during('✓ traffic to 1.5.0'),
      cancelReason: 'shutdown',
    });
    expect(ran.post?.conclusion).toBe('skipped');
    expect(await versionsOf(yard)).toEqual(['1.4.0', '1.5.0', '1.4.0']);
    await yard.outlast();
    const later = await yard.run({ inputs: { mode: 'recover', version: '' } });
    expect(lastLine(later)).toMatch(/1\.5\.0 rolled back to 1\.4\.0 after .*; the job was cancelled/);
    expect(deploymentsOf(yard)).toEqual(['deploy: failure']);
  });
});

describe('a step that is killed', () => {
  test.each(['stage', 'route', 'clean'])('in the middle of %s is brought to its end by post', async (deed) => {
    const yard = await yardWith();
    await yard.set('kill', deed);
    const ran = await yard.run({ inputs: next });
    expect(ran.main.signal).toBe('SIGKILL');
    const isCommitted = deed === 'clean';
    expect(await yard.get()).toBe(isCommitted ? '1.5.0' : '1.4.0');
    expect(deploymentsOf(yard)).toEqual([`deploy: ${isCommitted ? 'success' : 'failure'}`]);
    expect(await yard.report(ran.workspace)).toMatchObject({
      body: { outcome: isCommitted ? 'succeeded' : 'rolled-back' },
    });
    expect(await yard.get('journal')).toContain('"lease":null');
  });
});
