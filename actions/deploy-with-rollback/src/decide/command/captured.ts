import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Baseline } from '../rollout/model.ts';

const shape =
  '{"version": "1.4.0", "artifact": "...", "commit": "...", "handle": "...", "healthy": true}, or {} where nothing serves';

type Fields = ReadonlyMap<string, unknown>;

const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields.get(name) ?? '';
  return typeof value === 'string' ? value : undefined;
};

const known = new Set(['version', 'artifact', 'commit', 'handle', 'healthy']);

// A name may hold line breaks, and what stands below a reason is read as the way out.
const nameOf = (field: string): string => (/^[\w.-]{1,50}$/.test(field) ? `\`${field}\`` : 'a field there');

const readObject = (line: string): Result<Fields, string> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failure('it is no JSON');
  }
  if (value === null) return success(new Map());
  if (typeof value !== 'object' || Array.isArray(value)) return failure('it is no JSON object');
  const fields = new Map<string, unknown>(Object.entries(value));
  const strange = [...fields.keys()].find((name) => !known.has(name));
  return strange === undefined ? success(fields) : failure(`${nameOf(strange)} is none of its fields`);
};

const longest = { version: 128, artifact: 1_024, commit: 128, handle: 4_096 } as const;

/** Why a text cannot be handed on to commands as it is; undefined: it can. */
const faultOf = (name: keyof typeof longest, text: string): string | undefined => {
  if (text.length > longest[name]) return `it has ${text.length} characters, and at most ${longest[name]} are taken`;
  if (/\p{Cc}/u.test(text) || !text.isWellFormed()) return 'it has control characters or halves of characters';
  return text.startsWith('-') ? 'it begins with a dash, which programs take for an option' : undefined;
};

const findFault = (fields: Fields): string | undefined => {
  for (const name of ['version', 'artifact', 'commit', 'handle'] as const) {
    const fault = faultOf(name, textOf(fields, name) ?? '');
    if (fault !== undefined) return `\`${name}\`: ${fault}`;
  }
  return undefined;
};

const readFields = (fields: Fields, unit: string): Result<Baseline, string> => {
  const [version, artifact] = [textOf(fields, 'version'), textOf(fields, 'artifact')];
  const [commit, handle] = [textOf(fields, 'commit'), textOf(fields, 'handle')];
  const isHealthy = fields.get('healthy') ?? true;
  const texts = Object.entries({ version, artifact, commit, handle });
  const wrong = texts.find(([, text]) => text === undefined)?.[0];
  if (version === undefined || artifact === undefined || commit === undefined || handle === undefined)
    return failure(`\`${wrong}\` is no text`);
  if (typeof isHealthy !== 'boolean') return failure('`healthy` is neither true nor false');
  const missing = texts.slice(0, 2).filter(([, text]) => text === '');
  if (missing.length > 0)
    return failure(
      `${joinWords(missing.map(([name]) => `\`${name}\``))} ${missing.length === 1 ? 'is' : 'are'} missing`,
    );
  return success({ unit, release: { version, artifact, commit }, handle, isHealthy });
};

// The line itself is in the log alone, where the runner masks secrets: reasons go to the journal and to GitHub as well.
const silent = (line: string, why: string): Result<never, string> =>
  failure(
    `its last line (${countOf(line.length, 'character')}) does not say what serves: ${why}. Print one line of JSON: ${shape}.`,
  );

/**
 * What serves, from the last line that the `capture` command printed. Half an answer is none: nothing is guessed. A
 * version is taken for healthy unless the line says otherwise, because it serves. What commands are told later must be
 * such that they can be: short, without control characters, and nothing that looks like an option.
 */
export const readCaptured = (output: string, unit: string): Result<Baseline, string> => {
  const line = output.trimEnd().split(/\r?\n/).at(-1)?.trim() ?? '';
  if (line === '') return failure(`it printed nothing. Print one line of JSON: ${shape}.`);
  const fields = readObject(line);
  if (!fields.ok) return silent(line, fields.error);
  if (fields.value.size === 0) return success({ unit, release: null, handle: '', isHealthy: false });
  const fault = findFault(fields.value);
  if (fault !== undefined) return failure(`its last line cannot be used: ${fault}. Print one line of JSON: ${shape}.`);
  const baseline = readFields(fields.value, unit);
  return baseline.ok ? baseline : silent(line, baseline.error);
};
