import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StepRecord } from './record.ts';

const summaryLimitBytes = 1_048_576;

/** The pairs of a key-value file up to its first mistake, and that mistake. */
export interface KeyValues {
  readonly pairs: readonly (readonly [key: string, value: string])[];
  readonly problem: string | undefined;
}

interface Heredoc {
  readonly key: string;
  readonly delimiter: string;
}

const readHeredoc = (line: string): Heredoc | undefined => {
  const equals = line.indexOf('=');
  const marker = line.indexOf('<<');
  if (marker < 0 || (equals >= 0 && equals < marker)) return undefined;
  return { key: line.slice(0, marker), delimiter: line.slice(marker + 2) };
};

const unclosedProblem = (linesAfter: readonly string[], delimiter: string): string =>
  // The cut is named only when a line of the value stands at the end of the file without its line break.
  (linesAfter.at(-1) ?? '') === ''
    ? `Invalid value. Matching delimiter not found '${delimiter}'`
    : 'Invalid value. EOF marker missing new line.';

/**
 * Reads `name=value` and `name<<delimiter` records as EnvFileKeyValuePairs of the runner's FileCommandManager.cs does.
 * Pairs before a mistake count: the runner has applied them by then.
 */
export const parseKeyValues = (text: string): KeyValues => {
  const pairs: [string, string][] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const heredoc = readHeredoc(line);
    if (heredoc === undefined) {
      const equals = line.indexOf('=');
      if (equals < 0) return { pairs, problem: `Invalid format '${line}'` };
      pairs.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    if (heredoc.key === '' || heredoc.delimiter === '') {
      return { pairs, problem: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty` };
    }
    const closing = lines.indexOf(heredoc.delimiter, index + 1);
    if (closing < 0) return { pairs, problem: unclosedProblem(lines.slice(index + 1), heredoc.delimiter) };
    pairs.push([heredoc.key, lines.slice(index + 1, closing).join('\n')]);
    index = closing;
  }
  return { pairs, problem: undefined };
};

/** The five files that a phase may write to, by the name in its environment variable. */
export interface CommandFiles {
  readonly path: string;
  readonly env: string;
  readonly step_summary: string;
  readonly state: string;
  readonly output: string;
}

/** Creates the empty files of one phase below RUNNER_TEMP. */
export const createCommandFiles = async (temp: string): Promise<CommandFiles> => {
  const folder = path.join(temp, '_runner_file_commands');
  const suffix = randomUUID();
  await mkdir(folder, { recursive: true });
  const create = async (prefix: string): Promise<string> => {
    const file = path.join(folder, `${prefix}_${suffix}`);
    await writeFile(file, '');
    return file;
  };
  return {
    path: await create('add_path'),
    env: await create('set_env'),
    step_summary: await create('step_summary'),
    state: await create('save_state'),
    output: await create('set_output'),
  };
};

const readIfThere = async (file: string): Promise<string> => {
  try {
    const text = await readFile(file, 'utf8');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch {
    return '';
  }
};

type Apply = (key: string, value: string) => void;

const applyPairs = async (
  record: StepRecord,
  file: readonly [name: string, path: string],
  apply: Apply,
): Promise<void> => {
  const [name, filePath] = file;
  const { pairs, problem } = parseKeyValues(await readIfThere(filePath));
  const nameless = pairs.findIndex(([key]) => key === '');
  for (const [key, value] of nameless < 0 ? pairs : pairs.slice(0, nameless)) apply(key, value);
  const reason = nameless < 0 ? problem : "Value cannot be null or empty. (Parameter 'name')";
  if (reason === undefined) return;
  record.annotate('error', `Unable to process file command '${name}' successfully.`);
  record.annotate('error', reason);
  record.fail();
};

const setAllowedEnv =
  (record: StepRecord): Apply =>
  (key, value) => {
    if (key.toUpperCase() !== 'NODE_OPTIONS') return record.setEnv(key, value);
    record.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  };

const takeSummary = async (record: StepRecord, file: string): Promise<string | null> => {
  const bytes = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (bytes === 0) return null;
  if (bytes > summaryLimitBytes) {
    const [limit, got] = [summaryLimitBytes / 1024, Math.floor(bytes / 1024)];
    record.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${got}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`,
    );
    return null;
  }
  const lines = (await readIfThere(file)).replace(/(?:\r\n|\n|\r)$/u, '').split(/\r\n|\n|\r/u);
  return lines.map((line) => `${record.job.masker.mask(line)}\n`).join('');
};

/** Obeys what a phase wrote to its files, removes them, and returns the masked summary or null. */
export const applyCommandFiles = async (record: StepRecord, files: CommandFiles): Promise<string | null> => {
  for (const folder of (await readIfThere(files.path)).split(/\r\n|\n|\r/u)) if (folder !== '') record.addPath(folder);
  await applyPairs(record, ['env', files.env], setAllowedEnv(record));
  const summary = await takeSummary(record, files.step_summary);
  await applyPairs(record, ['state', files.state], record.saveState);
  await applyPairs(record, ['output', files.output], record.setOutput);
  for (const file of Object.values(files)) await rm(file, { recursive: true, force: true });
  return summary;
};
