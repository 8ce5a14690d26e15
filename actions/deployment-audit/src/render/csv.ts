// Spreadsheets take a cell that begins so for a formula, whatever quotes are around it (OWASP, CSV injection).
const formula = /^[\s'"]*[=+\-@＝＋－＠]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const controls = /[\u0000-\u001f\u007f]+/g;

const cell = (text: string): string => {
  const line = text.replace(controls, ' ').trim();
  return `"${(formula.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
};

/** A table as CSV (RFC 4180), every cell quoted; one that a spreadsheet would calculate is made text by an apostrophe. */
export const renderCsv = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
