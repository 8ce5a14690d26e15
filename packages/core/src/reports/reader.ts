import { failure, type Result } from '../domain/result.ts';
import type { Complaint, ParseError, Parser } from './parser.ts';
import { detectionBytes } from './sketch.ts';

const joinChunks = (chunks: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};

/** Reads a report of a format that is not known yet: holds back its start until `choose` names the parser, then parses as it comes. */
export const createReader = <Model>(choose: (head: Uint8Array) => Result<Parser<Model>, Complaint>): Parser<Model> => {
  const start: Uint8Array[] = [];
  let startBytes = 0;
  let chosen: Result<Parser<Model>, ParseError> | undefined;
  const decide = (): Result<Parser<Model>, ParseError> => {
    const bytes = joinChunks(start.splice(0));
    const parser = choose(bytes);
    if (!parser.ok) return failure({ ...parser.error, byteOffset: 0, line: 1 });
    parser.value.push(bytes);
    return parser;
  };
  return {
    push: (bytes) => {
      if (chosen !== undefined) {
        if (chosen.ok) chosen.value.push(bytes);
        return;
      }
      start.push(bytes.slice());
      startBytes += bytes.length;
      if (startBytes >= detectionBytes) chosen = decide();
    },
    end: () => {
      chosen ??= decide();
      return chosen.ok ? chosen.value.end() : chosen;
    },
  };
};
