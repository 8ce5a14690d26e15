import type { Condition } from '@drawbridge/core/domain/verdict';
import type { TrivyOs } from '@drawbridge/core/reports/trivy/model';
import type { GateConfig } from '../inputs/config.ts';
import type { JudgedTarget } from './judged-target.ts';
import { type KnownOs, nameOs } from './known-os.ts';

// Whoever moves to a release that has ended, or stays until it ends, is told apart as for findings.
const isOld = (known: KnownOs | undefined, os: TrivyOs, { newOnly }: GateConfig): boolean =>
  known?.name === nameOs(os) && (newOnly === 'true' || (newOnly === 'with-disclosed' && known.isEndOfLife));

const markOf = (os: TrivyOs, known: KnownOs | undefined, gate: GateConfig): Condition['mark'] =>
  gate.endOfLife === 'fail' && gate.failOn !== 'none' && !isOld(known, os, gate) ? 'failed' : 'attention';

/** A release of an operating system that nobody mends any more fails, unless the base has the same one and only news count. */
export const judgeOs = (
  { name, seen: { os }, reference }: Pick<JudgedTarget, 'name' | 'seen' | 'reference'>,
  gate: GateConfig,
): readonly Condition[] => {
  if (os?.isEndOfLife !== true) return [];
  const known = reference.kind === 'baseline' ? reference.baseline.os : undefined;
  const distance = `${isOld(known, os, gate) ? 'the base has it too; ' : ''}move to a supported release`;
  const value = `${nameOs(os)}, at its end of life`;
  return [{ mark: markOf(os, known, gate), name: `${name}: operating system`, value, bar: 'supported', distance }];
};

/** What follows from the end of life of these targets' systems, in sentences. */
export const explainEndOfLife = (targets: readonly Pick<JudgedTarget, 'name' | 'seen'>[]): readonly string[] =>
  targets.flatMap(({ name, seen: { os } }) =>
    os?.isEndOfLife === true
      ? [`Nobody publishes advisories of ${nameOs(os)} any more, so findings are missing in ${name}.`]
      : [],
  );

const remarks = [
  /^This OS version is no longer supported by the distribution/,
  /^The vulnerability detection may be insufficient because security updates are not provided/,
] as const;

/** Whether Trivy says in its log what its report says of the system's end of life. */
export const tellsEndOfLife = (message: string): boolean => remarks.some((remark) => remark.test(message));
