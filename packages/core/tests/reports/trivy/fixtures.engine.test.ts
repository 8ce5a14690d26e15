import { describeEngine } from '@drawbridge/testkit/engines';
import { probeTrivy } from '@drawbridge/testkit/programs';
import { expect, test } from '@jest/globals';
import { commandsOf, readFixture, record, recordings, writeFixture } from './recording.ts';

const version = '0.76.0';

const provenance = {
  tool: 'trivy',
  version,
  source: 'packages/testkit/src/trivy/specimens.ts',
  database: 'packages/testkit/src/trivy/tiny-database.ts',
  scrubbed: 'ReportID, CreatedAt and the serial numbers of SBOMs are fixed values; nothing else is changed.',
  renew: 'DRAWBRIDGE_RECORD=1 npm run jest -- packages/core/tests/reports/trivy/fixtures.engine',
  commands: Object.fromEntries(recordings.map((recording) => [recording.file, commandsOf(recording)])),
};

const renewed = process.env['DRAWBRIDGE_RECORD'] === '1';

describeEngine(`the fixtures are what Trivy ${version} prints`, probeTrivy, () => {
  test.each(recordings)('$file', async (recording) => {
    const text = await record(recording);
    if (renewed) await writeFixture(recording.file, text);
    expect(JSON.parse(text)).toMatchObject({ Trivy: { Version: version } });
    expect(text).toBe(await readFixture(recording.file));
  });

  test('and each tells where it comes from', async () => {
    const text = `${JSON.stringify(provenance, null, 2)}\n`;
    if (renewed) await writeFixture('provenance.json', text);
    expect(await readFixture('provenance.json')).toBe(text);
  });
});
