import { scannersOf } from '../../decide/scanners.ts';
import type { Target, TargetKind } from '../../decide/target.ts';
import type { Scanner, TrivyConfig } from '../../inputs/config.ts';

/** Empty files that take the place of what Trivy would pick up from the folder that it runs in. */
export interface EmptyFiles {
  readonly config: string;
  readonly ignore: string;
  readonly secrets: string;
}

/** What all commands of one run share. Folders and files are absolute paths. */
export interface ScanPlan extends Pick<TrivyConfig, 'skipDirs' | 'skipFiles' | 'javaDatabaseRepositories' | 'offline'> {
  readonly scanners: readonly Scanner[];
  readonly cacheFolder: string;
  readonly empty: EmptyFiles;
  readonly timeoutMs: number;
  /** The subject is a file of the workspace: an image's archive, not its name. */
  readonly isFile: boolean;
}

const repeat = (flag: string, values: readonly string[]): readonly string[] => values.flatMap((value) => [flag, value]);

/** Flags that every command of Trivy takes: nothing from the scanned folder, nothing sent home. */
export const commonArgs = ({ config, ignore }: EmptyFiles, cacheFolder: string): readonly string[] => [
  ...['--config', config, '--ignorefile', ignore],
  ...['--cache-dir', cacheFolder, '--exit-code', '0'],
];

// Databases are brought beforehand, and the checks are those that the pinned program carries: a scan finds the same
// tomorrow unless the database has grown. Only Java's index is fetched by the scan itself, when it meets a JAR.
const databaseArgs = ({ offline, javaDatabaseRepositories }: ScanPlan): readonly string[] => [
  '--skip-db-update',
  ...(offline ? ['--skip-java-db-update', '--offline-scan'] : repeat('--java-db-repository', javaDatabaseRepositories)),
  '--no-progress',
  '--list-all-pkgs',
];

const pathArgs = ({ skipDirs, skipFiles }: ScanPlan): readonly string[] => [
  '--skip-check-update',
  ...repeat('--skip-dirs', skipDirs),
  ...repeat('--skip-files', skipFiles),
];

const kindArgs = (kind: TargetKind, plan: ScanPlan): readonly string[] => {
  if (kind === 'config') return pathArgs(plan);
  const scanners = ['--scanners', scannersOf(kind, plan.scanners).join(',')];
  if (kind === 'sbom') return [...databaseArgs(plan), ...scanners];
  return [...databaseArgs(plan), ...scanners, ...pathArgs(plan), '--secret-config', plan.empty.secrets];
};

const subjectArgs = ({ kind, subject }: Target, isFile: boolean): readonly string[] =>
  kind === 'image' && isFile ? ['--input', subject] : ['--', subject];

/** The arguments that scan one target to JSON on standard output; exit code 0 whatever is found. */
export const scanArgs = (target: Target, plan: ScanPlan): readonly string[] => [
  target.kind,
  ...['--format', 'json'],
  ...commonArgs(plan.empty, plan.cacheFolder),
  // Several scans at once share no state on the disk but the database, which none of them writes.
  ...['--cache-backend', 'memory'],
  ...['--timeout', `${Math.ceil(plan.timeoutMs / 1000)}s`],
  ...['--skip-version-check', '--disable-telemetry'],
  ...kindArgs(target.kind, plan),
  ...subjectArgs(target, plan.isFile),
];
