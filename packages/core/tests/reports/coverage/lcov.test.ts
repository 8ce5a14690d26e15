import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLcovParser } from '../../../src/reports/coverage/lcov.ts';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { expectedFiles, notedFiles, writeLcov } from './generated-report.ts';
import { bytesOf, cutAt, parseChunks, parseError, parseWhole, plain, plainResult } from './reading.ts';

const record = (...fields: readonly string[]): string => ['SF:a.c', ...fields, 'end_of_record', ''].join('\n');
const readOnly = (report: string): unknown => plain(parseWhole(createLcovParser(), report).files[0]);
const file = (parts: object): unknown => ({ path: 'a.c', lines: {}, branches: {}, functions: '0 of 0', ...parts });

describe('what writers of LCOV are known to write is read', () => {
  test.each([
    [
      'a file named twice is added up',
      record('DA:1,1', 'DA:2,0') + record('DA:1,2', 'DA:3,1'),
      { lines: { 1: 3, 2: 0, 3: 1 } },
    ],
    ['a line named twice in a record is added up', record('DA:6,1', 'DA:6,4'), { lines: { 6: 5 } }],
    ['lines in any order', record('DA:9,1', 'DA:2,0', 'DA:5,3'), { lines: { 2: 0, 5: 3, 9: 1 } }],
    ['a checksum', record('DA:1,1,96664529823b7f4e8db78d09bcc440ef', 'DA:2,0,a+/='), { lines: { 1: 1, 2: 0 } }],
    ['a count wrapped to 64 bits', record('DA:1,18446744073709551615'), { lines: { 1: 4294967295 } }],
    [
      'a count in e-notation',
      record('DA:1,1.2e+3', 'DA:2,1e+16', 'DA:3,0e0'),
      { lines: { 1: 1200, 2: 4294967295, 3: 0 } },
    ],
    ['counts whose sum leaves 32 bits', record('DA:1,4294967295') + record('DA:1,5'), { lines: { 1: 4294967295 } }],
    ['a negative count as not hit', record('DA:1,-1', 'DA:2,1'), { lines: { 1: 0, 2: 1 } }],
    ['line 0, which is none', record('DA:0,1', 'DA:1,1', 'BRDA:0,0,0,1'), { lines: { 1: 1 } }],
    ['a line number of ten digits', record('DA:4294967295,1'), { lines: { 4294967295: 1 } }],
    [
      'branches after their totals',
      record('BRF:2', 'BRH:1', 'BRDA:1,0,0,1', 'BRDA:1,0,1,-'),
      { branches: { 1: '1 of 2' } },
    ],
    ['branches of exceptions', record('BRDA:1,0,0,1', 'BRDA:1,e0,1,-', 'BRDA:1,e3,2,0'), { branches: { 1: '1 of 3' } }],
    [
      'branches named by an expression',
      record('BRDA:4,0,(a, b) ? x : y,2', 'BRDA:4,0,else,0'),
      { branches: { 4: '1 of 2' } },
    ],
    [
      'block numbers beyond 16 bits',
      record('BRDA:4,4294967295,0,2', 'BRDA:4,4294967294,0,0'),
      { branches: { 4: '1 of 2' } },
    ],
    [
      'a branch taken in one test of two',
      record('BRDA:1,0,0,1', 'BRDA:1,0,1,0') + record('BRDA:1,0,0,0', 'BRDA:1,0,1,7'),
      { branches: { 1: '2 of 2' } },
    ],
    [
      'functions with their last line',
      record('FN:3,9,f', 'FNDA:1,f', 'FN:11,12,g', 'FNDA:0,g'),
      { functions: '1 of 2' },
    ],
    ['two functions of one name', record('FN:3,get', 'FN:9,get', 'FNDA:1,get', 'FNDA:0,get'), { functions: '1 of 2' }],
    [
      'a function called in one test of two',
      record('FN:3,f', 'FNDA:0,f') + record('FN:3,f', 'FNDA:2,f'),
      { functions: '1 of 1' },
    ],
    [
      'a name with commas and digits',
      record('FN:3,f<int, 2>', 'FNDA:1,f<int, 2>', 'FN:4,3d', 'FNDA:0,3d'),
      { functions: '1 of 2' },
    ],
    [
      'functions by index with aliases',
      record('FNL:0,3,9', 'FNA:0,0,f<int>', 'FNA:0,2,f<long>', 'FNL:1,12', 'FNA:1,0,g'),
      { functions: '1 of 2' },
    ],
    [
      'totals alone',
      record('FNF:3', 'FNH:1', 'LF:10', 'LH:7', 'BRF:4', 'BRH:2'),
      { lines: '7 of 10', branches: '2 of 4', functions: '1 of 3' },
    ],
    ['totals and lines of one file', record('LF:10', 'LH:7') + record('DA:1,0'), { lines: { 1: 0 } }],
    ['a file without lines', record('LF:0', 'LH:0'), {}],
    [
      'a version, comments and keywords of the future',
      `# c\nTN:t\n${record('VER:1', '# DA:9,9', 'MCF:0', 'DA:1,1')}`,
      { lines: { 1: 1 } },
    ],
    ['CRLF', record('DA:1,1', 'DA:2,0').replaceAll('\n', '\r\n'), { lines: { 1: 1, 2: 0 } }],
    ['a byte-order mark', `\ufeff${record('DA:1,1')}`, { lines: { 1: 1 } }],
    ['no line end at the end', record('DA:1,1').trimEnd(), { lines: { 1: 1 } }],
    ['EOF at the end', `${record('DA:1,1')}EOF`, { lines: { 1: 1 } }],
    ['blank lines', `\n\n${record('DA:1,1', '', '  ')}\n`, { lines: { 1: 1 } }],
  ])('%s', (_, report, expected) => {
    expect(readOnly(report)).toEqual(file(expected));
  });

  test.each(['C:\\shop\\src\\a.c', 'src/a b.c', 'src/naïve.c', '<b>.c', '../../etc/passwd', '::error::x'])(
    'the file name %s, as it is written',
    (name) => {
      const report = parseWhole(createLcovParser(), `SF:${name}\nDA:1,1\nend_of_record\n`);
      expect(report.files.map((each) => each.path)).toEqual([name]);
    },
  );
});

