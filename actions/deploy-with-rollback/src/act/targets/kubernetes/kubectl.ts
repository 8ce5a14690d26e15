import { formatDuration } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Clock } from '@drawbridge/core/ports/clock';
import type { CommandEnd, Shell } from '@drawbridge/core/ports/shell';
import { isJsonObject, type JsonObject } from '../../../decide/kubernetes/json.ts';
import { parseJson } from '../../../decide/kubernetes/parse.ts';
import {
  classifyErrors,
  describeForbidden,
  foreignOwners,
  lastLine,
  type Refusal,
} from '../../../decide/kubernetes/server-words.ts';
import type { KubernetesSettings } from '../../../decide/settings.ts';
import type { TargetProblem } from '../target.ts';

/** Where kubectl is started, and where its cluster is. */
export interface KubectlPlace {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly settings: Pick<KubernetesSettings, 'kubectl' | 'context' | 'namespace'>;
}

/** What is asked of kubectl, and how it is told when it fails. */
interface KubectlCall {
  readonly args: readonly string[];
  /** As in "kubectl could not … ", e.g. "read deployment web". */
  readonly deed: string;
  readonly input?: string;
  /** Whether it changes something: then a lost answer leaves open whether it did. */
  readonly writes?: boolean;
}

/** A problem of kubectl: as a target tells it, and what the server meant. */
export interface KubectlProblem extends TargetProblem {
  readonly refusal: Refusal | 'none';
  readonly owners: readonly string[];
}

type KubectlReply<T> = Promise<Result<T, KubectlProblem>>;

/** One cluster's namespace, through kubectl, until a deadline. */
export interface Kubectl {
  /** What it printed. */
  text(call: KubectlCall): KubectlReply<string>;
  /** The object that it printed; undefined where it printed nothing (`--ignore-not-found`). */
  object(call: KubectlCall): KubectlReply<JsonObject | undefined>;
  /** What `diff` printed, which ends with 1 where there is a difference; empty where it could not look. */
  difference(call: KubectlCall): Promise<string>;
}

const maxOutputBytes = 32 * 1024 * 1024;
const requestSeconds = 10;
const callLimitMs = 30_000;
const readAttempts = 3;
const pauseMs = 250;

const problem = (
  kind: TargetProblem['kind'],
  message: string,
  refusal: KubectlProblem['refusal'] = 'none',
): KubectlProblem => ({ kind, message, refusal, owners: [] });

const translateRefusal = (call: KubectlCall, errors: string): KubectlProblem => {
  const refusal = classifyErrors(errors);
  const said = `kubectl could not ${call.deed}: ${lastLine(errors)}`;
  const owners = foreignOwners(errors);
  switch (refusal) {
    case 'stale':
    case 'exists':
      return problem('stale', `${said} Somebody else changed it meanwhile.`, refusal);
    case 'missing':
      return problem('missing', said, refusal);
    case 'forbidden':
      return problem('refused', `kubectl could not ${call.deed}: ${describeForbidden(errors)}`, refusal);
    case 'unauthorized':
      return problem('refused', `${said} The kubeconfig's credentials are not accepted; renew them.`, refusal);
    case 'foreign':
      return { ...problem('refused', said, refusal), owners };
    case 'invalid':
      return problem('refused', said, refusal);
    default:
      return problem(call.writes === true ? 'unknown' : 'failed', said, refusal);
  }
};

// A program that was stopped may have sent its request before.
const translateStop = (call: KubectlCall, end: CommandEnd): KubectlProblem => {
  const about = `kubectl was to ${call.deed}`;
  const open = call.writes === true ? '; whether it did is not known' : '';
  if (end.kind === 'cancelled') {
    const refusal = end.durationMs > 0 ? 'lost' : 'none';
    return problem('cancelled', `${about}, and was stopped because the job ends${open}.`, refusal);
  }
  if (end.kind === 'timeout') {
    const kind = call.writes === true ? 'unknown' : 'timed-out';
    return problem(kind, `${about}, and did not end within ${formatDuration(end.durationMs)}${open}.`, 'lost');
  }
  if (end.kind === 'killed') {
    const kind = call.writes === true ? 'unknown' : 'failed';
    return problem(kind, `${about}, and was ended by ${end.signal}${open}.`, 'lost');
  }
  return problem(
    'refused',
    `${about}, and answered more than ${maxOutputBytes / 1024 / 1024} MiB. Use a namespace with fewer objects.`,
  );
};

const judgeEnd = (call: KubectlCall, end: CommandEnd): Result<string, KubectlProblem> => {
  if (end.kind === 'not-found' || end.kind === 'not-started') return failure(problem('refused', end.message));
  if (end.kind !== 'exited') return failure(translateStop(call, end));
  return end.code === 0 ? success(end.output) : failure(translateRefusal(call, end.errors));
};

const readObject = (call: KubectlCall, output: string): Result<JsonObject | undefined, KubectlProblem> => {
  if (output.trim() === '') return success(undefined);
  const value = parseJson(output);
  if (isJsonObject(value)) return success(value);
  const kind = call.writes === true ? 'unknown' : 'failed';
  return failure(
    problem(
      kind,
      `kubectl was to ${call.deed}, and its answer is no JSON object: it was cut off, or is not kubectl's.`,
      'lost',
    ),
  );
};

/** kubectl with its context and namespace always said; `deadlineMs` (epoch milliseconds) ends every call. */
export const createKubectl = ({ shell, clock, settings }: KubectlPlace, deadlineMs: number): Kubectl => {
  const { kubectl: program, context, namespace } = settings;
  const place = [...(context === '' ? [] : [`--context=${context}`]), `--namespace=${namespace}`];

  const run = async (call: KubectlCall): Promise<CommandEnd | undefined> => {
    const timeoutMs = Math.min(deadlineMs - clock.nowMs(), callLimitMs);
    if (timeoutMs <= 0) return undefined;
    const seconds = Math.max(1, Math.min(requestSeconds, Math.ceil(timeoutMs / 1_000)));
    const args = [...place, `--request-timeout=${seconds}s`, ...call.args];
    const input = call.input === undefined ? {} : { input: call.input };
    return shell.run({ program, args, folder: '.', environment: {}, timeoutMs, maxOutputBytes, ...input });
  };

  const once = async (call: KubectlCall): Promise<Result<string, KubectlProblem>> => {
    const end = await run(call);
    return end === undefined
      ? failure(problem('timed-out', `There was no time left to ${call.deed}.`))
      : judgeEnd(call, end);
  };

  // What only reads is asked again after a lost answer: a cut connection must not end a rollout that goes well.
  const text = async (call: KubectlCall): Promise<Result<string, KubectlProblem>> => {
    const attempts = call.writes === true ? 1 : readAttempts;
    for (let attempt = 1; ; attempt += 1) {
      const said = await once(call);
      const isLost = !said.ok && said.error.refusal === 'lost' && said.error.kind !== 'cancelled';
      if (!isLost || attempt >= attempts) return said;
      await clock.sleep(pauseMs * attempt);
    }
  };

  const object = async (call: KubectlCall): Promise<Result<JsonObject | undefined, KubectlProblem>> => {
    const said = await text({ ...call, args: [...call.args, '--output=json'] });
    return said.ok ? readObject(call, said.value) : said;
  };

  const difference = async (call: KubectlCall): Promise<string> => {
    const end = await run(call);
    return end?.kind === 'exited' && end.code <= 1 ? end.output : '';
  };

  return { text, object, difference };
};
