import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { Shell } from '@drawbridge/core/ports/shell';
import { type ChecksumTable, chooseArchive, refuseVersion, trivyChecksums } from '../../decide/trivy-archive.ts';
import type { TrivyConfig } from '../../inputs/config.ts';
import type { Toolbox } from '../../ports/toolbox.ts';
import { commandEnvironment } from './environment.ts';

/** A Trivy that may be run. */
export interface TrivyTool {
  /** A name on PATH, or an absolute path. */
  readonly program: string;
  readonly version: string;
  readonly origin: 'given' | 'tool-cache' | 'download';
}

export interface ToolScene extends Pick<Scene, 'shell' | 'log' | 'context' | 'cancellation'> {
  readonly toolbox: Toolbox;
  /** Names of the job's variables that begin with TRIVY_. */
  readonly variables: readonly string[];
}

type Wish = Pick<TrivyConfig, 'path' | 'version' | 'checksum' | 'mirror'>;

const versionMs = 30_000;

const askVersion = async (
  program: string,
  { shell, variables }: { readonly shell: Shell; readonly variables: readonly string[] },
): Promise<Result<string, string>> => {
  const end = await shell.run({
    program,
    args: ['--version'],
    folder: '.',
    environment: commandEnvironment(variables),
    timeoutMs: versionMs,
    maxOutputBytes: 64 * 1024,
  });
  if (end.kind === 'not-found' || end.kind === 'not-started') return failure(end.message);
  const version = /^Version: v?(\d+\.\d+\.\d+\S*)/m.exec(end.output)?.[1];
  if (end.kind === 'exited' && end.code === 0 && version !== undefined) return success(version);
  return failure(`\`${program} --version\` does not answer as Trivy does. Check the program.`);
};

const fileOf = (path: string, workspace: string): string => {
  const isAbsolute = /^(?:[a-zA-Z]:)?[\\/]/.test(path);
  return isAbsolute || !/[\\/]/.test(path) ? path : `${workspace}/${path}`;
};

// The version stands in the program's bytes: one that an attacker has made is told without running it.
const useGiven = async (path: string, scene: ToolScene): Promise<Result<TrivyTool, string>> => {
  const found = await scene.toolbox.inspect(fileOf(path, scene.context.workspace));
  if (found === undefined) {
    return failure(`\`trivy-path\`: ${path} is no program on PATH, and none at that path that can be run.`);
  }
  const known = found.version === undefined ? undefined : refuseVersion(found.version);
  if (known !== undefined) return failure(`\`trivy-path\`: ${known}`);
  const version = await askVersion(found.path, scene);
  if (!version.ok) return failure(`\`trivy-path\`: ${version.error}`);
  const refusal = refuseVersion(version.value);
  if (refusal !== undefined) return failure(`\`trivy-path\`: ${refusal}`);
  return success({ program: found.path, version: version.value, origin: 'given' });
};

const installOwn = async (wish: Wish, scene: ToolScene, table: ChecksumTable): Promise<Result<TrivyTool, string>> => {
  const { toolbox, cancellation } = scene;
  const archive = chooseArchive(wish, toolbox.platform, table);
  if (!archive.ok) return archive;
  const { version } = archive.value;
  const kept = await toolbox.find(archive.value);
  if (kept !== undefined) return success({ program: kept, version, origin: 'tool-cache' });
  const installed = await toolbox.install(archive.value, cancellation.signal);
  if (!installed.ok) return failure(installed.error.message);
  return success({ program: installed.value, version, origin: 'download' });
};

const describeTool = ({ version, origin, program }: TrivyTool, { path }: Wish): string => {
  if (origin === 'given')
    return `  Trivy ${version}: ${program} (\`trivy-path\`: ${path}, not verified by this action)`;
  const from = origin === 'tool-cache' ? 'from the tool cache, verified when it came' : 'downloaded, SHA-256 verified';
  return `  Trivy ${version}: ${from}`;
};

/**
 * Finds or installs the Trivy that is to be run, and says which and why. One of its own is run only when its archive has
 * the expected SHA-256; a given one is the user's choice, and refused where its version is known to be an attacker's.
 */
export const findTrivy = async (
  wish: Wish,
  scene: ToolScene,
  table: ChecksumTable = trivyChecksums,
): Promise<Result<TrivyTool, string>> => {
  const tool = wish.path === '' ? await installOwn(wish, scene, table) : await useGiven(wish.path, scene);
  if (tool.ok) scene.log.line(describeTool(tool.value, wish));
  return tool;
};
