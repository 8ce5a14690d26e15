import { isDecisive, joinFindings } from '../../decide/health/round.ts';
import type { Finding, Subject, VersionGlance } from './looks.ts';
import type { HealthMemory } from './memory.ts';

interface Limits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** All probes at once. The first bad answer decides the round: the others are not waited for, and end. */
export const lookAround = (
  glances: readonly VersionGlance[],
  { timeoutMs, signal }: Limits,
  memory: HealthMemory,
): Promise<Finding> =>
  new Promise((resolve, reject) => {
    const rest = new AbortController();
    const findings: Finding[] = [];
    let isDecided = false;
    const decide = (finding: Finding): void => {
      isDecided = true;
      rest.abort();
      resolve(finding);
    };
    const take = (subject: Subject, finding: Finding): void => {
      if (isDecided) return;
      memory.note(subject, finding);
      findings.push(finding);
      if (isDecisive(finding) || findings.length === glances.length) decide(joinFindings(findings));
    };
    if (glances.length === 0) decide(joinFindings([]));
    const either = AbortSignal.any([signal, rest.signal]);
    for (const glance of glances) glance.look(timeoutMs, either).then((finding) => take(glance, finding), reject);
  });
