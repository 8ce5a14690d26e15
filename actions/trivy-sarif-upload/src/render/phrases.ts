import type { Finding } from '../decide/finding.ts';
import type { IdleRule } from '../decide/ignores/matching.ts';
import type { Newness } from '../decide/newness.ts';

/** How a finding stands to the base, as a table says it. */
export const newnessWords: Readonly<Record<Newness, string>> = {
  known: 'known',
  introduced: 'introduced',
  disclosed: 'newly disclosed',
  unknown: '',
};

/** What a finding is about: a package with its version, a resource, or nothing besides its file. */
export const describeSubject = ({ package: about, resource }: Finding): string =>
  about === undefined ? resource : `${about.name} ${about.version}`.trim();

/** What mends a finding; empty where nobody knows. */
export const describeFix = ({ class: kind, package: about, status, about: rule }: Finding): string => {
  if (kind !== 'vulnerability') return rule.resolution;
  const fixed = about?.fixedVersion ?? '';
  if (fixed !== '') return fixed;
  return status === '' || status === 'affected' ? 'no fix yet' : `no fix: ${status.replaceAll('_', ' ')}`;
};

/** Where a finding stands: the file and line, else where in the image, else its target. */
export const describePlace = ({ path, lines, within, target }: Finding): string => {
  if (within !== '') return `${target}: ${within}`;
  if (path === '') return target;
  return lines === undefined ? path : `${path}:${lines.startLine}`;
};

/** An ignore that changes nothing, and why. */
export const describeIdle = ({ rule, why }: IdleRule): string => `${rule.id} (${rule.file}, line ${rule.line}): ${why}`;
