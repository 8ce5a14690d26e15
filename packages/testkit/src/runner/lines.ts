import { StringDecoder } from 'node:string_decoder';

export interface LineSplitter {
  readonly push: (bytes: Buffer) => void;
  /** Hands over what is left when the stream ends without a line break. */
  readonly end: () => void;
}

/** Cuts a stream of UTF-8 bytes into lines as .NET does: at CR LF, at LF, and at a lone CR too. */
export const createLineSplitter = (onLine: (line: string) => void): LineSplitter => {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let started = false;
  const take = (isLast: boolean): void => {
    // A CR at the very end may be the first half of a CR LF that is still to come.
    const pattern = isLast ? /\r\n|\n|\r/gu : /\r\n|\n|\r(?!$)/gu;
    const lines = pending.split(pattern);
    pending = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
  const append = (text: string): void => {
    pending += !started && text.startsWith('\uFEFF') ? text.slice(1) : text;
    started ||= text !== '';
  };
  return {
    push: (bytes) => {
      append(decoder.write(bytes));
      take(false);
    },
    end: () => {
      append(decoder.end());
      take(true);
      if (pending !== '') onLine(pending);
    },
  };
};
