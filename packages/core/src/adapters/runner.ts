import { appendFileSync, readFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Annotation } from '../domain/annotation.ts';
import type { RunContext } from '../domain/event.ts';
import type { Runner } from '../ports/runner.ts';
import { readRunContext } from './run-context.ts';

const annotators = { error: core.error, warning: core.warning, notice: core.notice } as const;

const annotate = ({ level, title, message, place }: Annotation): void => {
  const where = place === undefined ? {} : { file: place.file, startLine: place.startLine, endLine: place.endLine };
  annotators[level](message, { title, ...where });
};

// The toolkit's own summary writer starts the thread pool: three times slower than all else that a refused input needs.
const appendSummary = async (environment: NodeJS.ProcessEnv, markdown: string): Promise<void> => {
  const file = environment.GITHUB_STEP_SUMMARY ?? '';
  if (file === '') throw new Error('GITHUB_STEP_SUMMARY is not set; this runner knows no job summaries.');
  appendFileSync(file, markdown, 'utf8');
};

const context = (environment: NodeJS.ProcessEnv): RunContext =>
  readRunContext(environment, (path) => readFileSync(path, 'utf8'));

/** The Actions runner through @actions/core, which owns the protocol of commands and command files; only the summary is appended here. */
export const createRunner = (environment: NodeJS.ProcessEnv): Runner => ({
  input: (name) => core.getInput(name),
  setOutput: (name, value) => core.setOutput(name, value),
  state: (name) => core.getState(name),
  saveState: (name, value) => core.saveState(name, value),
  mask: (text) => core.setSecret(text),
  writeLine: (line) => core.info(line),
  debug: (line) => core.debug(line),
  isDebug: () => core.isDebug(),
  startGroup: (title) => core.startGroup(title),
  endGroup: () => core.endGroup(),
  annotate,
  appendSummary: (markdown) => appendSummary(environment, markdown),
  context: () => context(environment),
});
