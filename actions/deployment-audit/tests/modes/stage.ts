import type { Outcome, PostOutcome } from '@drawbridge/core/action/outcome';
import { renderDocument, summaryRoom } from '@drawbridge/core/domain/document';
import type { RunContext } from '@drawbridge/core/domain/event';
import { verdictLine } from '@drawbridge/core/domain/verdict';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import { checkLogEntry } from '@drawbridge/core/reports/drawbridge/log-entry-reader';
import { formatReport, makeReport } from '@drawbridge/core/reports/drawbridge/report';
import { fakeContext } from '@drawbridge/testkit/fakes/runner';
import type { FakeScene } from '@drawbridge/testkit/fakes/scene';
import { createCryptography } from '../../src/adapters/cryptography.ts';
import { type Config, readConfig } from '../../src/inputs.ts';
import { createPostSteps, createSteps } from '../../src/run.ts';

export type Inputs = Readonly<Record<string, string>>;

const ports = { cryptography: createCryptography(), random: () => 0 };
const branch = 'deployment-log';

/** Inputs as a user writes them, read. */
const configOf = (inputs: Inputs): Config => {
  const config = readConfig((name) => inputs[name] ?? '');
  if (!config.ok) throw new Error(config.error.map(({ input, message }) => `${input}: ${message}`).join('\n'));
  return config.value;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const field = (value: unknown, key: string): unknown => (isObject(value) ? Reflect.get(value, key) : undefined);

interface Told {
  readonly line: string;
  readonly summary: string;
  readonly body: unknown;
}

const tell = ({ verdict, summary }: Outcome | PostOutcome, report: string | undefined): Told => ({
  line: verdictLine(verdict),
  summary: renderDocument(summary, summaryRoom),
  body: report === undefined ? undefined : field(JSON.parse(report), 'body'),
});

/** Runs main once. */
export const playMain = async (inputs: Inputs, scene: FakeScene): Promise<Outcome & { readonly told: Told }> => {
  const outcome = await createSteps(ports).run(configOf(inputs), scene);
  return { ...outcome, told: tell(outcome, outcome.report) };
};

/** What main left for post, as the runner hands it on. */
export const leftBy = ({ runner }: FakeScene): unknown => {
  const text = runner.record.states.get('drawbridge');
  return text === undefined ? {} : field(JSON.parse(text), 'record');
};

/** Runs post once, with what main left in the scene. */
export const playPost = async (
  inputs: Inputs,
  scene: FakeScene,
): Promise<(PostOutcome & { readonly told: Told }) | undefined> => {
  const outcome = await createPostSteps(ports).post(leftBy(scene), configOf(inputs), scene);
  return outcome === undefined ? undefined : { ...outcome, told: tell(outcome, outcome.report) };
};

/** The entries that the log's branch holds one by one, oldest first. */
export const entriesOf = ({ branches }: FakeScene): readonly LogEntry[] =>
  Object.entries(branches.textsNow(branch))
    .filter(([path]) => path.startsWith('entries/'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, text]) => {
      const entry = checkLogEntry(JSON.parse(text));
      if (!entry.ok) throw new Error(entry.error);
      return entry.value;
    });

const release = { version: '1.5.0', artifact: 'shop@sha256:15', commit: '1'.repeat(40) };

/** deploy-with-rollback's report, as its post left it. */
export const deployReport = (body: Partial<DeployReportBody> = {}, context: Partial<RunContext> = {}): string =>
  formatReport(
    makeReport(
      'deploy-with-rollback',
      {
        context: fakeContext(context),
        verdict: { mark: 'passed', subject: 'Deploy', sentence: '1.5.0 serves' },
        enforced: true,
        nowMs: Date.UTC(2026, 0, 1),
      },
      {
        mode: 'deploy',
        environment: 'production',
        service: '',
        target: 'command',
        strategy: 'blue-green',
        outcome: 'succeeded',
        release,
        previous: { ...release, version: '1.4.0', artifact: 'shop@sha256:14' },
        current: release,
        trafficMoved: true,
        reason: null,
        remarks: [],
        commands: [],
        startedAt: '2026-01-01T00:00:01.000Z',
        finishedAt: '2026-01-01T00:01:00.000Z',
        health: [{ name: 'shop', looks: 9, bad: 0, last: '200 in 12 ms' }],
        deployment: { id: 7, state: 'success' },
        journal: { place: 'drawbridge-deployments', epoch: 1, entries: [] },
        changes: [],
        url: null,
        ...body,
      },
    ),
  );
