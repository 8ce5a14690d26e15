import { StringDecoder } from 'node:string_decoder';

const longestLine = 4_096;
const cut = ' … (cut)';

export interface LineSplitter {
  push(bytes: Uint8Array): void;
  /** Hands over what stands there when the stream ends without a line break. */
  end(): void;
}

/**
 * Cuts a stream of UTF-8 bytes into lines, at LF and CR LF. Of a line that was drawn over itself with CR (a progress bar)
 * the last state remains, and a line of more than 4,096 characters is cut: no output can fill the memory.
 */
export const createLineSplitter = (onLine: (line: string) => void): LineSplitter => {
  const decoder = new StringDecoder('utf8');
  let pending = '';
  let overlong = false;
  // The line ended with CR: the first half of a CR LF, or what comes next is drawn over it.
  let returned = false;
  const reset = (): void => {
    pending = '';
    overlong = false;
    returned = false;
  };
  const emit = (): void => {
    onLine(overlong ? pending + cut : pending);
    reset();
  };
  const append = (text: string): void => {
    if (text === '') return;
    if (returned) reset();
    const body = text.replace(/\r+$/, '');
    returned = body.length < text.length;
    const last = body.lastIndexOf('\r');
    if (last >= 0) [pending, overlong] = ['', false];
    const rest = body.slice(last + 1);
    const room = longestLine - pending.length;
    overlong ||= rest.length > room;
    pending += rest.slice(0, room);
  };
  const take = (text: string): void => {
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      append(part);
      if (index < parts.length - 1) emit();
    }
  };
  return {
    push: (bytes) => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => {
      take(decoder.end());
      if (pending !== '') emit();
    },
  };
};
