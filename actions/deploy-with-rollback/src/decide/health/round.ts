import type { Round } from './course.ts';

type Finding = Pick<Round, 'kind' | 'message'>;

// The worst first: what a round is called when its probes differ.
const order = ['hopeless', 'bad', 'nothing', 'waiting', 'good'] as const;

/** What the probes of one round came to together: as bad as the worst of them, and nothing where nobody looked. */
export const joinFindings = (findings: readonly Finding[]): Finding => {
  const worst = findings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
  return worst ?? { kind: 'nothing', message: 'there was nothing to look at' };
};

/** Whether a round is decided by this finding, whatever the other probes will say. */
export const isDecisive = ({ kind }: Finding): boolean => kind === 'hopeless' || kind === 'bad';
