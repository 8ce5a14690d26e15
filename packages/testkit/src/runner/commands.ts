export interface WorkflowCommand {
  readonly name: string;
  /** Names in lower case: the runner compares them without regard to case. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

interface Syntax {
  readonly separator: string;
  readonly escapes: readonly (readonly [escaped: string, plain: string])[];
}

const dataEscapes: Syntax['escapes'] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const modern: Syntax = {
  separator: ',',
  escapes: [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ],
};
const legacy: Syntax = {
  separator: ';',
  escapes: [
    ['%3B', ';'],
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%5D', ']'],
    ['%25', '%'],
  ],
};

// What .NET trims: other than in JavaScript, U+0085 is white space and U+FEFF is not.
const leadingSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

const decode = (text: string, escapes: Syntax['escapes']): string =>
  escapes.reduce((partial, [escaped, plain]) => partial.replaceAll(escaped, plain), text);

// Both halves must hold something: `title=` is no property at all.
const property = /^=*(?<key>[^=]+)=+(?<value>[^=].*)$/su;

const readProperties = (text: string, syntax: Syntax): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>();
  for (const part of text.split(syntax.separator)) {
    const groups = property.exec(part)?.groups;
    if (groups === undefined) continue;
    properties.set((groups['key'] ?? '').toLowerCase(), decode(groups['value'] ?? '', syntax.escapes));
  }
  return properties;
};

interface Header {
  readonly info: string;
  readonly rest: string;
}

const readModern = (line: string): Header | undefined => {
  const text = line.replace(leadingSpace, '');
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1;
  return end < 0 ? undefined : { info: text.slice(2, end), rest: text.slice(end + 2) };
};

const readLegacy = (line: string): Header | undefined => {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? undefined : { info: line.slice(start + 3, end), rest: line.slice(end + 1) };
};

/**
 * Reads a printed line as the runner does: `::name props::data` after leading white space, else the older
 * `##[name props]data` anywhere in the line; undefined when it names no known command.
 * Follows ActionCommand.cs of https://github.com/actions/runner.
 */
export const parseCommand = (line: string, isKnown: (name: string) => boolean): WorkflowCommand | undefined => {
  const forms = [
    { header: readModern(line), syntax: modern, data: dataEscapes },
    { header: readLegacy(line), syntax: legacy, data: legacy.escapes },
  ];
  for (const { header, syntax, data } of forms) {
    if (header === undefined) continue;
    const space = header.info.indexOf(' ');
    const name = (space < 0 ? header.info : header.info.slice(0, space)).toLowerCase();
    if (!isKnown(name)) continue;
    const listed = space > 0 ? header.info.slice(space + 1) : '';
    const properties = readProperties(syntax === modern ? listed.trim() : listed, syntax);
    return { name, properties, data: decode(header.rest, data) };
  }
  return undefined;
};
