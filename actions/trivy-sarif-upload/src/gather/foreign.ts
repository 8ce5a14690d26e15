import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { findReports } from '@drawbridge/core/action/report-search';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Repository } from '@drawbridge/core/domain/checkout';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Files } from '@drawbridge/core/ports/files';
import { createJsonParser } from '@drawbridge/core/reports/json/document';
import { fillCategory } from '../decide/category.ts';
import { assignCategories, splitRuns } from '../decide/foreign/categories.ts';
import { filterRun } from '../decide/foreign/filter.ts';
import { hashLines } from '../decide/foreign/line-hashes.ts';
import { addFingerprints, type ForeignRun, filesToHash, repairRuns } from '../decide/foreign/run.ts';
import type { Config } from '../inputs/config.ts';

const maxSourceBytes = 8 * 1024 * 1024;

const readRuns = async (
  path: string,
  files: Files,
  repository: Repository | undefined,
): Promise<Result<readonly ForeignRun[], Obstacle>> => {
  const parser = createJsonParser((root) => root.value);
  const read = await files.read(path, (bytes) => parser.push(bytes));
  if (!read.ok) return failure({ what: read.error.message });
  const document = parser.end();
  if (!document.ok) {
    const { line, reason, fix } = document.error;
    return failure({ what: `${path}, line ${formatCount(line)}: ${reason}.`, fix });
  }
  const runs = repairRuns(document.value, { repository, reportPath: path });
  const fix = 'Let the tool write SARIF 2.1.0, and finish.';
  return runs.ok ? runs : failure({ what: `${path}: ${runs.error}.`, fix });
};

/** From a path at the repository's top to one from the working directory, as Files takes it; undefined: it lies beside. */
const fromWorkingDirectory = (path: string, repository: Repository | undefined): string | undefined => {
  const prefix = repository?.prefix ?? '';
  if (prefix === '') return path;
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : undefined;
};

const hashSources = async (
  runs: readonly ForeignRun[],
  { files, git }: Pick<Scene, 'files' | 'git'>,
  place: { readonly repository: Repository | undefined; readonly head: string },
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const hashes = new Map<string, readonly string[]>();
  for (const path of filesToHash(runs)) {
    const near = fromWorkingDirectory(path, place.repository);
    const text =
      near === undefined
        ? await git.readText(place.head, path, maxSourceBytes)
        : await files.readText(near, maxSourceBytes);
    if (text.ok && text.value !== undefined) hashes.set(path, hashLines(text.value));
  }
  return hashes;
};

const nothingFound = (patterns: readonly string[]): Obstacle => ({
  what: `no SARIF: no file matches \`sarif-files\` (${patterns.join(', ')}).`,
  fix: 'Check that the tool that writes it ran before this step, and where it writes to.',
});

// A baseline goes by its target's name, and by the category of a foreign run: none may take the place of another.
const reservedNames = ({ targets, sarif }: Pick<Config, 'sarif' | 'targets'>): readonly string[] =>
  targets.flatMap(({ name }) => [name, fillCategory(sarif.category, { tool: 'Trivy', target: name })]);

/** Every run of the SARIF files that are named, in a form that GitHub takes; one that cannot be read stands in the way of all. */
export const gatherForeign = async (
  config: Pick<Config, 'foreign' | 'sarif' | 'targets'>,
  scene: Pick<Scene, 'files' | 'git'>,
  place: { readonly repository: Repository | undefined; readonly head: string },
): Promise<Result<readonly ForeignRun[], readonly Obstacle[]>> => {
  const { files: patterns } = config.foreign;
  if (patterns.length === 0) return success([]);
  const found = await findReports(scene.files, { input: 'sarif-files', patterns }, place.repository);
  if (!found.ok) return failure([found.error]);
  const obstacles = [...found.value.obstacles];
  if (found.value.paths.length === 0 && obstacles.length === 0) return failure([nothingFound(patterns)]);
  const runs: ForeignRun[] = [];
  for (const path of found.value.paths) {
    const read = await readRuns(path, scene.files, place.repository);
    if (read.ok) runs.push(...read.value.map((run) => filterRun(run, config.foreign)));
    else obstacles.push(read.error);
  }
  if (obstacles.length > 0) return failure(obstacles);
  const hashes = await hashSources(runs, scene, place);
  const known = runs.map((run) => addFingerprints(run, (path) => hashes.get(path)));
  const reserved = reservedNames(config);
  return success(splitRuns(assignCategories(known, config.sarif.category, reserved), reserved));
};
