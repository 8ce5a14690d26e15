import type {
  TrivyFinding,
  TrivyLicence,
  TrivyLines,
  TrivyMisconfiguration,
  TrivyResult,
  TrivySecret,
  TrivyVulnerability,
} from '../trivy/model.ts';
import { readTrivyReport } from '../trivy/reader.ts';
import { type FindingDraft, type FindingList, placeIn } from './finding-list.ts';
import { jsonFindings } from './json-findings.ts';
import type { FindingPlace } from './model.ts';

type Draft = Omit<FindingDraft, 'tool'>;

/** Targets that name a kind of package, or an image, and no file. */
const noFile = /^(?:Java|Node\.js|Python|Ruby|Conda|PHP|Rust|Dart|R)$| \(.+\)$/;

const placeOf = ({ target }: TrivyResult, lines: TrivyLines | undefined, path = ''): FindingPlace | undefined => {
  if (path === '' && noFile.test(target)) return undefined;
  return placeIn(path === '' ? target : path, { line: lines?.startLine, endLine: lines?.endLine });
};

const vulnerabilityDraft = (result: TrivyResult, found: TrivyVulnerability): Draft => {
  const own = result.packages.find(({ id, name }) =>
    found.packageId === '' ? name === found.packageName : id === found.packageId,
  );
  return {
    rule: found.id,
    class: 'vulnerability',
    severity: found.severity,
    message: found.title === '' ? found.description || `${found.id} in ${found.packageName}` : found.title,
    place: placeOf(result, own?.locations[0], found.packagePath),
    package: { name: found.packageName, version: found.installedVersion, fixedVersion: found.fixedVersion },
    url: found.url,
  };
};

const misconfigurationDraft = (result: TrivyResult, found: TrivyMisconfiguration): Draft => ({
  rule: found.id,
  class: 'misconfiguration',
  severity: found.severity,
  message: found.message || found.title || found.id,
  place: placeOf(result, found.lines),
  url: found.url,
  ...(found.status === 'exception' ? { suppressed: 'an exception of Trivy' } : {}),
});

const secretDraft = (result: TrivyResult, found: TrivySecret): Draft => ({
  rule: found.rule,
  class: 'secret',
  severity: found.severity,
  message: found.title || found.rule,
  place: placeOf(result, found.lines),
});

const licenceDraft = (result: TrivyResult, found: TrivyLicence): Draft => ({
  rule: found.name,
  class: 'licence',
  severity: found.severity,
  message: `licence ${found.name}${found.category === '' ? '' : ` (${found.category})`} of ${found.packageName || found.path || result.target}`,
  place: found.path === '' && found.packageName !== '' ? undefined : placeOf(result, undefined, found.path),
  package: found.packageName === '' ? undefined : { name: found.packageName, version: '', fixedVersion: '' },
  url: found.url,
});

const draftOf = (result: TrivyResult, finding: TrivyFinding): Draft => {
  switch (finding.kind) {
    case 'vulnerability':
      return vulnerabilityDraft(result, finding.vulnerability);
    case 'misconfiguration':
      return misconfigurationDraft(result, finding.misconfiguration);
    case 'secret':
      return secretDraft(result, finding.secret);
    case 'licence':
      return licenceDraft(result, finding.licence);
  }
};

const addResult = (result: TrivyResult, list: FindingList): void => {
  const drafts = [
    ...result.vulnerabilities.map((found) => vulnerabilityDraft(result, found)),
    ...result.misconfigurations
      .filter(({ status }) => status !== 'pass')
      .map((found) => misconfigurationDraft(result, found)),
    ...result.secrets.map((found) => secretDraft(result, found)),
    ...result.licences.map((found) => licenceDraft(result, found)),
    ...result.suppressions.map(({ finding, status, statement, source }) => ({
      ...draftOf(result, finding),
      suppressed: [statement || status, source].filter((part) => part !== '').join(' '),
    })),
  ];
  for (const draft of drafts) list.add({ ...draft, tool: 'trivy' });
};

/** Reads `trivy --format json`, schema 2 (https://trivy.dev/docs/latest/configuration/reporting/#json); other forms are refused in words. */
export const createTrivyFindingsParser = jsonFindings('trivy', (root, list) => {
  list.addTool('trivy');
  const { results, warnings } = readTrivyReport(root);
  for (const { message } of warnings) list.warn(null, message);
  for (const result of results) addResult(result, list);
  if (results.length === 0) list.warn(null, 'Trivy names nothing that it looked at (no Results)');
});
