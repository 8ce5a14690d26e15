import { formatBytes } from '../../../domain/quantity.ts';
import { failure, type Result, success } from '../../../domain/result.ts';
import type { BranchBytes, BranchState } from '../../../ports/branch.ts';
import { textAt, valueAt } from '../../json-path.ts';
import type { Outcome, Trouble } from '../client.ts';
import { type BranchAccess, branchTrouble, largestBytes } from './access.ts';

// By the commit, not by the branch's name: a branch that moves meanwhile cannot give the head of one commit and the
// texts of another.
const queryOf = (paths: readonly string[]): string => {
  const parameters = paths.map((_, index) => `, $p${index}: String!`).join('');
  const blob = 'object { oid ... on Blob { byteSize isBinary isTruncated text } }';
  const files = paths.map((_, index) => `f${index}: file(path: $p${index}) { ${blob} }`).join(' ');
  return `query branchTexts($owner: String!, $repo: String!, $ref: String!${parameters}) {
  repository(owner: $owner, name: $repo) { ref(qualifiedName: $ref) { target { oid ... on Commit { id ${files} } } } }
}`;
};

interface Found {
  readonly path: string;
  readonly head: string;
  readonly object: unknown;
}

const brokenFile = ({ branch }: BranchAccess, { path, head }: Found, why: string): Trouble =>
  branchTrouble('failed', `read of ${path}`, `${path} of branch ${branch} at ${head} ${why}`);

const decode = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const fetchBlob = ({ client }: BranchAccess, { path, object }: Found): Outcome<Buffer> =>
  client.call(`GET blob of ${path}`, async (octokit) => {
    const { data } = await octokit.rest.git.getBlob({ ...client.place, file_sha: textAt(object, 'oid') });
    return Buffer.from(data.content, 'base64');
  });

const fetchWhole = async (access: BranchAccess, found: Found, size: number): Outcome<Buffer> => {
  if (size > largestBytes) {
    const sizes = `${formatBytes(size)}, and at most ${formatBytes(largestBytes)} are read`;
    return failure(brokenFile(access, found, `has ${sizes}.`));
  }
  const bytes = await fetchBlob(access, found);
  if (!bytes.ok) return bytes;
  const { length } = bytes.value;
  if (length === size) return bytes;
  return failure(brokenFile(access, found, `did not arrive whole: ${length} of ${size} bytes.`));
};

/** The file's own bytes, where GraphQL cuts them, or turns them into characters in a way of its own. */
const readBlob = async (access: BranchAccess, found: Found, size: number): Outcome<string> => {
  const bytes = await fetchWhole(access, found, size);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text === undefined ? failure(brokenFile(access, found, 'is not UTF-8.')) : success(text);
};

const textOf = async (access: BranchAccess, found: Found): Outcome<string | undefined> => {
  const { object } = found;
  if (object === undefined) return success(undefined);
  const size = valueAt(object, 'byteSize');
  if (typeof size !== 'number') return failure(brokenFile(access, found, 'is no file.'));
  const text = valueAt(object, 'text');
  const isWhole = valueAt(object, 'isTruncated') === false && valueAt(object, 'isBinary') === false;
  if (isWhole && typeof text === 'string' && Buffer.byteLength(text) === size) return success(text);
  return readBlob(access, found, size);
};

const readTarget = async ({ client, ref }: BranchAccess, paths: readonly string[]): Outcome<unknown> => {
  const named = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
  const variables = { ...client.place, ref, ...named };
  const data = await client.graphql({ name: 'query branchTexts', query: queryOf(paths), variables });
  return data.ok ? success(valueAt(data.value, 'repository', 'ref', 'target')) : data;
};

/** Head and texts of one commit, in one request; one more for each text that is larger than GraphQL hands out. */
export const readTexts = async (access: BranchAccess, paths: readonly string[]): Outcome<BranchState | undefined> => {
  const target = await readTarget(access, paths);
  if (!target.ok) return target;
  const head = textAt(target.value, 'oid');
  if (head === '') return success(undefined);
  const texts: [string, string | undefined][] = [];
  for (const [index, path] of paths.entries()) {
    const object = valueAt(target.value, `f${index}`, 'object');
    const text: Result<string | undefined, Trouble> = await textOf(access, { path, head, object });
    if (!text.ok) return text;
    texts.push([path, text.value]);
  }
  return success({ head, texts: Object.fromEntries(texts) });
};

/** Head and the bytes of one file of one commit, in two requests. */
export const readBytes = async (access: BranchAccess, path: string): Outcome<BranchBytes | undefined> => {
  const target = await readTarget(access, [path]);
  if (!target.ok) return target;
  const head = textAt(target.value, 'oid');
  const object = valueAt(target.value, 'f0', 'object');
  if (head === '') return success(undefined);
  if (object === undefined) return success({ head, bytes: undefined });
  const size = valueAt(object, 'byteSize');
  const found = { path, head, object };
  if (typeof size !== 'number') return failure(brokenFile(access, found, 'is no file.'));
  const bytes = await fetchWhole(access, found, size);
  return bytes.ok ? success({ head, bytes: new Uint8Array(bytes.value) }) : bytes;
};
