/** As many characters of a failure's stack or output as a report keeps. */
export const detailsKept = 4096;

/** As many characters of a failure's message. */
const messageKept = 500;

/** Characters of all failures of one report together; later ones keep their message only. */
const allDetailsKept = 32 * 1024 ** 2;

// https://en.wikipedia.org/wiki/ANSI_escape_code#Control_Sequence_Introducer_commands, and hyperlinks (OSC 8).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is taken out.
const ansiCodes = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))/g;

/** A part of a text by itself: the engine would keep the whole text alive for the part. */
const cutFree = (text: string, length: number): string => ` ${text.slice(0, length)}`.slice(1);

const withoutColours = (text: string): string => (text.includes('\x1b') ? text.replace(ansiCodes, '') : text);

/** The first line that says something, without colour codes; at most 500 characters. */
export const firstLineOf = (text: string): string => {
  const [, line = ''] = /^\s*(\S[^\r\n]*)/.exec(withoutColours(text.slice(0, detailsKept))) ?? [];
  const trimmed = line.trimEnd();
  return trimmed.length <= messageKept ? cutFree(trimmed, trimmed.length) : `${trimmed.slice(0, messageKept - 1)}…`;
};

/** Cuts the details of failures to what a report keeps of one and of all together. */
export class DetailsBudget {
  #left = allDetailsKept;

  /** The text without colour codes and surrounding blank lines; at most 4,096 characters, none when all are used up. */
  keep(text: string): string {
    const clean = withoutColours(text)
      .replace(/^(?:[ \t]*\r?\n)+/, '')
      .trimEnd();
    const kept = cutFree(clean, Math.min(detailsKept, this.#left));
    this.#left -= kept.length;
    return kept;
  }
}
