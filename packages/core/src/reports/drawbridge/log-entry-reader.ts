import { Compile } from 'typebox/compile';
import { failure, type Result, success } from '../../domain/result.ts';
import { type LogEntry, logEntrySchema } from './log-entry.ts';

/** The version of entries that is written and read here. */
export const logEntryVersion = 1;

const kinds = logEntrySchema.anyOf.map(({ properties }) => properties.kind.const);

// Compiled when the first entry is read: a log has a hundred thousand of them, and interpreting the schema takes 70 µs.
const compiled: { check?: ReturnType<typeof compile> } = {};
const compile = () => Compile(logEntrySchema);
const validator = () => {
  compiled.check ??= compile();
  return compiled.check;
};

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (text: string): boolean => time.test(text) && !Number.isNaN(Date.parse(text));

const wrongTime = (entry: LogEntry): string | undefined => {
  const times = entry.kind === 'result' ? [entry.at, entry.startedAt, entry.finishedAt] : [entry.at];
  const wrong = times.find((each) => !isTime(each));
  return wrong === undefined ? undefined : `${JSON.stringify(wrong.slice(0, 40))} is no time in UTC with milliseconds`;
};

const quote = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'nothing';

const explain = (value: unknown): string => {
  const schema = member(value, 'schema');
  if (Number.isSafeInteger(schema) && Number(schema) > logEntryVersion)
    return `it is of schema ${Number(schema)}, and schema ${logEntryVersion} is read here: use a newer deployment-audit`;
  const kind = member(value, 'kind');
  const variant = logEntrySchema.anyOf.find(({ properties }) => properties.kind.const === kind);
  if (variant === undefined) return `its kind is ${quote(kind)}; known are ${kinds.join(', ')}`;
  const [first] = Compile(variant).Errors(value);
  const place = first?.instancePath.split('/').slice(1).join('.') ?? '';
  return `${place === '' ? 'it' : `its \`${place.slice(0, 60)}\``} ${first?.keyword === 'boolean' ? 'is not known' : (first?.message ?? 'is not as the schema says')}`;
};

/** A value as an entry of the deployment log, by its closed schema; the reason where it is none (a newer schema is told as such). */
export const checkLogEntry = (value: unknown): Result<LogEntry, string> => {
  if (!validator().Check(value)) return failure(explain(value));
  const wrong = wrongTime(value);
  return wrong === undefined ? success(value) : failure(wrong);
};
