import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { scannersOf } from '../../decide/scanners.ts';
import type { Target } from '../../decide/target.ts';
import type { ChecksumTable } from '../../decide/trivy-archive.ts';
import type { TrivyConfig } from '../../inputs/config.ts';
import type { Scratch } from '../../ports/scratch.ts';
import type { TrivyPorts } from '../../ports/trivy-ports.ts';
import type { EmptyFiles } from './arguments.ts';
import { type DatabaseFacts, prepareDatabase } from './database.ts';
import { convertToSbom, type SbomFormat } from './sbom.ts';
import { type ScanEnds, scanTargets, type TargetOutput } from './scan.ts';
import { findTrivy, type TrivyTool } from './tool.ts';

/** Everything that Trivy said, and with what it knew. */
export interface TrivyAnswer extends ScanEnds {
  readonly tool: TrivyTool;
  /** undefined: no target was searched for vulnerabilities. */
  readonly database: DatabaseFacts | undefined;
  convert(output: Pick<TargetOutput, 'target' | 'json'>, format: SbomFormat): Promise<Result<string, string>>;
}

type SessionScene = Pick<Scene, 'shell' | 'log' | 'clock' | 'cache' | 'files' | 'context' | 'cancellation'>;

const makeEmptyFiles = async (scratch: Scratch): Promise<EmptyFiles> => ({
  config: await scratch.writeText('trivy.yaml', ''),
  ignore: await scratch.writeText('ignore', ''),
  // A file without a document is no configuration to the secret scanner.
  secrets: await scratch.writeText('secrets.yaml', '{}\n'),
});

/**
 * Gets Trivy and its database, and scans every target once. What keeps all of them from a report is an error in words;
 * what keeps one from it is its own, and nothing that is found is one.
 */
export const askTrivy = async (
  { targets, trivy }: { readonly targets: readonly Target[]; readonly trivy: TrivyConfig },
  scene: SessionScene & TrivyPorts,
  table?: ChecksumTable,
): Promise<Result<TrivyAnswer, readonly string[]>> => {
  const { log, scratch } = scene;
  const variables = Object.keys(scratch.variables);
  const tool = await log.group('Trivy', () => findTrivy(trivy, { ...scene, variables }, table));
  if (!tool.ok) return failure([tool.error]);
  const empty = await makeEmptyFiles(scratch);
  const isNeeded = targets.some(({ kind }) => scannersOf(kind, trivy.scanners).includes('vuln'));
  const ready = { ...scene, tool: tool.value, empty };
  const database = await log.group('Database', () => prepareDatabase({ ...trivy, isNeeded }, ready));
  if (!database.ok) return failure([database.error]);
  const { cacheFolder, facts, keep } = database.value;
  const scanning = { ...ready, cacheFolder };
  const scanned = await log.group('Scan', () => scanTargets(targets, trivy, scanning));
  await keep();
  const convert: TrivyAnswer['convert'] = (output, format) => convertToSbom(output, format, scanning);
  return success({ tool: tool.value, database: facts, ...scanned, convert });
};
