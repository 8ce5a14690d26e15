const lineBreaks = /\r\n|[\n\r]/;
// Escape sequences and control characters could recolour the log, move the cursor over what stands there, or turn its order.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
// The runner trims white space before it looks for "::"; .NET and JavaScript differ on a few code points, all are here.
const commandStart = /^[\s\u0085\u180e\u200b-\u200f\u2060\ufeff]*::/;

/**
 * Text as lines of a log that the runner shows and never obeys: "::" at a line's start gets a visible prefix,
 * the legacy "##[", which the runner finds anywhere in a line, is broken by a space.
 */
export const toLogLines = (text: string): readonly string[] =>
  text.split(lineBreaks).map((line) => {
    const visible = line.replace(controls, '').replaceAll('##[', '## [');
    return commandStart.test(visible) ? `│ ${visible}` : visible;
  });

/** The same promise for text that must stay on one line: breaks become spaces. */
export const toLogLine = (text: string): string => toLogLines(text.split(lineBreaks).join(' ')).join(' ');
