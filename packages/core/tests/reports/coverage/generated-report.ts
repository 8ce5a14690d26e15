import fc from 'fast-check';

/** A report as a person would note it down, from which tests write LCOV and Cobertura. */
export type NotedFile = {
  readonly path: string;
  readonly lines: ReadonlyMap<number, number>;
  readonly branches: ReadonlyMap<number, readonly boolean[]>;
  readonly functions: ReadonlyMap<string, boolean>;
};

const lineNumber = fc.integer({ min: 1, max: 400 });

const hits = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.integer({ min: 0, max: 0xffff_ffff }),
);

// One path each for what hurts parsers, markdown, shells and workflow commands.
const hostileNames = [
  'a b',
  'naïve',
  '日本',
  '<b>&amp;"\'',
  '%0A::error::x',
  '`|*_',
  '$(id)',
  'C:\\x',
  '&lt;',
  ']]>',
  'a,b,1',
];

const path = fc
  .array(fc.oneof(fc.constantFrom('src', 'lib', 'x', 'y'), fc.constantFrom(...hostileNames)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((segments) => `${segments.join('/')}.ts`);

const file = fc.record({
  path,
  lines: fc.array(fc.tuple(lineNumber, hits), { maxLength: 12 }).map((rows) => new Map(rows)),
  branches: fc
    .array(fc.tuple(lineNumber, fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })), { maxLength: 4 })
    .map((rows) => new Map(rows)),
  functions: fc
    .array(fc.tuple(fc.stringMatching(/^[a-z][a-z, ]{0,8}[a-z]$/), fc.boolean()), { maxLength: 4 })
    .map((rows) => new Map(rows)),
});

/** One to five files of different paths. */
export const notedFiles: fc.Arbitrary<readonly NotedFile[]> = fc.uniqueArray(file, {
  minLength: 1,
  maxLength: 5,
  selector: (noted) => noted.path,
});

const sorted = <Value>(map: ReadonlyMap<number, Value>): [number, Value][] => [...map].sort(([a], [b]) => a - b);

const lcovRecord = (noted: NotedFile): string =>
  [
    `SF:${noted.path}`,
    ...[...noted.functions].map(([name, called], index) => `FN:${index + 1},${name}\nFNDA:${called ? 3 : 0},${name}`),
    ...sorted(noted.lines).map(([line, count]) => `DA:${line},${count}`),
    ...sorted(noted.branches).flatMap(([line, taken]) =>
      taken.map((isTaken, index) => `BRDA:${line},0,${index},${isTaken ? 1 : '-'}`),
    ),
    'end_of_record',
  ].join('\n');

/** The files as an LCOV report. */
export const writeLcov = (files: readonly NotedFile[]): string => `TN:\n${files.map(lcovRecord).join('\n')}\n`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const coberturaLine = (line: number, count: number, taken: readonly boolean[] | undefined): string => {
  if (taken === undefined) return `<line number="${line}" hits="${count}"/>`;
  const covered = taken.filter(Boolean).length;
  return `<line number="${line}" hits="${count}" branch="true" condition-coverage="${Math.floor((covered * 100) / taken.length)}% (${covered}/${taken.length})"></line>`;
};

const coberturaClass = (noted: NotedFile): string => {
  const methods = [...noted.functions].map(
    ([name, called]) =>
      `<method name="${escapeXml(name)}" signature=""><lines><line number="1" hits="${called ? 1 : 0}"/></lines></method>`,
  );
  const lines = sorted(noted.lines).map(([line, count]) => coberturaLine(line, count, noted.branches.get(line)));
  return `<class name="c" filename="${escapeXml(noted.path)}"><methods>${methods.join('')}</methods><lines>\n${lines.join('\n')}</lines></class>`;
};

/** The files as a Cobertura report, which knows branches only of lines that it measures. */
export const writeCobertura = (files: readonly NotedFile[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- generated -->\n<coverage><packages><package><classes>\n${files.map(coberturaClass).join('\n')}\n</classes></package></packages></coverage>\n`;

/** What a parser should make of the files, in the form of `plain`. */
export const expectedFiles = (files: readonly NotedFile[]): readonly unknown[] =>
  [...files]
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .map((noted) => ({
      path: noted.path,
      lines: Object.fromEntries(noted.lines),
      branches: Object.fromEntries(
        [...noted.branches].map(([line, taken]) => [line, `${taken.filter(Boolean).length} of ${taken.length}`]),
      ),
      functions: `${[...noted.functions.values()].filter(Boolean).length} of ${noted.functions.size}`,
    }));
