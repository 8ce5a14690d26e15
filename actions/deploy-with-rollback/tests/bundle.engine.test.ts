import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployReportSchema } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { findSchemaProblems } from '@drawbridge/testkit/schema';
import { shopName as repository } from '@drawbridge/testkit/shop';
import { afterEach, describe, expect, test } from '@jest/globals';
import { closeYards, deploymentsOf, lastLine, versionsOf, yardWith } from './yard.ts';

afterEach(closeYards);

const next = { version: '1.5.0' };

describe('a good version', () => {
  test('is shipped: verdict, summary, outputs, report and GitHub Deployment agree', async () => {
    const yard = await yardWith();
    const ran = await yard.run({ inputs: next });
    expect(lastLine(ran)).toMatch(/^✓ Deploy: 1\.4\.0 → 1\.5\.0 on production in [\d.]+ s \(blue-green\)$/);
    expect(ran.main.exitCode).toBe(0);
    expect(ran.main.annotations).toEqual([]);
    expect(ran.main.summary).toContain(`### ${lastLine(ran)}`);
    expect(ran.main.summary).toContain('Traffic: `1.4.0` → `1.5.0`');
    expect(ran.main.outputs).toMatchObject({
      verdict: 'passed',
      outcome: 'succeeded',
      version: '1.5.0',
      'previous-version': '1.4.0',
      artifact: '1.5.0',
      'report-file': 'drawbridge/deploy-with-rollback.json',
    });
    const report = await yard.report(ran.workspace);
    expect(findSchemaProblems(deployReportSchema, report)).toEqual([]);
    expect(await versionsOf(yard)).toEqual(['1.4.0', '1.5.0']);
    expect(deploymentsOf(yard)).toEqual(['deploy: success']);
    const [deployment] = yard.shop.github.state(repository).deployments;
    expect(deployment).toMatchObject({ isProduction: true, environment: 'production', payload: { version: '1.5.0' } });
    expect(ran.post?.log).toEqual([]);
  });

  test('that serves already is left alone', async () => {
    const yard = await yardWith();
    const ran = await yard.run();
    expect(lastLine(ran)).toBe('✓ Deploy: 1.4.0 serves production already; nothing was changed');
    expect(await versionsOf(yard)).toEqual(['1.4.0']);
  });

  test('is shipped with the journal on the data branch, too, within GitHub’s limits', async () => {
    const yard = await yardWith({ journal: 'branch' });
    const ran = await yard.run({ inputs: next });
    expect(lastLine(ran)).toContain('1.4.0 → 1.5.0 on production');
    expect(ran.main.outputs['journal']).toBe('branch drawbridge-data, deploy-with-rollback/production/journal.json');
  });
});

describe('a version that is not healthy', () => {
  test('before traffic never meets a user, and the step fails', async () => {
    const yard = await yardWith();
    await yard.set('bad', '1.5.0');
    const ran = await yard.run({ inputs: next });
    expect(lastLine(ran)).toMatch(/Deploy: 1\.5\.0 rolled back to 1\.4\.0 after [\d.]+ s; .*1\.5\.0 answers 503/);
    expect([ran.main.exitCode, ran.main.outputs['outcome'], ran.main.outputs['verdict']]).toEqual([
      1,
      'rolled-back',
      'failed',
    ]);
    expect(ran.main.outputs['version']).toBe('1.4.0');
    expect(await versionsOf(yard)).not.toContain('1.5.0');
    expect(deploymentsOf(yard)).toEqual(['deploy: failure']);
  });

  test('under traffic is taken back, and what serves is verified', async () => {
    const yard = await yardWith();
    await yard.set('sour', '1.5.0');
    const ran = await yard.run({ inputs: next });
    expect(lastLine(ran)).toMatch(/Deploy: 1\.5\.0 rolled back to 1\.4\.0 after/);
    expect(ran.main.exitCode).toBe(1);
    expect(await versionsOf(yard)).toEqual(['1.4.0', '1.5.0', '1.4.0']);
    expect(ran.main.summary).toContain('Traffic: `1.4.0` → `1.5.0` → `1.4.0`');
    expect(findSchemaProblems(deployReportSchema, await yard.report(ran.workspace))).toEqual([]);
  });

  test('and cannot be taken back is told with the commands that a person types', async () => {
    const yard = await yardWith();
    await yard.set('sour', '1.5.0');
    await yard.set('stuck', 'yes');
    const ran = await yard.run({ inputs: next });
    expect(ran.main.outputs).toMatchObject({ outcome: 'rollback-failed', verdict: 'failed', version: '' });
    expect(lastLine(ran)).toContain('1.5.0 could not be rolled back to 1.4.0, a person is needed');
    expect(ran.main.log.join('\n')).toContain('Bring the old version back:');
    expect(ran.main.log.join('\n')).toMatch(/^ {4}env .*restore 1\.4\.0$/m);
    expect(deploymentsOf(yard)).toEqual(['deploy: failure']);
  });
});

