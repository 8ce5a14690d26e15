/** Markdown that is safe to publish: made only by the functions of this file. */
export interface Markdown {
  readonly markdown: string;
}

const wordJoiner = '\u2060';

// Control characters, and those that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]|\r?\n/g;

// GitHub makes links of these after rendering, in HTML as in Markdown. Of an address the joiner has to part the scheme from
// "://": behind that it would count as part of the host, and browsers pass over it there.
const mentions = /(?<=@)(?=[\w.-])|(?<=#)(?=\d)|(?<=\w)(?=:\/\/)|(?<=\bGH-|\bwww)/gi;

/**
 * Escapes untrusted text for GitHub Flavored Markdown (https://github.github.com/gfm/), also inside tables: no markup,
 * no HTML, and no mention, issue or commit link (a word joiner breaks them).
 */
export const escapeText = (text: string): Markdown => ({
  markdown: text
    .replace(invisible, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^\s*[-+#=]/, '\\$&')
    .replace(mentions, wordJoiner)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2'),
});

/** Untrusted text as a code span that no text can close; line breaks become spaces, pipes are safe in tables. */
export const code = (text: string): Markdown => {
  const line = text.replace(invisible, ' ').replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return { markdown: `${fence}${pad}${line}${pad}${fence}` };
};

/** Untrusted text as a fenced block that no text can close. */
export const codeBlock = (text: string, language = ''): Markdown => {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return { markdown: `${fence}${language}\n${text}\n${fence}` };
};

/** A link to an https or http address; any other address leaves the text alone. */
export const link = (text: Markdown, url: string): Markdown =>
  /^https?:\/\/[^\s<>"]+$/.test(url) && url.search(invisible) === -1
    ? { markdown: `[${text.markdown}](<${url}>)` }
    : text;

/** Template tag: literal parts are Markdown, strings and numbers put in are escaped, Markdown put in stays. */
export const md = (parts: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown => ({
  markdown: parts
    .map((part, index) => {
      const value = values[index];
      if (value === undefined) return part;
      return `${part}${typeof value === 'object' ? value.markdown : escapeText(String(value)).markdown}`;
    })
    .join(''),
});

/** Several pieces as one, with a separator that is Markdown. */
export const joinMarkdown = (pieces: readonly Markdown[], separator: string): Markdown => ({
  markdown: pieces.map((piece) => piece.markdown).join(separator),
});

const quoted = /(`[^`\n]+`)/;

/** Words of ours that quote `names` in backticks: those become code spans, everything else is escaped. One line. */
export const prose = (text: string): Markdown =>
  joinMarkdown(
    text.split(quoted).map((part) => (quoted.test(part) ? code(part.slice(1, -1)) : escapeText(part))),
    '',
  );

const isCode = (line: string): boolean => line.startsWith('    ');

/** Advice of several lines: each line a paragraph of prose, lines that begin with four spaces together a block of code. */
export const advice = (text: string): Markdown => {
  const pieces: Markdown[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const end = lines.findIndex((line, at) => at >= index && !isCode(line));
    const block = lines.slice(index, end === -1 ? lines.length : end);
    if (block.length > 0) pieces.push(codeBlock(block.map((line) => line.slice(4)).join('\n')));
    index += block.length;
    const line = lines[index]?.trim() ?? '';
    if (line !== '') pieces.push(prose(line));
  }
  return joinMarkdown(pieces, '\n\n');
};

/** Untrusted text inside an HTML element, where Markdown is not read. One line: after a blank one Markdown is read again. */
export const escapeHtml = (text: string): string =>
  text
    .replace(invisible, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(mentions, wordJoiner);
