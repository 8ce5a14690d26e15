import type { FindingClass, Scanner } from '../inputs/config.ts';
import type { TargetKind } from './target.ts';

/** What Trivy can look for in each kind of target. */
const capable: Readonly<Record<TargetKind, readonly Scanner[]>> = {
  fs: ['vuln', 'misconfig', 'secret', 'license'],
  repo: ['vuln', 'misconfig', 'secret', 'license'],
  image: ['vuln', 'misconfig', 'secret', 'license'],
  config: ['misconfig'],
  sbom: ['vuln', 'license'],
};

/** The scanners that are asked of a target: those wanted that its kind knows; of `config` always its only one. */
export const scannersOf = (kind: TargetKind, wanted: readonly Scanner[]): readonly Scanner[] =>
  kind === 'config' ? capable.config : capable[kind].filter((scanner) => wanted.includes(scanner));

const classOf: Readonly<Record<Scanner, FindingClass>> = {
  vuln: 'vulnerability',
  misconfig: 'misconfiguration',
  secret: 'secret',
  license: 'licence',
};

/** The classes of what is looked for in a target. */
export const classesOf = (kind: TargetKind, wanted: readonly Scanner[]): readonly FindingClass[] =>
  scannersOf(kind, wanted).map((scanner) => classOf[scanner]);
