import type { FindingClass, GateConfig, SeverityBar } from '../inputs/config.ts';
import { type Finding, rankOf } from './finding.ts';
import { isAllowed, isDenied } from './licence.ts';
import type { Newness } from './newness.ts';

/** A finding as the gate sees it. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly newness: Newness;
  readonly fails: boolean;
  /** Whether SARIF, summary and comment show it: what fails always is. */
  readonly isShown: boolean;
  /** Why it does not fail although it is as bad as what does, in words; empty where that is not so. */
  readonly spared: string;
}

/** Whether a severity is at least as bad as the bar; nothing reaches `none`. */
export const reachesBar = (severity: Finding['severity'], bar: SeverityBar): boolean =>
  bar !== 'none' && rankOf(severity) <= rankOf(bar);

type Rule = (judged: { readonly finding: Finding; readonly newness: Newness }, gate: GateConfig) => string | undefined;

const isUnfixed = ({ class: kind, package: about }: Finding): boolean =>
  kind === 'vulnerability' && (about === undefined || about.fixedVersion === '');

// Each says why a finding that is bad enough does not fail. The order is that in which people would ask.
const reprieves: readonly Rule[] = [
  ({ finding }, gate) => (gate.classes.includes(finding.class) ? undefined : 'its class does not fail'),
  ({ finding }, gate) => (gate.ignoreUnfixed && isUnfixed(finding) ? 'there is no fix yet' : undefined),
  ({ finding }, gate) => (gate.ignoreStatuses.includes(finding.status) ? `its status is ${finding.status}` : undefined),
  ({ newness }, gate) => (gate.newOnly !== 'false' && newness === 'known' ? 'the base has it too' : undefined),
  ({ newness }, gate) =>
    gate.newOnly === 'true' && newness === 'disclosed' ? 'newly disclosed, in something unchanged' : undefined,
];

const hasLicenceLists = ({ deniedLicences, allowedLicences }: GateConfig): boolean =>
  deniedLicences.length > 0 || allowedLicences.length > 0;

const isBadLicence = ({ rule }: Finding, { deniedLicences, allowedLicences }: GateConfig): boolean =>
  allowedLicences.length > 0 ? !isAllowed(rule, allowedLicences) : isDenied(rule, deniedLicences);

/** Whether a finding is bad enough to fail, whatever else spares it. Where licences are listed, the lists decide. */
export const isBad = (finding: Finding, gate: GateConfig): boolean =>
  finding.class === 'licence' && hasLicenceLists(gate)
    ? isBadLicence(finding, gate)
    : reachesBar(finding.severity, gate.failOn);

/** Judges one finding. */
export const judgeFinding = (
  finding: Finding,
  newness: Newness,
  { gate, reportFrom }: { readonly gate: GateConfig; readonly reportFrom: SeverityBar },
): JudgedFinding => {
  const isShown = reachesBar(finding.severity, reportFrom);
  if (!isBad(finding, gate)) return { finding, newness, fails: false, isShown, spared: '' };
  const spared = reprieves.map((rule) => rule({ finding, newness }, gate)).find((reason) => reason !== undefined);
  const fails = spared === undefined;
  return { finding, newness, fails, isShown: isShown || fails, spared: spared ?? '' };
};

/** Whether findings of a class can fail at all. */
export const isGated = (kind: FindingClass, gate: GateConfig): boolean =>
  gate.classes.includes(kind) && (gate.failOn !== 'none' || (kind === 'licence' && hasLicenceLists(gate)));
