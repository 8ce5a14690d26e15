import type { Intent } from '@drawbridge/core/reports/drawbridge/log-entry';

/** What main leaves for post. Inputs are evaluated anew before post, so what names the deployment stands here. */
export interface RecordState {
  readonly intent: Pick<Intent, 'id' | 'at' | 'environment' | 'service' | 'release'>;
  /** `pending`: main was stopped while it wrote the intent. `refused`: it could not be written. */
  readonly written: 'yes' | 'pending' | 'refused';
}

/** The record as the frame keeps it. */
export const toRecord = ({ intent, written }: RecordState): Readonly<Record<string, unknown>> => ({
  written,
  intent: {
    id: intent.id,
    at: intent.at,
    environment: intent.environment,
    service: intent.service,
    release: intent.release,
  },
});

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const textsOf = <const Key extends string>(
  value: unknown,
  keys: readonly Key[],
): Readonly<Record<Key, string>> | undefined => {
  const has = (record: object): record is Record<Key, string> =>
    keys.every((key) => typeof field(record, key) === 'string');
  const record: object = Object.fromEntries(keys.map((key) => [key, field(value, key)]));
  return has(record) ? record : undefined;
};

const writings = ['yes', 'pending', 'refused'] as const;

/** What main left; undefined: nothing that post has to end. */
export const readState = (record: unknown): RecordState | undefined => {
  const intent = textsOf(field(record, 'intent'), ['id', 'at', 'environment', 'service']);
  const release = textsOf(field(field(record, 'intent'), 'release'), ['version', 'artifact', 'commit']);
  const written = writings.find((word) => word === field(record, 'written'));
  if (intent === undefined || release === undefined || written === undefined) return undefined;
  return { intent: { ...intent, release }, written };
};
