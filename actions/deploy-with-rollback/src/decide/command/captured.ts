import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Baseline } from '../rollout/model.ts';

const shape =
  '{"version": "1.4.0", "artifact": "...", "commit": "...", "handle": "...", "healthy": true}, or {} where nothing serves';

const textOf = (fields: ReadonlyMap<string, unknown>, name: string): string | undefined => {
  const value = fields.get(name) ?? '';
  return typeof value === 'string' ? value : undefined;
};

const known = new Set(['version', 'artifact', 'commit', 'handle', 'healthy']);

const fieldsOf = (line: string): ReadonlyMap<string, unknown> | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (value === null) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  return [...fields.keys()].every((name) => known.has(name)) ? fields : undefined;
};

const longest = { version: 128, artifact: 1_024, commit: 128, handle: 4_096 } as const;

/** Why a text cannot be handed on to commands as it is; undefined: it can. */
const faultOf = (name: keyof typeof longest, text: string): string | undefined => {
  if (text.length > longest[name]) return `it has ${text.length} characters, and at most ${longest[name]} are taken`;
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) return 'it has control characters or halves of characters';
  return text.startsWith('-') ? 'it begins with a dash, which programs take for an option' : undefined;
};

const findFault = (fields: ReadonlyMap<string, unknown>): string | undefined => {
  for (const name of ['version', 'artifact', 'commit', 'handle'] as const) {
    const fault = faultOf(name, textOf(fields, name) ?? '');
    if (fault !== undefined) return `\`${name}\`: ${fault}`;
  }
  return undefined;
};

const readFields = (fields: ReadonlyMap<string, unknown>, unit: string): Baseline | undefined => {
  const [version, artifact] = [textOf(fields, 'version'), textOf(fields, 'artifact')];
  const [commit, handle] = [textOf(fields, 'commit'), textOf(fields, 'handle')];
  const isHealthy = fields.get('healthy') ?? true;
  if (!version || !artifact || commit === undefined || handle === undefined) return undefined;
  if (typeof isHealthy !== 'boolean') return undefined;
  return { unit, release: { version, artifact, commit }, handle, isHealthy };
};

/**
 * What serves, from the last line that the `capture` command printed. Half an answer is none: nothing is guessed. A
 * version is taken for healthy unless the line says otherwise, because it serves. What commands are told later must be
 * such that they can be: short, without control characters, and nothing that looks like an option.
 */
export const readCaptured = (output: string, unit: string): Result<Baseline, string> => {
  const line = output.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? '';
  if (line === '') return failure(`it printed nothing. Print one line of JSON: ${shape}.`);
  const fields = fieldsOf(line);
  if (fields?.size === 0) return success({ unit, release: null, handle: '', isHealthy: false });
  const fault = fields === undefined ? undefined : findFault(fields);
  if (fault !== undefined) return failure(`its last line cannot be used: ${fault}. Print one line of JSON: ${shape}.`);
  const baseline = fields === undefined ? undefined : readFields(fields, unit);
  if (baseline !== undefined) return success(baseline);
  return failure(`its last line does not say what serves: "${line.slice(0, 200)}". Print one line of JSON: ${shape}.`);
};
