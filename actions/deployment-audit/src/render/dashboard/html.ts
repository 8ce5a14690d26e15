/** HTML that is safe to publish: made only by the functions of this file. */
export interface Html {
  readonly html: string;
}

export type Part = string | number | Html | readonly Html[];

const isList = (part: Part): part is readonly Html[] => Array.isArray(part);

// Control characters, and those that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
const invisible = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// A number and its unit stay on one line.
const unit = /(?<=\d) (?=(?:%|ms|[dhms])(?![\p{L}\d]))/gu;

const escapeText = (text: string): string =>
  text
    .replace(invisible, ' ')
    .toWellFormed()
    .replace(unit, '\u00a0')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

const render = (part: Part): string => {
  if (isList(part)) return part.map(({ html: text }) => text).join('');
  return typeof part === 'object' ? part.html : escapeText(String(part));
};

/** Template tag: literal parts are HTML, strings and numbers put in are escaped (also inside quoted attributes), HTML stays. */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: parts.map((part, index) => `${part}${index < values.length ? render(values[index] ?? '') : ''}`).join(''),
});

/** A link to an https or http address; any other address leaves the text alone. */
export const anchor = (text: Part, url: string): Html =>
  /^https?:\/\/[^\s<>"']+$/.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;
