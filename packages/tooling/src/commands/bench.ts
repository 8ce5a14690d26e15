import { parseArgs } from 'node:util';
import { benchAuditLog } from '../bench/audit-log.ts';
import { benchFindingParsers } from '../bench/finding-parsers.ts';
import { benchFirstEffect } from '../bench/first-effect.ts';
import { benchParsers } from '../bench/parsers.ts';
import { formatKilobytes, formatRows, type Row } from '../bench/row.ts';
import { countBytesRead, measureStarts, type Subject } from '../bench/start.ts';
import { buildEmptyAction, listBuiltActions } from '../bench/subjects.ts';
import { benchSwitches } from '../bench/switches.ts';
import { measureTarball } from '../bench/tarball.ts';
import { benchTestParsers } from '../bench/test-parsers.ts';
import { benchVersions } from '../bench/versions.ts';
import { tarballBoundBytes } from '../checks/start.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, enforce: { type: 'boolean', default: false } },
});

const subjects = [await buildEmptyAction(), ...listBuiltActions()];
const rows = [
  ...startRows(subjects, Number(values.rounds)),
  ...subjects.map(bytesRow),
  tarballRow(),
  ...benchParsers(),
  ...benchTestParsers(),
  ...benchFindingParsers(),
  ...benchAuditLog(),
  ...benchFirstEffect(),
  ...benchVersions(),
  ...(await benchSwitches()),
];
process.stdout.write(`${formatRows(rows)}\n`);
// A machine that is busy is no reason to stop anyone: times decide nothing unless asked to.
process.exitCode = values.enforce && rows.some(({ holds }) => !holds) ? 1 : 0;

function startRows(all: readonly Subject[], rounds: number): readonly Row[] {
  const figures = measureStarts(all, rounds);
  return all.map(({ name, boundRatio }) => {
    const { medianRatio = Number.NaN, minRatio = Number.NaN, minMs = Number.NaN } = figures.get(name) ?? {};
    const seen = `${medianRatio.toFixed(2)} x bare node (fastest ${minRatio.toFixed(2)} x, ${minMs.toFixed(0)} ms)`;
    return { what: `start of ${name}`, seen, bound: `${boundRatio} x`, holds: medianRatio <= boundRatio };
  });
}

function bytesRow(subject: Subject): Row {
  const bytes = countBytesRead(subject);
  const { name, boundBytes } = subject;
  return {
    what: `read by ${name}`,
    seen: formatKilobytes(bytes),
    bound: formatKilobytes(boundBytes),
    holds: bytes <= boundBytes,
  };
}

function tarballRow(): Row {
  const bytes = measureTarball();
  const bound = formatKilobytes(tarballBoundBytes);
  return { what: 'suite, compressed', seen: formatKilobytes(bytes), bound, holds: bytes <= tarballBoundBytes };
}
