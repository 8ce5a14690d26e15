import type { Result } from '../domain/result.ts';

/** Why a report cannot be read, where (bytes from 0, lines from 1), and what the person can do about it. */
export type ParseError = {
  readonly reason: string;
  readonly byteOffset: number;
  readonly line: number;
  readonly fix: string;
};

/** A reason and a way out that do not know their place in the report yet. */
export type Complaint = { readonly reason: string; readonly fix: string };

/**
 * A push machine over the bytes of one report. After an error `push` does nothing and `end` tells the first error.
 * Bytes belong to the caller again when `push` returns.
 */
export interface Parser<Model> {
  push(bytes: Uint8Array): void;
  end(): Result<Model, ParseError>;
}

/** What a report may ask of the memory and the time of its reader. */
export type ParserLimits = {
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** One file path, element name or attribute name. */
  readonly maxNameBytes: number;
  /** One line of text, or one tag with its attributes. */
  readonly maxTokenBytes: number;
  readonly maxFiles: number;
  /** Measured lines, and as many branches and functions each. */
  readonly maxLines: number;
};

/** Limits that no honest report is known to reach. */
export const defaultLimits: ParserLimits = {
  maxBytes: 1024 ** 3,
  maxDepth: 64,
  maxNameBytes: 16_384,
  maxTokenBytes: 4 * 1024 ** 2,
  maxFiles: 1_000_000,
  maxLines: 50_000_000,
};
