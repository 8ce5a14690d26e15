import { failure, success } from '../../../domain/result.ts';
import type { StoredText } from '../../../ports/store.ts';
import type { Outcome } from '../client.ts';
import { readHead, type StoreAccess, storeTrouble } from './access.ts';

interface RawBytes {
  readonly bytes: Buffer;
  /** What GitHub says that the file has. */
  readonly size: number;
}

// Contents hold a file of up to 1 MiB; a larger one is a blob by its name (up to 100 MiB).
const fetchFile = ({ client }: StoreAccess, path: string, commit: string): Outcome<RawBytes | undefined> =>
  client.call(`GET contents of ${path}`, async (octokit) => {
    const { data } = await octokit.rest.repos.getContent({ ...client.place, path, ref: commit });
    if (Array.isArray(data) || !('content' in data)) return undefined;
    const { content, encoding, sha, size } = data;
    if (encoding === 'base64') return { bytes: Buffer.from(content, 'base64'), size };
    const blob = await octokit.rest.git.getBlob({ ...client.place, file_sha: sha });
    return { bytes: Buffer.from(blob.data.content, 'base64'), size };
  });

const decode = (bytes: Buffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** A text as it stands at the head of the branch, and that head; undefined when either does not exist. */
export const readText = async (access: StoreAccess, path: string): Outcome<StoredText | undefined> => {
  const head = await readHead(access);
  if (!head.ok || head.value === undefined) return head.ok ? success(undefined) : head;
  const version = head.value;
  const file = await fetchFile(access, path, version);
  if (!file.ok) return file.error.problem.kind === 'not-found' ? success(undefined) : file;
  const broken = (why: string) =>
    failure(
      storeTrouble('failed', `GET contents of ${path}`, `${path} of branch ${access.branch} at ${version} ${why}`),
    );
  if (file.value === undefined) return broken('is no file.');
  const { bytes, size } = file.value;
  if (bytes.length !== size) return broken(`did not arrive whole: ${bytes.length} of ${size} bytes.`);
  const text = decode(bytes);
  return text === undefined ? broken('is not UTF-8.') : success({ text, version });
};
