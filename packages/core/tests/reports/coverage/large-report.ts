import { createCoberturaParser } from '../../../src/reports/coverage/cobertura.ts';
import { createLcovParser } from '../../../src/reports/coverage/lcov.ts';
import { sumCoverage } from '../../../src/reports/coverage/model.ts';
import { defaultLimits } from '../../../src/reports/parser.ts';

// `node large-report.ts NAME` reads one made-up report in a process of its own, whose memory is then that of the reader
// and of the pieces it is fed; prints what was written, what was read, how long that took, and the most memory it had.

const mebi = 1024 ** 2;
const encoder = new TextEncoder();

/** Numbers that look random and are the same in every run (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
const createDice = (seed: number) => {
  let state = seed;
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
};

/** What was written, so that it can be compared with what was read. */
interface Written {
  bytes: number;
  lines: number;
  files: number;
  total: number;
  covered: number;
}

type Pieces = (written: Written) => Generator<Uint8Array>;

const paths = (file: number): string => `src/module-${file % 97}/part-${file}/service-${file}.ts`;

const lcovRecords: Pieces = function* (written) {
  const dice = createDice(42);
  while (written.lines < 10_000_000) {
    const rows = [`SF:${paths(written.files)}`];
    for (let line = 1 + dice(3), row = 0; row < 270; row += 1, line += 1 + dice(4)) {
      const hits = dice(3) === 0 ? 0 : dice(100_000);
      rows.push(`DA:${line},${hits}`);
      written.total += 1;
      if (hits > 0) written.covered += 1;
    }
    rows.push('end_of_record', '');
    written.files += 1;
    written.lines += rows.length - 1;
    yield encoder.encode(rows.join('\n'));
  }
};

const coberturaClasses: Pieces = function* (written) {
  const dice = createDice(43);
  yield encoder.encode('<?xml version="1.0"?>\n<coverage><packages><package name="p"><classes>\n');
  while (written.bytes < 200 * mebi) {
    const rows = [`<class name="C${written.files}" filename="${paths(written.files)}"><methods/><lines>`];
    for (let line = 1 + dice(3), row = 0; row < 80; row += 1, line += 1 + dice(4)) {
      const hits = dice(3) === 0 ? 0 : dice(100_000);
      rows.push(`            <line number="${line}" hits="${hits}" branch="false"/>`);
      written.total += 1;
      if (hits > 0) written.covered += 1;
    }
    rows.push('</lines></class>', '');
    written.files += 1;
    written.lines += rows.length - 1;
    yield encoder.encode(rows.join('\n'));
  }
  yield encoder.encode('</classes></package></packages></coverage>\n');
};

const fill = (piece: string, from: number): { readonly text: string; readonly next: number } => {
  let text = '';
  let next = from;
  for (; text.length < 65_536; next += 1) text += piece.replaceAll('#', String(next));
  return { text, next };
};

/** The same again and again, until 200 MiB are written; with numbers that rise in place of #, until 100 MiB are. */
const endless = (start: string, piece: string): Pieces =>
  function* (written) {
    yield encoder.encode(start);
    const same = encoder.encode(fill(piece, 0).text);
    while (!piece.includes('#') && written.bytes < 200 * mebi) yield same;
    for (let number = 0; written.bytes < 100 * mebi; ) {
      const { text, next } = fill(piece, number);
      number = next;
      yield encoder.encode(text);
    }
  };

const backwards: Pieces = function* (written) {
  for (let line = 4_000_000_000; written.bytes < 60 * mebi; ) {
    let text = '';
    for (; text.length < 65_536; line -= 1) text += `SF:a\nDA:${line},1\nend_of_record\n`;
    yield encoder.encode(text);
  }
};

const root = '<coverage><packages>';
const fewLines = { ...defaultLimits, maxLines: 1_000_000 };

