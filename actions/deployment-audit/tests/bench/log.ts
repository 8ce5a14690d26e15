// What verifying and appending cost, beside the obvious way: lines of JSON, each with the hash of the line before it.
// `node log.ts verify|append ours|chained SIZE` prints what was counted, the seconds of the thread, and bytes to send.
import { createHash } from 'node:crypto';
import process from 'node:process';
import { fakeBranches } from '@drawbridge/testkit/fakes/branch';
import { appendEntries } from '../../src/act/log/append.ts';
import { parsePublicKey } from '../../src/decide/log/note.ts';
import { verifyLog } from '../../src/decide/log/verification/verify.ts';
import {
  cryptography,
  encodeSample,
  newSigner,
  origin,
  publicKeyOf,
  sampleEntry,
  sampleLog,
  tools,
} from '../decide/log/sample-log.ts';

interface Work {
  readonly counted: number;
  /** What goes over the network beside the entry itself. */
  readonly bytes: number;
}

const decoder = new TextDecoder();
const runs = 3;

const prepareVerify = (size: number): (() => Work) => {
  const signer = newSigner();
  const { files } = sampleLog(size, signer);
  const publicKey = parsePublicKey(publicKeyOf(signer), tools.sha256);
  const since = sampleLog(Math.floor(size / 2)).checkpoint;
  if (!publicKey.ok) throw new Error(publicKey.error);
  const { verifyEd25519 } = cryptography;
  const options = { tools, verifyEd25519, origin, publicKey: publicKey.value, since };
  return () => {
    const { faults, entries } = verifyLog({ files, odd: [], history: undefined }, options);
    return { counted: faults.length === 0 ? entries.length : -1, bytes: 0 };
  };
};

const hashLine = (before: string, text: string): string =>
  createHash('sha256').update(before).update(text).digest('hex');

const chainOf = (size: number): string => {
  const lines: string[] = [];
  let before = '';
  for (let index = 0; index < size; index += 1) {
    const text = decoder.decode(encodeSample(sampleEntry(index)).bytes);
    before = hashLine(before, text);
    lines.push(`{"entry":${text},"hash":"${before}"}\n`);
  }
  return lines.join('');
};

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const checkChain = (log: string): { readonly counted: number; readonly last: string } => {
  let [before, counted] = ['', 0];
  for (const line of log.split('\n').slice(0, -1)) {
    const parsed: unknown = JSON.parse(line);
    before = hashLine(before, JSON.stringify(member(parsed, 'entry')));
    if (before !== member(parsed, 'hash')) return { counted: -1, last: before };
    counted += 1;
  }
  return { counted, last: before };
};

const prepareChain = (size: number): (() => Work) => {
  const log = chainOf(size);
  return () => ({ counted: checkChain(log).counted, bytes: 0 });
};

const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3);

const prepareAppend = (size: number): (() => Promise<Work>) => {
  const signer = newSigner();
  const { files } = sampleLog(size, signer);
  const texts = ['checkpoint', 'frontier'].map((path) => [path, decoder.decode(files.get(path))] as const);
  return async () => {
    const branches = fakeBranches({ branches: { log: Object.fromEntries(texts) } });
    const clock = { nowMs: () => 0, sleep: () => Promise.resolve() };
    const { signal } = new AbortController();
    const access = {
      branch: branches.open('log'),
      origin,
      signer,
      cryptography,
      tools,
      clock,
      random: () => 0,
      signal,
    };
    const appended = await appendEntries(access, [sampleEntry(size)]);
    const sent = branches.commits.at(-1)?.additions.filter(({ path }) => !path.startsWith('entries/')) ?? [];
    const bytes = sent.reduce(
      (sum, file) => sum + base64Length('text' in file ? file.text.length : file.bytes.length),
      0,
    );
    return { counted: appended.ok ? appended.value.size : -1, bytes };
  };
};

const prepareChainAppend = (size: number): (() => Work) => {
  const log = chainOf(size);
  const text = decoder.decode(encodeSample(sampleEntry(size)).bytes);
  return () => {
    const { counted, last } = checkChain(log);
    const grown = `${log}{"entry":${text},"hash":"${hashLine(last, text)}"}\n`;
    return { counted: counted + 1, bytes: base64Length(toBytes(grown)) };
  };
};

const toBytes = (text: string): number => Buffer.byteLength(text);

const ways: Readonly<Record<string, (size: number) => () => Work | Promise<Work>>> = {
  'verify ours': prepareVerify,
  'verify chained': prepareChain,
  'append ours': prepareAppend,
  'append chained': prepareChainAppend,
};

const measure = async (work: () => Work | Promise<Work>) => {
  const started = process.threadCpuUsage();
  const { counted, bytes } = await work();
  const { user, system } = process.threadCpuUsage(started);
  return { counted, bytes, seconds: (user + system) / 1e6 };
};

const [what = '', way = '', size = ''] = process.argv.slice(2);
const work = ways[`${what} ${way}`]?.(Number(size));
if (work === undefined) throw new Error(`no way of doing it: ${what} ${way}`);
const all = [];
for (let run = 0; run < runs; run += 1) all.push(await measure(work));
const { counted, bytes } = all[0] ?? { counted: -1, bytes: -1 };
process.stdout.write(`${counted} ${Math.min(...all.map(({ seconds }) => seconds))} ${bytes}\n`);
