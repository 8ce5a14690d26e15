import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createCoberturaParser } from '../../../src/reports/coverage/cobertura.ts';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { expectedFiles, type NotedFile, notedFiles, writeCobertura } from './generated-report.ts';
import { bytesOf, cutAt, parseChunks, parseError, parseWhole, plain, plainResult } from './reading.ts';

const coverage = (content: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<coverage${attributes}><packages><package name="p"><classes>${content}</classes></package></packages></coverage>`;
const classOf = (lines: string, methods = '', filename = 'a.py'): string =>
  `<class name="A" filename="${filename}"><methods>${methods}</methods><lines>${lines}</lines></class>`;
const line = (number: number, hits: number | string, rest = ''): string =>
  `<line number="${number}" hits="${hits}"${rest}/>`;
const branch = (conditions: string): string => ` branch="true" condition-coverage="${conditions}"`;
const method = (name: string, lines: string, rest = ''): string =>
  `<method name="${name}" signature="()"${rest}><lines>${lines}</lines></method>`;
const file = (parts: object): unknown => ({ path: 'a.py', lines: {}, branches: {}, functions: '0 of 0', ...parts });

describe('what writers of Cobertura are known to write is read', () => {
  test.each([
    ['a line twice has the larger count', classOf(line(6, 1) + line(6, 4) + line(6, 0)), { lines: { 6: 4 } }],
    [
      'two classes of one file',
      classOf(line(1, 0) + line(2, 1)) + classOf(line(1, 3) + line(9, 0)),
      { lines: { 1: 3, 2: 1, 9: 0 } },
    ],
    ['lines in any order', classOf(line(9, 1) + line(2, 0)), { lines: { 2: 0, 9: 1 } }],
    [
      'lines of methods alone',
      classOf('', method('f', line(3, 1) + line(4, 0))),
      { lines: { 3: 1, 4: 0 }, functions: '1 of 1' },
    ],
    [
      'lines of methods beside those of the class',
      classOf(line(4, 1), method('f', line(3, 7))),
      { lines: { 4: 1 }, functions: '1 of 1' },
    ],
    [
      'one class with lines and one with methods',
      classOf(line(1, 1)) + classOf('', method('g', line(8, 0))),
      { lines: { 1: 1, 8: 0 }, functions: '0 of 1' },
    ],
    [
      'methods with a count and no lines',
      classOf(line(1, 1), method('f', '', ' hits="2"') + method('g', '', ' hits="0"')),
      { lines: { 1: 1 }, functions: '1 of 2' },
    ],
    ['methods that say nothing', classOf(line(1, 1), method('f', '')), { lines: { 1: 1 } }],
    [
      'two methods of one name',
      classOf(line(1, 1), method('get', line(1, 1)) + method('get', line(5, 0))),
      { lines: { 1: 1 }, functions: '1 of 2' },
    ],
    [
      'one method in two classes of a name',
      classOf(line(1, 1), method('f', line(1, 0))) + classOf('', method('f', line(1, 1))),
      { lines: { 1: 1 }, functions: '1 of 1' },
    ],
    [
      'branches',
      classOf(line(1, 1, branch('50% (1/2)')) + line(2, 1, branch('0.0% ( 0 / 4 )'))),
      { lines: { 1: 1, 2: 1 }, branches: { 1: '1 of 2', 2: '0 of 4' } },
    ],
    [
      'branches that disagree',
      classOf(line(1, 1, branch('33% (1/3)')) + line(1, 1, branch('50% (2/4)'))),
      { lines: { 1: 1 }, branches: { 1: '2 of 4' } },
    ],
    ['a branch without conditions', classOf(line(1, 1, ' branch="true"')), { lines: { 1: 1 } }],
    ['conditions that are no numbers', classOf(line(1, 1, branch('NaN'))), { lines: { 1: 1 } }],
    [
      'conditions of a line that is no branch',
      classOf(line(1, 1, ' branch="false" condition-coverage="50% (1/2)"')),
      { lines: { 1: 1 } },
    ],
    [
      'nested conditions',
      classOf(
        `<line number="1" hits="1"${branch('50% (1/2)')}><conditions><condition number="0" coverage="50%"/></conditions></line>`,
      ),
      { lines: { 1: 1 }, branches: { 1: '1 of 2' } },
    ],
    ['a count that is not a number', classOf(line(1, 'NaN') + line(2, '')), { lines: { 1: 0, 2: 0 } }],
    ['a line without a count', classOf('<line number="1"/>'), { lines: { 1: 0 } }],
    [
      'counts beyond 64 bits and in e-notation',
      classOf(line(1, '18446744073709551615') + line(2, '1E+3') + line(3, '-1')),
      { lines: { 1: 4294967295, 2: 1000, 3: 0 } },
    ],
    ['line 0, which is none', classOf(line(0, 1) + line(1, 1)), { lines: { 1: 1 } }],
    ['a class without lines', classOf(''), {}],
  ])('%s', (_, classes, expected) => {
    expect(parseWhole(createCoberturaParser(), coverage(classes)).files.map(plain)).toEqual([file(expected)]);
  });

  test('sources, each once and without the space around them', () => {
    const sources =
      '<sources><source> /app/src\n</source><source/><source>/app/src</source><source>C:\\a &amp; b</source></sources>';
    const report = coverage(classOf(line(1, 1))).replace('<packages>', `${sources}<packages>`);
    expect(parseWhole(createCoberturaParser(), report).sources).toEqual(['/app/src', 'C:\\a & b']);
  });

  test.each([
    [
      'differs',
      ' lines-covered="2" lines-valid="3"',
      ['header says 66.6 % (2 of 3 lines), its lines say 50.0 % (1 of 2): lines count'],
    ],
    ['agrees', ' lines-covered="1" lines-valid="2" branches-covered="0" branches-valid="0"', []],
    [
      'gives only rates, or none that can be read',
      ' line-rate="1" branch-rate="NaN" lines-valid="NaN" lines-covered="1"',
      [],
    ],
  ])('a header that %s', (_, attributes, messages) => {
    const report = parseWhole(createCoberturaParser(), coverage(classOf(line(1, 1) + line(2, 0)), attributes));
    expect(report.warnings.map((warning) => warning.message)).toEqual(messages);
  });

  test('lines outside any class are told', () => {
    const report = parseWhole(createCoberturaParser(), coverage(`${line(1, 1)}${classOf(line(1, 1))}${line(2, 1)}`));
    expect(report.warnings).toEqual([{ line: null, message: '2 lines outside any <class> were skipped' }]);
  });

  test.each(['a b.py', 'naïve.py', '::error::x', '../../etc/passwd', 'C:\\x\\a.py'])(
    'the file name %s, as it is written',
    (name) => {
      expect(parseWhole(createCoberturaParser(), coverage(classOf(line(1, 1), '', name))).files[0]?.path).toBe(name);
    },
  );

  test('a file name with entities', () => {
    const [only] = parseWhole(createCoberturaParser(), coverage(classOf('', '', '&lt;b&gt;&#x26;&apos;.py'))).files;
    expect(only?.path).toBe("<b>&'.py");
  });
});

describe('what is wrong ends in an error that names the line', () => {
  test.each<[string, string | Uint8Array, number, RegExp]>([
    ['nothing', '', 1, /is empty/],
    ['no class', '<coverage/>', 1, /holds no coverage record/],
    [
      'another root',
      '<?xml version="1.0"?>\n<report><class filename="a"/></report>',
      2,
      /root element is not <coverage>/,
    ],
    ['a class without a file', '<coverage>\n<class name="a"/></coverage>', 2, /no filename/],
    ['a class with an empty file name', '<coverage>\n<class filename=""/></coverage>', 2, /no filename/],
    [
      'a class in a class',
      '<coverage><class filename="a">\n<class filename="b"/></class></coverage>',
      2,
      /inside another/,
    ],
    ['a line without a number', coverage(classOf('<line hits="1"/>')), 2, /no number/],
    ['a line with a number that is none', coverage(classOf('<line number="1.5" hits="1"/>')), 2, /no number/],
    ['a line beyond 32 bits', coverage(classOf('<line number="4294967296" hits="1"/>')), 2, /no number/],
    [
      'more branches taken than there are',
      coverage(classOf(line(1, 1, branch('150% (3/2)')))),
      2,
      /claims 3 of 2 branches/,
    ],
    ['a billion branches', coverage(classOf(line(1, 1, branch('0% (0/999999999)')))), 2, /claims 0 of 999999999/],
    [
      'entities',
      `<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${coverage(classOf(''))}`,
      1,
      /contains a DTD/,
    ],
    ['a report cut in two', '<coverage><packages>\n', 2, /ends inside <packages>/],
    ['two reports joined', coverage(classOf('')) + coverage(classOf('')), 2, /as if two reports were joined/],
  ])('%s', (_, report, at, reason) => {
    const error = parseError(createCoberturaParser(), report);
    expect(error).toMatchObject({ line: at, reason: expect.stringMatching(reason), fix: expect.stringMatching(/\.$/) });
  });

  test.each<[string, object, RegExp]>([
    ['files', { maxFiles: 1 }, /more than 1 file$/],
    ['lines', { maxLines: 2 }, /more than 2 lines/],
    ['bytes', { maxBytes: 100 }, /larger than 100 B/],
    ['names', { maxNameBytes: 20 }, /file name is longer than 20 B/],
  ])('limits hold on %s', (_, limits, reason) => {
    const classes = classOf(line(1, 1) + line(2, 1)) + classOf(line(3, 1), '', 'a-rather-long-file-name.py');
    expect(parseError(createCoberturaParser({ ...defaultLimits, ...limits }), coverage(classes)).reason).toMatch(
      reason,
    );
  });

  test('methods that list no lines count towards the limit on lines', () => {
    const methods = '<method name="a" hits="1"/><method name="b" hits="1"/><method name="c" hits="0"/>';
    const report = coverage(`<class filename="a.py">${methods}</class>`);
    expect(parseWhole(createCoberturaParser({ ...defaultLimits, maxLines: 3 }), report).files).toHaveLength(1);
    expect(parseError(createCoberturaParser({ ...defaultLimits, maxLines: 2 }), report).reason).toMatch(
      /more than 2 lines, branches and functions/,
    );
  });
});

describe('laws', () => {
  // Cobertura tells branches of measured lines only.
  const measured = notedFiles.map((files): readonly NotedFile[] =>
    files.map((noted) => ({
      ...noted,
      branches: new Map([...noted.branches].filter(([number]) => noted.lines.has(number))),
    })),
  );

  // A class without lines of its own takes those of its methods.
  const withLines = measured
    .map((files) => files.filter((noted) => noted.lines.size > 0))
    .filter((files) => files.length > 0);

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(withLines, (files) => {
        expect(parseWhole(createCoberturaParser(), writeCobertura(files)).files.map(plain)).toEqual(
          expectedFiles(files),
        );
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('any chunks give one and the same model', () => {
    fc.assert(
      fc.property(withLines, fc.array(fc.nat(2000), { maxLength: 8 }), (files, places) => {
        const bytes = bytesOf(writeCobertura(files));
        const whole = plainResult(parseChunks(createCoberturaParser(), [bytes]));
        expect(plainResult(parseChunks(createCoberturaParser(), cutAt(bytes, places)))).toEqual(whole);
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});
