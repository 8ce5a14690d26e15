import type { Result } from '../domain/result.ts';
import { ByteLineParser, type LineComplaint } from './byte-lines.ts';
import { type Complaint, defaultLimits, type Parser, type ParserLimits } from './parser.ts';

/** What is done with the lines of a text report. */
export interface LineHandler<Model> {
  /** One line without its end; `line` counts from 1. A complaint ends the reading. */
  line(text: string, line: number): Complaint | null;
  /** Called when all lines were read; whether the last one came to its end. */
  end(isLastLineWhole: boolean): Result<Model, Complaint>;
}

const notUtf8: LineComplaint = {
  reason: 'the line is not UTF-8',
  fix: 'Let the tool write UTF-8 (for Python, set PYTHONUTF8=1).',
  byteInLine: 0,
};

/** A parser of reports that are lines of UTF-8 text, ended by LF or CRLF. */
export const createLineParser = <Model>(
  handler: LineHandler<Model>,
  limits: ParserLimits = defaultLimits,
): Parser<Model> => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  return new ByteLineParser(
    {
      line: (bytes, line) => {
        const text = decode(bytes);
        if (text === null) return notUtf8;
        const complaint = handler.line(text.replace(/\r+$/, ''), line);
        return complaint === null ? null : { ...complaint, byteInLine: 0 };
      },
      end: (isLastLineWhole) => handler.end(isLastLineWhole),
    },
    limits,
  );
};
