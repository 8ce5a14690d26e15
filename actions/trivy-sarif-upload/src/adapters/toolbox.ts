import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInPath } from '@actions/io';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { ToolArchive, Toolbox, ToolProblem } from '../ports/toolbox.ts';
import { type DownloadLimits, type DownloadProblem, download, downloadLimits } from './download.ts';
import { readProgramVersion } from './program-version.ts';

export interface ToolboxOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform?: string;
  readonly limits?: DownloadLimits;
}

// Not "trivy": what somebody else keeps under that name was verified by nobody here.
const toolName = 'drawbridge-trivy';

// An entry belongs to the archive that it was unpacked from: another checksum of the same version never finds it.
const architectureOf = ({ platform, sha256 }: ToolArchive): string => `${platform}-${sha256.slice(0, 16)}`;

const explain: Readonly<Record<DownloadProblem['kind'], (archive: ToolArchive, reason: string) => string>> = {
  gone: ({ url }, reason) =>
    `${url} is gone: ${reason}. Name another \`trivy-version\`, a \`trivy-mirror\` that still has it, or a program of your own in \`trivy-path\`.`,
  unreachable: ({ url }, reason) =>
    `${url} could not be downloaded: ${reason}. Check the way to it (proxy, firewall), or name a \`trivy-mirror\` or a program in \`trivy-path\`.`,
  cancelled: ({ name }) => `${name} was not downloaded: the job was cancelled.`,
};

const isFile = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
};

const unpack = async (archive: ToolArchive, file: string, folder: string): Promise<string> => {
  const { extractTar, extractZip } = await import('@actions/tool-cache');
  await (archive.format === 'zip' ? extractZip(file, folder) : extractTar(file, folder));
  const program = join(folder, archive.program);
  if (!(await isFile(program))) throw new Error(`there is no ${archive.program} in it`);
  await chmod(program, 0o755);
  return program;
};

/** Programs from the runner's tool cache, and from verified downloads. Its libraries are loaded when they are needed. */
export const createToolbox = ({ environment, platform, limits = downloadLimits }: ToolboxOptions): Toolbox => {
  const makeFolder = async (): Promise<string> => {
    const parent = environment['RUNNER_TEMP'] || tmpdir();
    await mkdir(parent, { recursive: true });
    return mkdtemp(join(parent, 'drawbridge-tool-'));
  };
  const hasCache = (environment['RUNNER_TOOL_CACHE'] ?? '') !== '';

  const keep = async (archive: ToolArchive, folder: string): Promise<string> => {
    if (!hasCache) return join(folder, archive.program);
    const { cacheDir } = await import('@actions/tool-cache');
    const kept = await cacheDir(folder, toolName, archive.version, architectureOf(archive));
    await rm(folder, { recursive: true, force: true });
    return join(kept, archive.program);
  };

  const installFrom = async (archive: ToolArchive, file: string): Promise<Result<string, ToolProblem>> => {
    const folder = await makeFolder();
    try {
      await unpack(archive, file, folder);
      return success(await keep(archive, folder));
    } catch (error) {
      const reason = Error.isError(error) ? error.message : String(error);
      return failure({ kind: 'unusable', message: `${archive.name} could not be unpacked: ${reason}.` });
    }
  };

  return {
    platform: platform ?? `${process.platform}-${process.arch}`,
    inspect: async (program) => {
      const [path] = await findInPath(program);
      return path === undefined ? undefined : { path, version: await readProgramVersion(path) };
    },
    find: async (archive) => {
      if (!hasCache) return undefined;
      const { find } = await import('@actions/tool-cache');
      const folder = find(toolName, archive.version, architectureOf(archive));
      const program = join(folder, archive.program);
      return folder !== '' && (await isFile(program)) ? program : undefined;
    },
    install: async (archive, signal) => {
      const folder = await makeFolder();
      const file = join(folder, archive.name);
      try {
        const loaded = await download(archive.url, file, { limits, signal });
        if (!loaded.ok) {
          const { kind, message } = loaded.error;
          return failure({ kind, message: explain[kind](archive, message) });
        }
        if (loaded.value !== archive.sha256) {
          const message = `${archive.url} is not what it should be: its SHA-256 is ${loaded.value}, expected is ${archive.sha256}. It was deleted, not unpacked. Report it if the address is GitHub's; check the mirror if it is yours.`;
          return failure({ kind: 'checksum', message });
        }
        return await installFrom(archive, file);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
};
