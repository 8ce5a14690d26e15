import { failure, type Result, success } from '../domain/result.ts';
import type { Runner } from '../ports/runner.ts';

const stateName = 'drawbridge';

interface Envelope {
  readonly version: number;
  readonly action: string;
  readonly record: unknown;
}

const isEnvelope = (value: unknown): value is Envelope =>
  typeof value === 'object' && value !== null && 'version' in value && 'action' in value && 'record' in value;

/** What main leaves for post: one JSON record under one name, with the version of its shape; the last one counts. */
export interface StateKeeper {
  save(record: Readonly<Record<string, unknown>>): void;
}

/** Makes the keeper of an action. Saving before the first change to the world is the action's duty. */
export const createStateKeeper = (runner: Runner, action: string, version: number): StateKeeper => ({
  save: (record) => runner.saveState(stateName, JSON.stringify({ version, action, record } satisfies Envelope)),
});

/** True in post: main leaves a state before anything else, and where it was killed before that, the bundle's post.js does. */
export const isPost = (runner: Runner): boolean => runner.state(stateName) !== '';

/** The record that main left, empty where it was killed before it left one; an error in words when it is not ours or has another version's shape. */
export const loadState = (runner: Runner, action: string, version: number): Result<unknown, string> => {
  let value: unknown;
  try {
    value = JSON.parse(runner.state(stateName));
  } catch {
    return failure('the state that main left is not JSON; main was probably killed while it wrote it.');
  }
  if (value === null) return success({});
  if (!isEnvelope(value) || value.action !== action)
    return failure(`the state that main left is not one of ${action}.`);
  if (value.version !== version) {
    return failure(`the state has version ${value.version}, this post reads version ${version}; main and post differ.`);
  }
  return success(value.record);
};
