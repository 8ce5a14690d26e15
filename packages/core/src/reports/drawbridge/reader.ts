import type { Static } from 'typebox';
import { Value } from 'typebox/value';
import type { JsonCursor } from '../json/cursor.ts';
import { createJsonParser } from '../json/document.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { auditReportSchema } from './audit-report.ts';
import { coverageReportSchema } from './coverage-report.ts';
import { deployReportSchema } from './deploy-report.ts';
import { gateReportSchema } from './gate-report.ts';
import { scanReportSchema } from './scan-report.ts';
import { schemaVersion } from './schema-version.ts';
import { checkSubject, type Expectation } from './subject.ts';
import { versionReportSchema } from './version-report.ts';

const schemas = [
  coverageReportSchema,
  versionReportSchema,
  gateReportSchema,
  scanReportSchema,
  deployReportSchema,
  auditReportSchema,
] as const;
type ReportSchema = (typeof schemas)[number];

/** The report of one of our own actions. */
export type OwnReport = Static<ReportSchema>;

const sameVersion = 'Use the same version of all actions.';
const again = 'Let the action write the report again, and hand it on as it is.';

const partsOf = (version: string): readonly [number, number] | undefined => {
  const [, major, minor] = /^(\d{1,5})\.(\d{1,5})$/.exec(version) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor)];
};

type Age = 'older' | 'same' | 'newer';

/** How the report's schema stands to ours; a later one only adds to it, and an earlier one lacks what may be left out. */
const ageOf = (root: JsonCursor): Age => {
  const cursor = root.at('schemaVersion');
  const version = cursor.text();
  const [major, minor] = partsOf(version) ?? cursor.refuse('is no version of a schema', again);
  const [ownMajor, ownMinor] = partsOf(schemaVersion) ?? [0, 0];
  if (major === ownMajor) return minor > ownMinor ? 'newer' : minor < ownMinor ? 'older' : 'same';
  return cursor.refuse(`is ${version}; here reports of ${schemaVersion} are read`, sameVersion);
};

const schemaOf = (root: JsonCursor): ReportSchema => {
  const cursor = root.at('action');
  const name = cursor.text();
  const schema = schemas.find(({ properties }) => properties.action.const === name);
  if (schema !== undefined) return schema;
  const known = schemas.map(({ properties }) => properties.action.const).join(', ');
  const theirs = root.at('schemaVersion').text();
  return cursor.refuse(
    `is ${JSON.stringify(name.slice(0, 60))} (schema ${theirs}); here (schema ${schemaVersion}) reports of ${known} are read`,
    sameVersion,
  );
};

/** The value that a JSON pointer (RFC 6901) leads to. */
const follow = (root: JsonCursor, pointer: string): JsonCursor => {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<JsonCursor>((cursor, key) => {
    const element = Array.isArray(cursor.value) ? cursor.list()[Number(key)] : undefined;
    return element ?? cursor.at(key.replaceAll('~1', '/').replaceAll('~0', '~'));
  }, root);
};

// Of a value that may be several things each is told; what is wrong the deepest is what the writer had in mind.
const refuseDeepest = (root: JsonCursor, schema: ReportSchema, value: unknown): never => {
  const errors = Value.Errors(schema, value);
  const deepest = errors.reduce((best, error) =>
    error.instancePath.split('/').length > best.instancePath.split('/').length ? error : best,
  );
  const reason =
    deepest.keyword === 'boolean'
      ? 'is not known'
      : deepest.keyword === 'required'
        ? `lacks ${deepest.params.requiredProperties.join(', ')}`
        : deepest.message;
  return follow(root, deepest.instancePath).refuse(`${reason} (schema ${schemaVersion})`, again);
};

const readReport = (root: JsonCursor, expected: Expectation | undefined): OwnReport => {
  const age = ageOf(root);
  const schema = schemaOf(root);
  const members = root.members().map(([key, { value }]) => [key, value] as const);
  const translated = { ...Object.fromEntries(members), schemaVersion };
  const value: unknown = age === 'same' ? root.value : age === 'newer' ? Value.Clean(schema, translated) : translated;
  if (!Value.Check(schema, value)) return refuseDeepest(root, schema, value);
  if (expected !== undefined) checkSubject(root.at('subject'), value.subject, expected);
  return value;
};

/**
 * Reads a report of this suite: by the schema of its action, of which a later minor version may add what is not known
 * here; refused with the reason when it is not about what is expected. Without an expectation, whatever it is about.
 */
export const createOwnReportParser = (expected?: Expectation, limits?: ParserLimits): Parser<OwnReport> =>
  createJsonParser((root) => readReport(root, expected), limits);
