import type { Finding } from '../finding.ts';
import { toUri } from '../paths.ts';
import { cutText, limits } from './limits.ts';
import type { SarifLevel, SarifLocation, SarifResult } from './log.ts';
import { ruleIdOf } from './rule.ts';

const messageCharacters = limits.descriptionCharacters;

const fixes = ({ package: about, status }: Finding): string => {
  if (about === undefined) return '';
  if (about.fixedVersion !== '') return ` Fixed in ${about.fixedVersion}.`;
  return status === '' ? '' : ` No fix (${status.replaceAll('_', ' ')}).`;
};

const sentence = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
};

/** What was found, where, and how it is mended, with the package's name in it: two packages never read alike. */
export const describeFinding = (finding: Finding): string => {
  const { rule, severity, package: about, within, resource, about: text } = finding;
  const subject = about === undefined ? rule : `${`${about.name} ${about.version}`.trim()}: ${rule}`;
  const where = [resource, within].filter((part) => part !== '').join(', ');
  const said = sentence(finding.message === '' ? text.title : finding.message);
  const more = finding.message === '' || text.title === finding.message ? '' : ` ${sentence(text.resolution)}`;
  return cutText(
    `${subject} (${severity})${where === '' ? '' : ` in ${where}`}. ${said}${more.trimEnd()}${fixes(finding)}`.trim(),
    messageCharacters,
  );
};

/** The file that GitHub shows a finding at; what stands in no file of the repository is shown under its target's name. */
const shownPath = ({ path, target }: Finding): string => (path === '' ? target : path);

const logicalLocations = ({ target, within, resource, package: about }: Finding): SarifLocation['logicalLocations'] => {
  const name = about?.name ?? (resource === '' ? within : resource);
  if (name === '') return undefined;
  const fullyQualifiedName = [target, within, name === within ? '' : name].filter((part) => part !== '').join('/');
  return [{ name, fullyQualifiedName, kind: about === undefined ? 'resource' : 'module' }];
};

const locationOf = (finding: Finding): SarifLocation => {
  const { lines, package: about } = finding;
  const logical = logicalLocations(finding);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(shownPath(finding)) },
      // Whole lines: a region of no width is one that GitHub cannot show.
      region: lines === undefined ? { startLine: 1 } : { startLine: lines.startLine, endLine: lines.endLine },
    },
    ...(logical === undefined ? {} : { logicalLocations: logical }),
    ...(about === undefined ? {} : { message: { text: `${about.name} ${about.version}`.trim() } }),
  };
};

const numbered = (identity: string): string => (identity.includes(':') ? identity : `${identity}:1`);

/** A finding as a result of the rule at that index; `reason` tells why it does not count. */
export const makeResult = (
  finding: Finding,
  { ruleIndex, level }: { readonly ruleIndex: number; readonly level: SarifLevel },
  reason?: string,
): SarifResult => ({
  ruleId: ruleIdOf(finding.rule),
  ruleIndex,
  level,
  message: { text: describeFinding(finding) },
  locations: [locationOf(finding)],
  partialFingerprints: { primaryLocationLineHash: numbered(finding.identity) },
  ...(reason === undefined ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: reason }] }),
});
