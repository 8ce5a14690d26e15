import { roundMs } from './duration.ts';
import { firstLineOf } from './failure-text.ts';
import type { TestPlace } from './model.ts';

const unquote = (text: string): string => text.trim().replace(/^(['"])(.*)\1$/s, '$2');

const scalar = (yaml: string, key: string): string | undefined => {
  const [, value] = new RegExp(`^\\s{0,8}${key}:[ \\t]*(\\S.*)$`, 'm').exec(yaml) ?? [];
  return value === undefined ? undefined : unquote(value);
};

/** The first line of `key: |-`, or the value that stands on the key's own line. */
const sentence = (yaml: string, key: string): string => {
  const value = scalar(yaml, key) ?? '';
  if (!/^[|>][+-]?\d?$/.test(value)) return value;
  const [, block = ''] = new RegExp(`^\\s{0,8}${key}:[^\\n]*\\n((?:[ \\t]+.*\\n|\\n){1,20})`, 'm').exec(yaml) ?? [];
  return block;
};

const placeOf = (yaml: string): TestPlace | undefined => {
  const [, located, line] =
    /^(?:file:\/\/)?(.{1,4000}?):(\d{1,9})(?::\d+)?$/.exec(scalar(yaml, 'location') ?? scalar(yaml, 'at') ?? '') ?? [];
  if (located !== undefined) return { path: located, line: Number(line) };
  const path = scalar(yaml, 'fileName') ?? scalar(yaml, 'file');
  const number = Number(scalar(yaml, 'lineNumber') ?? scalar(yaml, 'line'));
  return path === undefined
    ? undefined
    : { path, line: Number.isSafeInteger(number) && number > 0 ? number : undefined };
};

/** What the YAML block under a TAP test says by the keys that Node.js, node-tap and others write. */
export const readDiagnostics = (
  yaml: string,
): { readonly message: string; readonly durationMs: number | undefined; readonly place: TestPlace | undefined } => {
  if (yaml === '') return { message: '', durationMs: undefined, place: undefined };
  const duration = scalar(yaml, 'duration_ms');
  return {
    message: firstLineOf(sentence(yaml, 'error') || sentence(yaml, 'message')),
    durationMs: duration === undefined ? undefined : roundMs(Number(duration)),
    place: placeOf(yaml),
  };
};
