import { formatDuration } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { commonArgs } from './arguments.ts';
import { commandEnvironment } from './environment.ts';
import { explainEnd } from './messages.ts';
import type { ScanScene, TargetOutput } from './scan.ts';

export type SbomFormat = 'cyclonedx' | 'spdx';

const formats: Readonly<Record<SbomFormat, string>> = { cyclonedx: 'cyclonedx', spdx: 'spdx-json' };

const convertMs = 120_000;

/**
 * The bill of materials of a scanned target as CycloneDX or SPDX JSON, made by Trivy from the same report: every package
 * with its version, licence, package URL and dependencies, without a second scan.
 */
export const convertToSbom = async (
  { target, json }: Pick<TargetOutput, 'target' | 'json'>,
  format: SbomFormat,
  { shell, scratch, tool, empty, cacheFolder }: Pick<ScanScene, 'shell' | 'scratch' | 'tool' | 'empty' | 'cacheFolder'>,
): Promise<Result<string, string>> => {
  const file = await scratch.writeText(`${target.name.replaceAll('/', '-')}.json`, json);
  const end = await shell.run({
    program: tool.program,
    args: ['convert', '--format', formats[format], ...commonArgs(empty, cacheFolder), '--', file],
    folder: '.',
    environment: commandEnvironment(Object.keys(scratch.variables)),
    timeoutMs: convertMs,
    maxOutputBytes: 400 * 1024 * 1024,
  });
  if (end.kind === 'exited' && end.code === 0 && end.output.trim() !== '') return success(end.output);
  // No input allows this more time.
  const late = `It was not done within ${formatDuration(convertMs)}.`;
  const reason = end.kind === 'timeout' ? late : explainEnd(end, convertMs);
  return failure(`${target.name}: no ${format} bill of materials could be made. ${reason}`);
};
