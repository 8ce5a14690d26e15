/** An element's opening as it stands in the text. */
interface Opened {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export interface Markup {
  readonly elements: readonly Opened[];
  /** Everything between the tags, entities read, spaces joined. */
  readonly text: string;
  readonly problems: readonly string[];
}

const empty: ReadonlySet<string> = new Set(['meta', 'br']);
const inline: ReadonlySet<string> = new Set(['span', 'strong', 'a', 'code', 'time']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const attributesOf = (text: string, problems: string[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const rest = text.replace(/\s+([a-zA-Z][a-zA-Z0-9-]*)="([^"<>]*)"/g, (_, name: string, value: string) => {
    if (found.has(name)) problems.push(`${name} twice`);
    found.set(name, decode(value, problems));
    return '';
  });
  if (rest.replace('/', '').trim() !== '') problems.push(`attributes not in quotes: ${rest.slice(0, 80)}`);
  return found;
};

const decode = (text: string, problems: string[]): string =>
  text.replace(/&([^;&]{0,6};?)/g, (whole, name: string) => {
    const value = entities[name.replace(/;$/, '')];
    if (value === undefined || !name.endsWith(';')) problems.push(`a bare & in ${text.slice(0, 80)}`);
    return value ?? whole;
  });

/** Reads markup as a strict reader of XML would, and more so: every tag closed in order, every attribute in double quotes. */
export const readMarkup = (source: string): Markup => {
  const problems: string[] = [];
  const elements: Opened[] = [];
  const open: string[] = [];
  let text = '';
  const tags = /<(!doctype html|\/?[a-z][a-z0-9]*)((?:\s[^<>]*)?\/?)>/gy;
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at);
    const until = next === -1 ? source.length : next;
    const between = source.slice(at, until);
    if (open.at(-1) !== 'style') {
      if (between.includes('>')) problems.push(`a bare > in ${between.slice(0, 80)}`);
      text += decode(between, problems);
    }
    if (next === -1) break;
    tags.lastIndex = next;
    const [tag = '', name = '', rest = ''] = tags.exec(source) ?? [];
    if (tag === '') {
      problems.push(`no tag: ${source.slice(next, next + 80)}`);
      break;
    }
    at = next + tag.length;
    if (name === '!doctype html') continue;
    if (name.startsWith('/')) {
      const expected = open.pop();
      if (expected !== name.slice(1)) problems.push(`${name} closes ${expected}`);
      if (!inline.has(name.slice(1))) text += ' ';
      continue;
    }
    elements.push({ name, attributes: attributesOf(rest, problems) });
    if (name === 'br') text += ' ';
    if (!empty.has(name) && !rest.endsWith('/')) open.push(name);
  }
  if (open.length > 0) problems.push(`never closed: ${open.join(', ')}`);
  return { elements, text: text.replace(/[\s\u00a0]+/g, ' ').trim(), problems };
};