describe('what is wrong ends in an error that names the line', () => {
  test.each<[string, string | Uint8Array, number, RegExp]>([
    ['nothing', '', 1, /holds no coverage record/],
    ['blank lines alone', '\n\n', 3, /holds no coverage record/],
    ['a report without a file', 'TN:x\n', 2, /holds no coverage record/],
    ['a log', 'Tests passed\nall good\n', 3, /holds no coverage record/],
    ['a record without its end', 'SF:a.c\nDA:1,1\n', 3, /ends inside a record/],
    ['a record inside another', 'SF:a.c\nDA:1,1\nSF:b.c\n', 3, /line 1 has no end_of_record/],
    ['a cut line', 'SF:a.c\nDA:1,1', 2, /middle of a line/],
    ['a cut line after a record', `${record('DA:1,1')}S`, 4, /middle of a line/],
    ['a line outside a record', 'DA:1,1\n', 1, /outside a record/],
    ['an end outside a record', `${record('DA:1,1')}end_of_record\n`, 4, /outside a record/],
    ['a file without a name', 'SF:\n', 1, /SF names no file/],
    ['a count that is none', record('DA:1,x'), 2, /"DA:1,x" is not a line of an LCOV record/],
    ['a missing count', record('DA:1,'), 2, /"DA:1,"/],
    ['a negative line', record('DA:-1,1'), 2, /"DA:-1,1"/],
    ['a line beyond 32 bits', record('DA:4294967296,1'), 2, /"DA:4294967296,1"/],
    ['a branch without a count', record('BRDA:1,0,0,'), 2, /"BRDA:1,0,0,"/],
    ['a branch without a block', record('BRDA:1,1'), 2, /"BRDA:1,1"/],
    ['a branch with a count that is none', record('BRDA:1,0,0,x'), 2, /"BRDA:1,0,0,x"/],
    ['a function without a name', record('FN:1,'), 2, /"FN:1,"/],
    ['a call without a name', record('FNDA:1,'), 2, /"FNDA:1,"/],
    ['an alias of no function', record('FNA:7,1,f'), 2, /"FNA:7,1,f"/],
    ['a total that is no number', record('LF:many'), 2, /"LF:many"/],
    ['totals that cannot be', record('LF:3', 'LH:4'), 4, /LH claims 4 of 3/],
    ['two lines run together', record('DA:1,1DA:2,1'), 2, /"DA:1,1DA:2,1"/],
    ['control characters, escaped', record('\u001b[31m::error::x'), 2, /"\\u001b\[31m::error::x"/],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0x53, 0, 0x46, 0), 1, /not UTF-8/],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0, 0x53), 1, /not UTF-8/],
    ['UTF-16 without a mark', Uint8Array.of(0x53, 0, 0x46, 0), 1, /NUL byte/],
    ['a NUL byte', record('DA:1,1', '\0'), 3, /NUL byte/],
    ['a file name in Latin-1', Uint8Array.of(0x53, 0x46, 0x3a, 0xe9, 0x0a), 1, /file name is not UTF-8/],
  ])('%s', (_, report, line, reason) => {
    const error = parseError(createLcovParser(), report);
    expect(error).toMatchObject({ line, reason: expect.stringMatching(reason), fix: expect.stringMatching(/\.$/) });
  });

  test('the byte offset is where the line begins', () => {
    expect(parseError(createLcovParser(), 'SF:a.c\r\nDA:1,1\r\nDA:2,x\r\n').byteOffset).toBe(16);
  });

  test('after an error nothing more is read, and the first error stays', () => {
    const parser = createLcovParser();
    parser.push(bytesOf('SF:\n'));
    parser.push(bytesOf('\0\0'));
    expect(parser.end()).toMatchObject({ ok: false, error: { line: 1, reason: 'SF names no file' } });
    expect(parser.end()).toMatchObject({ ok: false, error: { line: 1, reason: 'SF names no file' } });
  });
});

