import { fingerprintOf } from '@drawbridge/core/domain/fingerprint';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { type JsonCursor, readJson } from '@drawbridge/core/reports/json/cursor';
import type { TrivyReport } from '@drawbridge/core/reports/trivy/model';
import type { Finding, FoundPackage } from './finding.ts';
import { type KnownOs, nameOs } from './known-os.ts';

/** What was known of a target on the default branch. */
export interface Baseline {
  readonly commit: string;
  /** The run that found it; empty: it was written before that was kept. */
  readonly runId: string;
  /** UTC, RFC 3339. */
  readonly createdAt: string;
  /** Identities of the findings that nothing excuses: what is ignored today is not known tomorrow. */
  readonly findings: readonly string[];
  /** Keys of all packages, with their versions. */
  readonly packages: readonly string[];
  /** Absent: it has none, or that was not kept yet. */
  readonly os?: KnownOs;
}

/** Version of the baseline's shape; one of another is none. */
const schema = 1;

// A subpath stays: what it leads to is a package of its own.
const withoutQualifiers = (purl: string): string => purl.replace(/\?[^#]*/, '');

type Keyed = Pick<FoundPackage, 'name' | 'version' | 'purl'>;

/** What makes a package the same one, version and file included: sixteen hexadecimal digits. */
export const packageKeyOf = ({ name, version, purl }: Keyed, file: string): string =>
  fingerprintOf({
    tool: 'package',
    rule: version,
    path: file,
    lineText: undefined,
    message: '',
    packageName: withoutQualifiers(purl) || name,
  }).slice(0, 16);

const packagesOf = ({ results }: TrivyReport): readonly string[] =>
  results.flatMap(({ packages, target, class: kind }) =>
    packages.map((each) => packageKeyOf(each, fileOfPackage({ path: each.path, target, kind }))),
  );

/** The file that tells two packages of one name apart: its own, else its lock file; packages of the system have none. */
export const fileOfPackage = ({ path, target, kind }: { path: string; target: string; kind: string }): string => {
  if (path !== '') return path;
  return kind === 'os-pkgs' ? '' : target;
};

/** What is to be kept of a target for the next comparison; without a report of Trivy no packages are known. */
export const makeBaseline = (
  report: TrivyReport | undefined,
  findings: readonly Finding[],
  { commit, runId, nowMs }: { readonly commit: string; readonly runId: string; readonly nowMs: number },
): Baseline => ({
  commit,
  runId,
  createdAt: new Date(nowMs).toISOString(),
  findings: [...new Set(findings.map(({ identity }) => identity))].toSorted(),
  packages: report === undefined ? [] : [...new Set(packagesOf(report))].toSorted(),
  ...(report?.os === undefined ? {} : { os: { name: nameOs(report.os), isEndOfLife: report.os.isEndOfLife } }),
});

/** A baseline as the text of its file; the same facts make the same text. */
export const formatBaseline = (baseline: Baseline): string => `${JSON.stringify({ schema, ...baseline }, null, 1)}\n`;

const textsAt = (root: JsonCursor, key: string): readonly string[] =>
  root
    .at(key)
    .list()
    .map((each) => each.text());

// It is handed to git: what is no object name could be read as an option there.
const commitAt = (cursor: JsonCursor): string =>
  /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(cursor.text()) ? cursor.text() : cursor.refuse('is not the name of a commit');

// Which of two is newer goes by its length, too.
const runIdAt = (cursor: JsonCursor): string => {
  const runId = cursor.optionalText() ?? '';
  return /^(?:[1-9]\d{0,18})?$/.test(runId) ? runId : cursor.refuse('is not the id of a run');
};

const osAt = (cursor: JsonCursor): Pick<Baseline, 'os'> =>
  cursor.isAbsent() ? {} : { os: { name: cursor.at('name').text(), isEndOfLife: cursor.at('isEndOfLife').flag() } };

const readRoot = (root: JsonCursor): Baseline => {
  if (root.at('schema').value !== schema) root.at('schema').refuse(`is not ${schema}`);
  return {
    commit: commitAt(root.at('commit')),
    runId: runIdAt(root.at('runId')),
    createdAt: root.at('createdAt').text(),
    findings: textsAt(root, 'findings'),
    packages: textsAt(root, 'packages'),
    ...osAt(root.at('os')),
  };
};

/** Reads what `formatBaseline` wrote; an error in words. */
export const parseBaseline = (text: string): Result<Baseline, string> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure('it is not JSON');
  }
  const read = readJson(value, readRoot);
  return read.ok ? success(read.value) : failure(read.error.reason);
};

/** What a baseline says besides when it was made and by which run: nothing is to be kept of a run that is repeated. */
export const contentOf = (baseline: Baseline): string => formatBaseline({ ...baseline, runId: '', createdAt: '' });

const plainSegment = (segment: string): string =>
  /^\.*$/.test(segment) ? segment.replaceAll('.', '%2E') : encodeURIComponent(segment.toWellFormed());

/** Where a target's baseline is kept in the store; a category of somebody else's SARIF cannot lead out of there. */
export const baselinePath = (target: string): string =>
  `trivy-sarif-upload/${target.split('/').map(plainSegment).join('/')}.json`;
