import { note, type Place, readList, readMapping, readText, readTexts } from '@drawbridge/core/inputs/yaml';
import type { ProbeSettings } from '../decide/settings.ts';
import { readArguments } from './arguments.ts';
import { faultOfPlaceholders, withoutPlaceholders } from './placeholders.ts';

type HttpProbe = Extract<ProbeSettings, { readonly kind: 'http' }>;

const maxProbes = 20;
const kinds = ['http', 'tcp', 'command', 'readiness'] as const;
const listHint = 'Begin each entry with "- ": `- http: URL`, `- tcp: host:port`, `- command: [...]` or `- readiness`.';

const readPlain = (place: Place, fix: string): string | undefined => {
  const text = readText(place, fix);
  if (text === undefined) return undefined;
  const fault = faultOfPlaceholders(text);
  return fault === undefined ? text : note(place, fault);
};

const faultOfAddress = (address: string): string | undefined => {
  const plain = withoutPlaceholders(address);
  if (!/^https?:\/\/\S+$/i.test(plain) || !URL.canParse(plain))
    return `"${address}" is no address. Write one of http or https, e.g. https://shop.example/health.`;
  const { username, password } = new URL(plain);
  return username === '' && password === ''
    ? undefined
    : 'the address holds a name or a password, which logs would show. Give it in `headers`.';
};

const readStatus = (place: Place | undefined): HttpProbe['status'] | undefined => {
  if (place === undefined) return { from: 200, to: 299 };
  const written = readText(place, 'Write 200 or 200-299.') ?? '';
  const [, first = '', last = first] = /^([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?$/.exec(written.trim()) ?? [];
  const status = { from: Number(first), to: Number(last) };
  return first !== '' && status.from <= status.to
    ? status
    : note(place, `"${written}" is no status. Write one (200) or a range (200-299).`);
};

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const readHeaders = (place: Place | undefined): Readonly<Record<string, string>> => {
  if (place === undefined) return {};
  const headers = readTexts(place, 'Write `Name: value` lines.');
  for (const [name, value] of Object.entries(headers)) {
    if (!headerName.test(name)) note(place, `"${name.slice(0, 60)}" is no name of a header.`);
    if (/[\r\n]/.test(value)) note(place, `${name} has a line break. Take it out.`);
    const fault = faultOfPlaceholders(value);
    if (fault !== undefined) note(place, fault);
  }
  return headers;
};

const readHttp = (place: Place): ProbeSettings | undefined => {
  const fields = readMapping(place, ['http', 'status', 'body', 'headers']);
  const address = fields?.get('http');
  const url = address && readPlain(address, 'Write an address, e.g. https://shop.example/health.');
  const status = readStatus(fields?.get('status'));
  const headers = readHeaders(fields?.get('headers'));
  const body = fields?.get('body');
  const bodyContains = body === undefined ? '' : readPlain(body, 'Write a text that the body must contain.');
  const fault = url === undefined ? undefined : faultOfAddress(url);
  if (address !== undefined && fault !== undefined) return note(address, fault);
  if (url === undefined || status === undefined || bodyContains === undefined) return undefined;
  return { kind: 'http', url, headers, status, bodyContains };
};

const tcpShape = /^(\[[0-9A-Fa-f:.{}a-z-]+\]|[^\s:/[\]]+):(\d{1,5})$/;

const readTcp = (place: Place): ProbeSettings | undefined => {
  const address = readMapping(place, ['tcp'])?.get('tcp');
  const written = address && readPlain(address, 'Write host:port, e.g. 10.0.0.5:5432.');
  if (address === undefined || written === undefined) return undefined;
  const [, host = '', port = ''] = tcpShape.exec(written) ?? [];
  return Number(port) >= 1 && Number(port) <= 65_535
    ? { kind: 'tcp', host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    : note(address, `"${written}" is not host:port. Write e.g. 10.0.0.5:5432 or [::1]:5432.`);
};

const readCommand = (place: Place): ProbeSettings | undefined => {
  const given = readMapping(place, ['command'])?.get('command');
  const command = given && readArguments(given, 'command');
  return command === undefined ? undefined : { kind: 'command', command };
};

const readers: Readonly<Record<string, (place: Place) => ProbeSettings | undefined>> = {
  http: readHttp,
  tcp: readTcp,
  command: readCommand,
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const readProbe = (place: Place): ProbeSettings | undefined => {
  const { value } = place;
  if (value === 'readiness') return { kind: 'readiness' };
  const keys = isObject(value) ? Object.keys(value) : [];
  const [kind, second] = keys.filter((key) => kinds.some((each) => each === key));
  if (kind === 'readiness') return note(place, 'it has no settings. Write `- readiness`, without a colon.');
  if (kind === undefined || second !== undefined)
    return note(place, `it is not one way to look${second === undefined ? '' : ', but two'}. ${listHint}`);
  return readers[kind]?.(place);
};

/** The probes that the input `health` lists. */
export const readProbes = (place: Place): readonly ProbeSettings[] => {
  const entries = readList(place, listHint) ?? [];
  if (Array.isArray(place.value) && entries.length === 0)
    note(place, 'it is an empty list. Leave the input out, or list a probe.');
  if (entries.length > maxProbes) note(place, `it has more than ${maxProbes} probes. Shorten it.`);
  return entries.map(readProbe).filter((probe) => probe !== undefined);
};