describe('limits hold', () => {
  test.each<[string, object, string, RegExp]>([
    ['bytes', { maxBytes: 20 }, record('DA:1,1', 'DA:2,1'), /larger than 20 B/],
    ['bytes of a line', { maxTokenBytes: 30 }, record(`X:${'x'.repeat(40)}`), /line is longer than 30 B/],
    ['bytes of a name', { maxNameBytes: 10 }, 'SF:0123456789a\nend_of_record\n', /file name is longer than 10 B/],
    ['files', { maxFiles: 1 }, `${record('DA:1,1')}SF:b.c\nend_of_record\n`, /more than 1 file$/],
    ['plain lines', { maxLines: 2 }, record('DA:1,1', 'DA:2,1', 'DA:3,1'), /more than 2 lines/],
    ['branches', { maxLines: 2 }, record('BRDA:1,0,0,1', 'BRDA:1,0,1,1', 'BRDA:1,0,2,1'), /more than 2 lines/],
    ['functions', { maxLines: 1 }, record('FN:1,f', 'FN:2,g'), /more than 1 lines/],
  ])('on %s, in one chunk and byte by byte', (_, limits, report, reason) => {
    const parser = () => createLcovParser({ ...defaultLimits, ...limits });
    expect(parseError(parser(), report).reason).toMatch(reason);
    const single = parseChunks(
      parser(),
      [...bytesOf(report)].map((byte) => Uint8Array.of(byte)),
    );
    expect(single).toMatchObject({ ok: false, error: { reason: expect.stringMatching(reason) } });
  });

  test('a line that never ends is refused before it is kept whole', () => {
    const parser = createLcovParser({ ...defaultLimits, maxTokenBytes: 1000 });
    for (let chunk = 0; chunk < 10; chunk += 1) parser.push(bytesOf('x'.repeat(500)));
    expect(parser.end()).toMatchObject({ ok: false, error: { line: 1, reason: 'a line is longer than 1000 B' } });
  });

  test('warnings beyond fifty are counted', () => {
    const report = parseWhole(createLcovParser(), 'noise\n'.repeat(1_200) + record('DA:1,1'));
    expect(report.warnings).toHaveLength(51);
    expect(report.warnings.at(-1)?.message).toBe('and 1,150 more warnings');
  });

  test('one file repeated twenty thousand times is read in a moment', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => record(`DA:${index + 1},1`, 'DA:1,1')).join('');
    const [only] = parseWhole(createLcovParser(), text).files;
    expect(only?.lines).toMatchObject({ kind: 'per-line' });
    expect(only?.lines.kind === 'per-line' && [only.lines.numbers.length, only.lines.hits[0]]).toEqual([
      20_000, 20_001,
    ]);
  });
});

describe('laws', () => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(notedFiles, (files) => {
        expect(parseWhole(createLcovParser(), writeLcov(files)).files.map(plain)).toEqual(expectedFiles(files));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('any bytes in any chunks give one and the same result', () => {
    const fragment = fc.constantFrom(
      'SF:a\n',
      'DA:1,2\n',
      'DA:1',
      ',3',
      '\n',
      'end_of_record\n',
      'BRDA:1,0,0,-\n',
      'x',
      '\0',
      'é',
      '\r',
    );
    const report = fc.array(fragment, { maxLength: 12 }).map((parts) => bytesOf(parts.join('')));
    fc.assert(
      fc.property(report, fc.array(fc.nat(60), { maxLength: 6 }), (bytes, places) => {
        const whole = plainResult(parseChunks(createLcovParser(), [bytes]));
        expect(plainResult(parseChunks(createLcovParser(), cutAt(bytes, places)))).toEqual(whole);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('the chunk may be overwritten once it was pushed', () => {
    const parser = createLcovParser();
    const buffer = new Uint8Array(7);
    const bytes = bytesOf(record('DA:1,1', 'BRDA:1,0,0,1', 'FN:1,f', 'FNDA:1,f'));
    for (let at = 0; at < bytes.length; at += buffer.length) {
      const part = bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      parser.push(buffer.subarray(0, part.length));
      buffer.fill(0x41);
    }
    const result = parser.end();
    expect(result.ok && plain(result.value.files[0])).toEqual(
      file({ lines: { 1: 1 }, branches: { 1: '1 of 1' }, functions: '1 of 1' }),
    );
  });
});
