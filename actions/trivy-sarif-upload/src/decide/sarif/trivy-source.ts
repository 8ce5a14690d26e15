import type { JudgedTarget } from '../judged-target.ts';
import { makeLog } from './log.ts';
import { type ExcusedFinding, makeRun } from './run.ts';
import type { SarifSource } from './source.ts';

const describeIgnore = (file: string, line: number, reason: string): string =>
  `${reason === '' ? 'ignored without a reason' : reason} (${file}, line ${line})`;

const excusedOf = ({ ignored, suppressed }: JudgedTarget): readonly ExcusedFinding[] => [
  ...ignored.map(({ finding, rule }) => ({ finding, reason: describeIgnore(rule.file, rule.line, rule.reason) })),
  ...suppressed,
];

/** The document of a scanned target. */
export const trivySource = (
  target: JudgedTarget,
  { category, toolVersion }: { readonly category: string; readonly toolVersion: string },
): SarifSource => {
  const findings = target.judged.filter(({ isShown }) => isShown).map(({ finding }) => finding);
  const excused = excusedOf(target);
  return {
    name: target.name,
    category,
    toolName: 'Trivy',
    isWhole: true,
    count: findings.length,
    build: (room) => {
      const { run, leftOut } = makeRun({ category, toolVersion, findings, excused: [] }, room);
      const upload = JSON.stringify(makeLog([run]));
      if (excused.length === 0) return { file: upload, upload, leftOut: leftOut.length };
      const whole = makeRun({ category, toolVersion, findings, excused }, room);
      return { file: JSON.stringify(makeLog([whole.run])), upload, leftOut: leftOut.length };
    },
  };
};
