import { success } from '../../domain/result.ts';
import type { Parser, ParserLimits } from '../parser.ts';
import { createReader } from '../reader.ts';
import { detectCoverageFormat } from './detect.ts';
import { createCoverageParser } from './formats.ts';
import type { CoverageReport } from './model.ts';

/** Reads a coverage report of any format: holds back its start until the format is known, then parses as it comes. */
export const createCoverageReader = (limits?: ParserLimits): Parser<CoverageReport> =>
  createReader((head) => {
    const format = detectCoverageFormat(head);
    return format.ok ? success(createCoverageParser(format.value, limits)) : format;
  });