const reports = {
  lcov: [createLcovParser, lcovRecords, defaultLimits],
  cobertura: [createCoberturaParser, coberturaClasses, defaultLimits],
  'a line': [createLcovParser, endless('SF:', 'x'), defaultLimits],
  'test names': [createLcovParser, endless('', 'TN:#\n'), defaultLimits],
  'comments between records': [createLcovParser, endless('', '# #\n'), defaultLimits],
  'warnings of LCOV': [createLcovParser, endless('', 'noise #\n'), defaultLimits],
  'negative counts': [createLcovParser, endless('SF:a\n', 'DA:0,-#\n'), defaultLimits],
  claims: [createLcovParser, endless('SF:a\n', 'LF:#\nLH:0\n'), defaultLimits],
  'unknown keywords': [createLcovParser, endless('SF:a\n', 'NEW#:1\n'), defaultLimits],
  'one file again and again': [createLcovParser, endless('', 'SF:a\nDA:1,1\nDA:7,0\nend_of_record\n'), fewLines],
  'one file in ever new records': [createLcovParser, endless('', 'SF:a\nDA:1#,1\nend_of_record\n'), defaultLimits],
  'one file in ever earlier lines': [createLcovParser, backwards, defaultLimits],
  'functions by index': [createLcovParser, endless('SF:a\n', 'FNL:#,1\n'), fewLines],
  aliases: [createLcovParser, endless('SF:a\nFNL:0,1\n', 'FNA:0,1,f#\n'), fewLines],
  'branches of a line': [createLcovParser, endless('SF:a\n', 'BRDA:1,0,#,1\n'), fewLines],
  'a comment': [createCoberturaParser, endless(`${root}<!--`, 'x - '), defaultLimits],
  'a CDATA section': [createCoberturaParser, endless(`${root}<![CDATA[`, 'x ] '), defaultLimits],
  'a text': [createCoberturaParser, endless(root, 'x &amp; '), defaultLimits],
  'a tag': [createCoberturaParser, endless(`${root}<a b="`, 'x '), defaultLimits],
  'an instruction': [createCoberturaParser, endless('<?a ', 'x ? '), defaultLimits],
  'a source': [createCoberturaParser, endless('<coverage><sources><source>', 'x '), defaultLimits],
  sources: [createCoberturaParser, endless('<coverage><sources>', '<source>#</source>\n'), defaultLimits],
  'ever new names': [createCoberturaParser, endless(root, '<a# b#="1"/>\n'), defaultLimits],
  'elements in each other': [createCoberturaParser, endless(root, '<a>'), defaultLimits],
  'lines outside a class': [createCoberturaParser, endless(root, '<line number="#"/>\n'), defaultLimits],
  'methods of a class': [
    createCoberturaParser,
    endless(`${root}<class filename="a">`, '<method name="#" hits="1"/>\n'),
    fewLines,
  ],
  'methods of many classes': [
    createCoberturaParser,
    endless(root, '<class filename="a"><method name="#" hits="1"/></class>\n'),
    fewLines,
  ],
  'one class again and again': [
    createCoberturaParser,
    endless(root, '<class filename="a"><line number="1" hits="1"/></class>\n'),
    fewLines,
  ],
  'branches by the thousand': [
    createCoberturaParser,
    endless(`${root}<class filename="a">`, '<line number="#" hits="1" condition-coverage="(1/60000)"/>\n'),
    fewLines,
  ],
} as const;

const [, , name = ''] = process.argv;
const chosen = Object.entries(reports).find(([each]) => each === name);
if (chosen === undefined) throw new Error(`Name one of: ${Object.keys(reports).join(', ')}`);
const [create, pieces, limits] = chosen[1];

const written: Written = { bytes: 0, lines: 0, files: 0, total: 0, covered: 0 };
const parser = create(limits);
let parsingMs = 0;
for (const bytes of pieces(written)) {
  written.bytes += bytes.length;
  const startedMs = performance.now();
  parser.push(bytes);
  parsingMs += performance.now() - startedMs;
}
const startedMs = performance.now();
const result = parser.end();
parsingMs += performance.now() - startedMs;
const read = result.ok
  ? { files: result.value.files.length, ...sumCoverage(result.value.files).lines }
  : { reason: result.error.reason, line: result.error.line };
const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ written, read, parsingMs: Math.round(parsingMs), peakMebibytes }));
