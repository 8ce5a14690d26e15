import type { Annotation } from '@drawbridge/core/domain/annotation';
import type { RunContext } from '@drawbridge/core/domain/event';
import type { Runner } from '@drawbridge/core/ports/runner';

/** Everything an action told the runner, in the order it was told. */
export interface RunnerRecord {
  readonly lines: string[];
  readonly debugLines: string[];
  readonly groups: string[];
  readonly annotations: Annotation[];
  readonly outputs: Map<string, string>;
  readonly states: Map<string, string>;
  readonly masks: string[];
  readonly summaries: string[];
}

export interface FakeRunner extends Runner {
  readonly record: RunnerRecord;
}

const sha = '1'.repeat(40);

/** A push to main of octo/shop, changed where a test says so. */
export const fakeContext = (changes: Partial<RunContext> = {}): RunContext => ({
  eventName: 'push',
  repository: 'octo/shop',
  sha,
  ref: 'refs/heads/main',
  defaultBranch: 'main',
  runId: '1001',
  runAttempt: 1,
  workflow: 'main',
  job: 'test',
  actor: 'octo',
  triggeringActor: 'octo',
  serverUrl: 'https://github.example',
  apiUrl: 'https://github.example/api/v3',
  graphqlUrl: 'https://github.example/api/graphql',
  workspace: '/workspace',
  temporaryFolder: '/tmp',
  pullRequest: undefined,
  mergeGroup: undefined,
  pushBefore: '0123456789'.repeat(4),
  ...changes,
});

interface Setting {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  readonly context?: Partial<RunContext>;
  /** The summary file cannot be written, with this reason. */
  readonly summaryFault?: string;
  /** No output can be written, with this reason. */
  readonly outputFault?: string;
}

/** A runner that remembers. */
export const fakeRunner = (setting: Setting = {}): FakeRunner => {
  const record: RunnerRecord = {
    lines: [],
    debugLines: [],
    groups: [],
    annotations: [],
    outputs: new Map(),
    states: new Map(Object.entries(setting.states ?? {})),
    masks: [],
    summaries: [],
  };
  return {
    record,
    input: (name) => (setting.inputs?.[name] ?? '').trim(),
    setOutput: (name, value) => {
      if (setting.outputFault !== undefined) throw new Error(setting.outputFault);
      record.outputs.set(name, value);
    },
    state: (name) => record.states.get(name) ?? '',
    saveState: (name, value) => void record.states.set(name, value),
    mask: (text) => void record.masks.push(text),
    writeLine: (line) => void record.lines.push(line),
    debug: (line) => void record.debugLines.push(line),
    isDebug: () => false,
    startGroup: (title) => void record.groups.push(title),
    endGroup: () => {},
    annotate: (annotation) => {
      record.annotations.push(annotation);
      record.lines.push(`${annotation.level}: ${annotation.message}`);
    },
    appendSummary: async (markdown) => {
      if (setting.summaryFault !== undefined) throw new Error(setting.summaryFault);
      record.summaries.push(markdown);
    },
    context: () => fakeContext(setting.context),
  };
};
