import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import type { ReportWarning } from '../report-warning.ts';
import { readLicence, readMisconfiguration, readSecret, readSuppression, readVulnerability } from './findings.ts';
import type { TrivyOs, TrivyPackage, TrivyReport, TrivyResult } from './model.ts';
import { linesOf, nameOf, textOf, textsOf } from './scalars.ts';

const knownClasses = new Set(['os-pkgs', 'lang-pkgs', 'config', 'secret', 'license', 'license-file', 'custom', '']);

const versionOf = (cursor: JsonCursor): string => {
  const [version, release] = [textOf(cursor, 'Version'), textOf(cursor, 'Release')];
  const epoch = cursor.at('Epoch').optionalNatural() ?? 0;
  return `${epoch === 0 ? '' : `${epoch}:`}${version}${release === '' ? '' : `-${release}`}`;
};

const readPackage = (cursor: JsonCursor): TrivyPackage => {
  const identifier = cursor.at('Identifier');
  return {
    id: textOf(cursor, 'ID'),
    name: nameOf(cursor, 'Name'),
    version: versionOf(cursor),
    purl: identifier.isAbsent() ? '' : textOf(identifier, 'PURL'),
    path: textOf(cursor, 'FilePath'),
    locations: cursor
      .at('Locations')
      .optionalList()
      .flatMap((each) => linesOf(each) ?? []),
    dependsOn: textsOf(cursor, 'DependsOn'),
    licences: textsOf(cursor, 'Licenses'),
    relationship: textOf(cursor, 'Relationship'),
  };
};

const checksOf = (summary: JsonCursor): number =>
  summary.isAbsent()
    ? 0
    : (summary.at('Successes').optionalNatural() ?? 0) + (summary.at('Failures').optionalNatural() ?? 0);

const readResult = (cursor: JsonCursor): TrivyResult => {
  const listOf = <T>(key: string, read: (each: JsonCursor) => T): readonly T[] =>
    cursor.at(key).optionalList().map(read);
  return {
    target: textOf(cursor, 'Target'),
    class: textOf(cursor, 'Class'),
    type: textOf(cursor, 'Type'),
    packages: listOf('Packages', readPackage),
    vulnerabilities: listOf('Vulnerabilities', readVulnerability),
    misconfigurations: listOf('Misconfigurations', readMisconfiguration),
    secrets: listOf('Secrets', readSecret),
    licences: listOf('Licenses', readLicence),
    suppressions: listOf('ExperimentalModifiedFindings', readSuppression),
    checks: checksOf(cursor.at('MisconfSummary')),
  };
};

const readOs = (metadata: JsonCursor): TrivyOs | undefined => {
  const os = metadata.isAbsent() ? metadata : metadata.at('OS');
  if (os.isAbsent()) return undefined;
  const isEndOfLife = os.has('EOSL') && os.at('EOSL').flag();
  return { family: textOf(os, 'Family'), name: textOf(os, 'Name'), isEndOfLife };
};

const describeUnknown = ({ target, class: unknown }: TrivyResult): ReportWarning => ({
  line: null,
  message: `"${target}" is of the class "${unknown}", which is not known here: what only that class holds is not judged`,
});

const refuseOtherSchema = (root: JsonCursor): never => {
  const { value } = root;
  if (value === null)
    return root.refuse('is null: Trivy looked at nothing', 'Check the target; it may be an empty folder.');
  const tooOld = 'Write it with Trivy 0.20 or newer, or convert it with `trivy convert`.';
  if (Array.isArray(value)) return root.refuse('is a list, as Trivy before 0.20 wrote it (schema 1)', tooOld);
  const ofCluster = 'Scan its images (`image`) and its manifests (`config`) instead.';
  if (root.has('ClusterName')) return root.refuse('is a report of `trivy k8s` on a cluster', ofCluster);
  if (!root.has('SchemaVersion'))
    return root.refuse('has no SchemaVersion: it is no JSON report of Trivy', 'Write it with `trivy --format json`.');
  const version = root.at('SchemaVersion').natural();
  return root
    .at('SchemaVersion')
    .refuse(`is ${version}; schema 2 is read`, version < 2 ? tooOld : 'Update Drawbridge.');
};

/** Reads a parsed JSON report of Trivy, schema 2; every other form is refused in words. */
export const readTrivyReport = (root: JsonCursor): TrivyReport => {
  if (!root.has('SchemaVersion') || root.at('SchemaVersion').value !== 2) return refuseOtherSchema(root);
  const [trivy, metadata] = [root.at('Trivy'), root.at('Metadata')];
  const results = root.at('Results').optionalList().map(readResult);
  return {
    kind: 'trivy',
    trivyVersion: trivy.isAbsent() ? '' : textOf(trivy, 'Version'),
    artifactName: textOf(root, 'ArtifactName'),
    artifactType: textOf(root, 'ArtifactType'),
    os: readOs(metadata),
    imageTags: metadata.isAbsent() ? [] : textsOf(metadata, 'RepoTags'),
    results,
    warnings: results.filter((each) => !knownClasses.has(each.class)).map(describeUnknown),
  };
};

/** A parser of `trivy --format json` (https://trivy.dev/docs/latest/configuration/reporting/#json). */
export const createTrivyParser = (limits?: ParserLimits): Parser<TrivyReport> =>
  createJsonParser(readTrivyReport, limits);