describe('by hand', () => {
  test('a version that was good comes back', async () => {
    const yard = await yardWith({ serving: false });
    await yard.run();
    await yard.run({ inputs: next });
    const ran = await yard.run({ inputs: { mode: 'rollback', version: '1.4.0' } });
    expect(lastLine(ran)).toMatch(/✓ Deploy: 1\.5\.0 → 1\.4\.0 on production in .*, rolled back by hand$/);
    expect(await yard.get()).toBe('1.4.0');
    expect(deploymentsOf(yard).at(-1)).toBe('rollback: success');
  });

  test('a version that never was good is refused, and those that were are listed', async () => {
    const yard = await yardWith({ serving: false });
    await yard.run();
    const ran = await yard.run({ inputs: { mode: 'rollback', version: '1.3.0' } });
    expect([ran.main.exitCode, ran.main.outputs['outcome']]).toEqual([1, 'aborted']);
    expect(lastLine(ran)).toContain('1.3.0 was never found good here; set `version` to one of 1.4.0');
    expect(await versionsOf(yard)).toEqual(['1.4.0']);
  });

  test('nothing unfinished is nothing to recover', async () => {
    const yard = await yardWith();
    const ran = await yard.run({ inputs: { mode: 'recover', version: '' } });
    expect(lastLine(ran)).toBe('✓ Deploy: nothing is unfinished on production');
  });

  test('an older version is refused as a deployment, unless a reason is given', async () => {
    const yard = await yardWith();
    const refused = await yard.run({ inputs: { version: '1.3.0' } });
    expect(lastLine(refused)).toContain('1.3.0 was not shipped, 1.4.0 serves; 1.3.0 is older than 1.4.0');
    expect(deploymentsOf(yard)).toEqual([]);
    const allowed = await yard.run({ inputs: { version: '1.3.0', 'allow-downgrade': '1.4.0 loses orders' } });
    expect(allowed.main.exitCode).toBe(0);
    expect(await yard.report(allowed.workspace)).toMatchObject({
      body: { remarks: ['an older version was allowed: 1.4.0 loses orders'] },
    });
  });
});

describe('a dry run', () => {
  test('tells plan and changes, takes no lock and writes nothing', async () => {
    const yard = await yardWith();
    const [journal, requests] = [await yard.get('journal'), yard.shop.github.requests.length];
    const ran = await yard.run({ inputs: { ...next, 'dry-run': 'true' } });
    expect(lastLine(ran)).toMatch(
      /✓ Deploy: a dry run: 1\.4\.0 → 1\.5\.0 on production in \d+ steps, 3 changes; nothing was done/,
    );
    expect(ran.main.log.join('\n')).toMatch(/ 6\. traffic to 1\.5\.0 \(app\)/);
    expect([await versionsOf(yard), await yard.get('journal')]).toEqual([['1.4.0'], journal]);
    expect(yard.shop.github.requests.slice(requests).filter(({ operation }) => operation !== 'git')).toEqual([]);
    expect(findSchemaProblems(deployReportSchema, await yard.report(ran.workspace))).toEqual([]);
  });
});

test('two runs at once ship one after the other', async () => {
  const yard = await yardWith();
  const runs = await Promise.all([yard.run({ inputs: next }), yard.run({ inputs: { ...next, version: '1.6.0' } })]);
  const codes = runs.map(({ main }) => main.exitCode);
  // Whoever comes second ships 1.6.0 over 1.5.0, or is refused with 1.5.0 as a downgrade.
  expect(codes[1]).toBe(0);
  expect(await yard.get()).toBe('1.6.0');
  expect(runs.some(({ main }) => main.log.join('\n').includes('waiting for the lock of production'))).toBe(true);
});

describe('what the token may', () => {
  test('the table of permissions asks for what a deployment needs', () => {
    const table = readFileSync(join(import.meta.dirname, '../permissions.yml'), 'utf8');
    const scopes = [...table.matchAll(/^ {4}([a-z-]+): (read|write)$/gm)].map(
      ([, scope, level]) => `${scope}: ${level}`,
    );
    expect(scopes).toEqual(['deployments: write', 'contents: write', 'contents: read']);
  });

  test('without deployments it costs the Deployment, not the deployment', async () => {
    const yard = await yardWith();
    const ran = await yard.run({ inputs: next, token: yard.shop.token({ contents: 'read' }) });
    expect(ran.main.exitCode).toBe(0);
    expect(ran.main.log.filter((line) => line.includes('may not write deployments'))).toHaveLength(1);
    expect(ran.main.log.join('\n')).toContain('deployments: write');
  });

  test('without a place for the journal nothing is touched, and the lines that grant it are told', async () => {
    const yard = await yardWith({ journal: 'branch' });
    const token = yard.shop.token({ contents: 'read', deployments: 'write' });
    const ran = await yard.run({ inputs: next, token });
    expect([ran.main.exitCode, ran.main.outputs['outcome']]).toEqual([1, 'aborted']);
    expect(lastLine(ran)).toContain('the token may not write the journal');
    expect(ran.main.log.join('\n')).toMatch(/^ *contents: write/m);
    expect([await versionsOf(yard), deploymentsOf(yard)]).toEqual([['1.4.0'], []]);
    expect(ran.post?.log).toEqual([]);
  });
});

test('wrong inputs are told all at once, and nothing is begun', async () => {
  const yard = await yardWith({ serving: false });
  const ran = await yard.run({ inputs: { strategy: 'canary', bake: 'long' } });
  expect(ran.main.exitCode).toBe(1);
  expect(ran.main.annotations[0]?.message).toContain('2 inputs are wrong.');
  expect(await yard.get('journal')).toBe('');
  expect(ran.post?.log).toEqual([]);
});
