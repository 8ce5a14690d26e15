/** Where a line of a terminal ends. */
export const screenWidth = 80;

/** Text in lines of at most `width` characters, broken at blanks (a % stays with its number), and inside words that are longer. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+(?!%)/).flatMap((each) => piecesOf(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width) lines.push(line);
    line = longer.length > width ? word : longer;
  }
  return [...lines, line];
}

const piecesOf = (word: string, width: number): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil(word.length / width)) }, (_, at) =>
    word.slice(at * width, (at + 1) * width),
  );

// A row of a table, or the rule between two: breaking it would tear its columns apart.
const isTabular = (text: string): boolean => /\S {2,}\S|^─+$/.test(text.trim());

/**
 * A line as lines of at most `width` columns; what goes on stands under the text, behind indent and mark. Rows of tables
 * stay whole.
 */
export function layOut(text: string, width: number = screenWidth): readonly string[] {
  if (text.length <= width || isTabular(text)) return [text];
  const [lead = ''] = /^\s*(?:[✓✗!–▸] )?/.exec(text) ?? [];
  const lines = wrapText(text.slice(lead.length), width - lead.length);
  return lines.map((line, index) => `${index === 0 ? lead : ' '.repeat(lead.length)}${line}`);
}
