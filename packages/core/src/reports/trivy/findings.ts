import type { JsonCursor } from '../json/cursor.ts';
import type {
  CvssScore,
  TrivyFinding,
  TrivyLicence,
  TrivyMisconfiguration,
  TrivySecret,
  TrivySuppression,
  TrivyVulnerability,
} from './model.ts';
import { linesOf, nameOf, severityOf, textOf, textsOf } from './scalars.ts';

const scoreKeys = [
  ['V40Score', 4],
  ['V3Score', 3],
  ['V2Score', 2],
] as const;

const scoresOf = (cvss: JsonCursor): readonly CvssScore[] =>
  cvss.isAbsent()
    ? []
    : cvss.members().flatMap(([source, vendor]) =>
        scoreKeys.flatMap(([key, version]) => {
          const score = vendor.at(key).optionalNumber();
          return score === undefined ? [] : [{ source, version, score }];
        }),
      );

const purlOf = (identifier: JsonCursor): string => (identifier.isAbsent() ? '' : textOf(identifier, 'PURL'));

/** https://trivy.dev/docs/latest/configuration/reporting/#json: an element of `Vulnerabilities`. */
export const readVulnerability = (cursor: JsonCursor): TrivyVulnerability => ({
  id: nameOf(cursor, 'VulnerabilityID'),
  packageId: textOf(cursor, 'PkgID'),
  packageName: nameOf(cursor, 'PkgName'),
  packagePath: textOf(cursor, 'PkgPath'),
  purl: purlOf(cursor.at('PkgIdentifier')),
  installedVersion: textOf(cursor, 'InstalledVersion'),
  fixedVersion: textOf(cursor, 'FixedVersion'),
  status: textOf(cursor, 'Status'),
  severity: severityOf(cursor),
  severitySource: textOf(cursor, 'SeveritySource'),
  title: textOf(cursor, 'Title'),
  description: textOf(cursor, 'Description'),
  url: textOf(cursor, 'PrimaryURL'),
  weaknesses: textsOf(cursor, 'CweIDs'),
  scores: scoresOf(cursor.at('CVSS')),
});

const statusOf = (cursor: JsonCursor): TrivyMisconfiguration['status'] => {
  const written = textOf(cursor, 'Status');
  if (written === 'PASS') return 'pass';
  if (written === 'FAIL' || written === '') return 'fail';
  if (written === 'EXCEPTION') return 'exception';
  return cursor.at('Status').refuse(`is "${written}", not PASS, FAIL or EXCEPTION`);
};

/** An element of `Misconfigurations`. */
export const readMisconfiguration = (cursor: JsonCursor): TrivyMisconfiguration => {
  const cause = cursor.at('CauseMetadata');
  const id = textOf(cursor, 'ID') === '' ? nameOf(cursor, 'AVDID') : textOf(cursor, 'ID');
  return {
    id,
    title: textOf(cursor, 'Title'),
    description: textOf(cursor, 'Description'),
    message: textOf(cursor, 'Message'),
    resolution: textOf(cursor, 'Resolution'),
    severity: severityOf(cursor),
    url: textOf(cursor, 'PrimaryURL'),
    status: statusOf(cursor),
    resource: cause.isAbsent() ? '' : textOf(cause, 'Resource'),
    lines: cause.isAbsent() ? undefined : linesOf(cause),
  };
};

/** An element of `Secrets`; what was found (`Match`, `Code`) is not read. */
export const readSecret = (cursor: JsonCursor): TrivySecret => ({
  rule: nameOf(cursor, 'RuleID'),
  category: textOf(cursor, 'Category'),
  severity: severityOf(cursor),
  title: textOf(cursor, 'Title'),
  lines: linesOf(cursor),
});

/** An element of `Licenses`. */
export const readLicence = (cursor: JsonCursor): TrivyLicence => ({
  name: nameOf(cursor, 'Name'),
  category: textOf(cursor, 'Category'),
  severity: severityOf(cursor),
  packageName: textOf(cursor, 'PkgName'),
  path: textOf(cursor, 'FilePath'),
  url: textOf(cursor, 'Link'),
});

const readers: Readonly<Record<string, (cursor: JsonCursor) => TrivyFinding>> = {
  vulnerability: (cursor) => ({ kind: 'vulnerability', vulnerability: readVulnerability(cursor) }),
  misconfiguration: (cursor) => ({ kind: 'misconfiguration', misconfiguration: readMisconfiguration(cursor) }),
  secret: (cursor) => ({ kind: 'secret', secret: readSecret(cursor) }),
  license: (cursor) => ({ kind: 'licence', licence: readLicence(cursor) }),
};

/** An element of `ExperimentalModifiedFindings`, which `--show-suppressed` adds. */
export const readSuppression = (cursor: JsonCursor): TrivySuppression => {
  const type = nameOf(cursor, 'Type');
  const read = readers[type] ?? cursor.at('Type').refuse(`is "${type}", not a kind of finding that Trivy has`);
  return {
    status: textOf(cursor, 'Status'),
    statement: textOf(cursor, 'Statement'),
    source: textOf(cursor, 'Source'),
    finding: read(cursor.at('Finding')),
  };
};
