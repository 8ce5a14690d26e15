import { styleText } from 'node:util';
import { formatDuration } from '@drawbridge/core/domain/quantity';
import { layOut, screenWidth } from './layout.ts';

/** Where the story is told: lines that stay, and one that tells what is being waited for. */
export interface Screen {
  /** A line that stays. */
  readonly line: (text?: string) => void;
  /** What is being waited for from now on; undefined for nothing. */
  readonly waitFor: (what: string | undefined) => void;
  readonly close: () => void;
}

/** A stream such as standard output. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  /** Of a terminal, and as wide as that is now. */
  readonly columns?: number | undefined;
  readonly write: (text: string) => unknown;
}

const silenceMs = 5_000;
// Narrower than this nothing could be read; and some terminals do not know their width, and say 0.
const leastWidth = 20;
const clearLine = '\r\u001b[2K';

/** Opens a screen: a terminal sees the seconds run, anything else gets a line after five seconds of silence. */
export function openScreen(output: Output, now: () => number = () => performance.now()): Screen {
  const isLive = output.isTTY === true;
  const clear = isLive ? clearLine : '';
  let waiting: { readonly what: string; readonly sinceMs: number } | undefined;
  let lastMs = now();
  const width = (): number => {
    const columns = output.columns ?? 0;
    return columns < leastWidth ? screenWidth : Math.min(columns, screenWidth);
  };
  const show = (): void => {
    if (waiting === undefined) return;
    const text = tellWaiting(waiting.what, now() - waiting.sinceMs);
    // A line that went on in the next row could not be cleared.
    output.write(isLive ? `${clear}${text.slice(0, width())}` : `${text}\n`);
    lastMs = now();
  };
  const timer = setInterval(() => (isLive || now() - lastMs >= silenceMs) && show(), isLive ? 200 : 1_000).unref();
  return {
    line: (text = '') => {
      const lines = layOut(text, width()).map((line) => (isLive ? paint(line) : line));
      output.write(`${clear}${lines.join('\n')}\n`);
      lastMs = now();
      if (isLive) show();
    },
    waitFor: (what) => {
      waiting = what === undefined ? undefined : { what, sinceMs: now() };
      output.write(clear);
      if (isLive) show();
    },
    close: () => {
      clearInterval(timer);
      output.write(clear);
    },
  };
}

// What began a moment ago is no news by its duration.
const tellWaiting = (what: string, elapsedMs: number): string =>
  elapsedMs < 1_000 ? `  … ${what}` : `  … ${what}, ${formatDuration(elapsedMs)}`;

const paint = (line: string): string =>
  line
    .replace(/^(\s*)✓/, (_, blanks: string) => `${blanks}${styleText('green', '✓')}`)
    .replace(/^(\s*)✗/, (_, blanks: string) => `${blanks}${styleText('red', '✗')}`)
    .replace(/^▸.*|^\d .*/, (title) => styleText('bold', title));
