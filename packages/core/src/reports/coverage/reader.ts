import { failure, type Result, success } from '../../domain/result.ts';
import type { ParseError, Parser, ParserLimits } from '../parser.ts';
import { detectCoverageFormat, detectionBytes } from './detect.ts';
import { createCoverageParser } from './formats.ts';
import type { CoverageReport } from './model.ts';

const joinChunks = (chunks: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};

/** Reads a coverage report of any format: holds back its start until the format is known, then parses as it comes. */
export const createCoverageReader = (limits?: ParserLimits): Parser<CoverageReport> => {
  const start: Uint8Array[] = [];
  let startBytes = 0;
  let chosen: Result<Parser<CoverageReport>, ParseError> | undefined;
  const choose = (): Result<Parser<CoverageReport>, ParseError> => {
    const bytes = joinChunks(start.splice(0));
    const format = detectCoverageFormat(bytes);
    if (!format.ok) return failure({ ...format.error, byteOffset: 0, line: 1 });
    const parser = createCoverageParser(format.value, limits);
    parser.push(bytes);
    return success(parser);
  };
  return {
    push: (bytes) => {
      if (chosen !== undefined) {
        if (chosen.ok) chosen.value.push(bytes);
        return;
      }
      start.push(bytes.slice());
      startBytes += bytes.length;
      if (startBytes >= detectionBytes) chosen = choose();
    },
    end: () => {
      chosen ??= choose();
      return chosen.ok ? chosen.value.end() : chosen;
    },
  };
};
