import { failure, type Result } from '../domain/result.ts';
import type { Complaint, ParseError, Parser } from './parser.ts';
import { detectionBytes } from './sketch.ts';

/** The start of a report, held back until there is enough of it to tell the format. */
export interface Head {
  push(bytes: Uint8Array): void;
  isFull(): boolean;
  /** All that was pushed, in one piece; it is let go of. */
  take(): Uint8Array;
}

/** Copies what is pushed: its bytes belong to the caller again. */
export const createHead = (): Head => {
  const chunks: Uint8Array[] = [];
  let heldBytes = 0;
  return {
    push: (bytes) => {
      chunks.push(bytes.slice());
      heldBytes += bytes.length;
    },
    isFull: () => heldBytes >= detectionBytes,
    take: () => {
      const joined = new Uint8Array(heldBytes);
      let at = 0;
      for (const chunk of chunks.splice(0)) {
        joined.set(chunk, at);
        at += chunk.length;
      }
      return joined;
    },
  };
};

/** What is wrong with a report as a whole stands at its start. */
export const atStart = (complaint: Complaint): ParseError => ({ ...complaint, byteOffset: 0, line: 1 });

/** Reads a report of a format that is not known yet: holds back its start until `choose` names the parser, then parses as it comes. */
export const createReader = <Model>(choose: (head: Uint8Array) => Result<Parser<Model>, Complaint>): Parser<Model> => {
  const head = createHead();
  let chosen: Result<Parser<Model>, ParseError> | undefined;
  const decide = (): Result<Parser<Model>, ParseError> => {
    const bytes = head.take();
    const parser = choose(bytes);
    if (!parser.ok) return failure(atStart(parser.error));
    parser.value.push(bytes);
    return parser;
  };
  return {
    push: (bytes) => {
      if (chosen !== undefined) {
        if (chosen.ok) chosen.value.push(bytes);
        return;
      }
      head.push(bytes);
      if (head.isFull()) chosen = decide();
    },
    end: () => {
      chosen ??= decide();
      return chosen.ok ? chosen.value.end() : chosen;
    },
  };
};
