import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { readInputs } from '@drawbridge/core/inputs/spec';
import type { HealthSettings, TargetSettings } from './decide/settings.ts';
import type { Config } from './inputs/config.ts';
import { findConflicts, findOmissions, isCommand } from './inputs/conflicts.ts';
import type { Documents, DocumentTexts } from './inputs/documents.ts';
import { inputs, type Values } from './inputs/table.ts';

// Reading what serves is quick or hopeless; a limit of its own for it is one more that nobody would set.
const captureMs = 60_000;
// A look that began within its time may answer after it.
const slackMs = 10_000;

const healthOf = (values: Values, { probes }: Documents): HealthSettings => ({
  probes: probes.length > 0 ? probes : [{ kind: 'readiness' }],
  initialDelayMs: values['health-initial-delay'],
  intervalMs: values['health-interval'],
  timeoutMs: values['health-timeout'],
  healthyThreshold: values['healthy-threshold'],
  unhealthyThreshold: values['unhealthy-threshold'],
  windowMs: values['health-window'],
});

const targetOf = (values: Values, { commands }: Documents): TargetSettings =>
  isCommand(values)
    ? { kind: 'command', command: { ...commands, route: commands.route ?? [], restore: commands.restore ?? [] } }
    : {
        kind: 'kubernetes',
        kubernetes: {
          kubectl: values.kubectl,
          context: values['kube-context'],
          namespace: values.namespace,
          manifests: values.manifests,
          container: values.container,
        },
      };

const deadlinesOf = (values: Values): Config['deadlines'] => {
  const lookMs = values['health-initial-delay'] + values['health-timeout'] + slackMs;
  return {
    captureMs,
    hookMs: values['hook-timeout'],
    stageMs: values['stage-timeout'],
    verifyMs: values['health-window'] + lookMs,
    shiftMs: values['shift-timeout'],
    bakeMs: values.bake + values['health-interval'] * values['unhealthy-threshold'] + lookMs,
    restoreMs: values['restore-timeout'],
    cleanMs: values['clean-timeout'],
  };
};

const toConfig = (values: Values, documents: Documents): Config => ({
  mode: values.mode,
  environment: values.environment,
  service: values.service,
  release: { version: values.version, artifact: values.artifact || values.version, commit: values.commit },
  target: targetOf(values, documents),
  strategy: values.strategy,
  units: values.units,
  health: healthOf(values, documents),
  hooks: documents.hooks,
  bakeMs: values.bake,
  deadlines: deadlinesOf(values),
  lock: { leaseMs: values['lock-lease'], timeoutMs: values['lock-timeout'] },
  firstDeployment: values['first-deployment'],
  downgradeReason: values['allow-downgrade'],
  force: values.force,
  environmentUrl: values['environment-url'],
  deployment: values.deployment,
  dryRun: values['dry-run'],
  token: values['github-token'],
  workingDirectory: values['working-directory'],
  reportFile: values['report-file'],
});

type Read<T> = Result<T, readonly InputProblem[]>;

// What reads YAML is larger than all the rest of the start, and wrong inputs need not wait for it.
const readTexts = async (texts: DocumentTexts): Promise<Read<Documents>> => {
  if (Object.values(texts).every((each) => each.trim() === '')) return success({ commands: {}, probes: [], hooks: {} });
  const { readDocuments } = await import('./inputs/documents.ts');
  return readDocuments(texts);
};

const problemsOf = (read: Read<unknown>): readonly InputProblem[] => (read.ok ? [] : read.error);

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = async (raw: (name: string) => string): Promise<Read<Config>> => {
  const values = readInputs(inputs, raw);
  const documents = await readTexts({ commands: raw('commands'), health: raw('health'), hooks: raw('hooks') });
  const omissions = values.ok ? findOmissions(values.value) : [];
  if (!values.ok || !documents.ok) return failure([...problemsOf(values), ...omissions, ...problemsOf(documents)]);
  const problems = [...omissions, ...findConflicts(values.value, documents.value)];
  return problems.length > 0 ? failure(problems) : success(Object.freeze(toConfig(values.value, documents.value)));
};
