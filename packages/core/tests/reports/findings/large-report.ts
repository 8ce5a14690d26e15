import { createFindingParser } from '../../../src/reports/findings/formats.ts';
import type { FindingFormat } from '../../../src/reports/findings/model.ts';

// `node large-report.ts NAME` reads one made-up report in a process of its own, whose memory is then that of the reader
// and of the pieces it is fed; prints how many findings were written, what was read, and the most memory there was.

const bytes = 30 * 1024 ** 2;
const encoder = new TextEncoder();

type Large = { readonly format: FindingFormat; readonly start?: string; readonly piece: string; readonly end?: string };

const long = 'x'.repeat(60_000);
const run = '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"lint"}},"results":[';
const location = '{"physicalLocation":{"artifactLocation":{"uri":"src/f#.js"},"region":{"startLine":1}}}';

/** What begins each report, what then stands there again and again, with rising numbers in place of #, and what ends it. */
const reports: Readonly<Record<string, Large>> = {
  'results of SARIF': {
    format: 'sarif',
    start: run,
    piece: `{"ruleId":"r","level":"error","message":{"text":"wrong #"},"locations":[${location}]},`,
    end: '{"message":{"text":"last"}}]}]}',
  },
  'bare results of SARIF': { format: 'sarif', start: run, piece: '{"level":"note"},', end: '{}]}]}' },
  'rules of SARIF': {
    format: 'sarif',
    start: '{"version":"2.1.0","runs":[{"results":[],"tool":{"driver":{"name":"lint","rules":[',
    piece: '{"id":"r#"},',
    end: '{"id":"last"}]}}}]}',
  },
  'long words of SARIF': { format: 'sarif', start: run, piece: `{"message":{"text":"# ${long}"}},`, end: '{}]}]}' },
  'messages of ESLint': {
    format: 'eslint',
    start: '[{"filePath":"a.js","messages":[',
    piece: '{"ruleId":"r","severity":2,"message":"wrong #","line":1},',
    end: '{"ruleId":"r","severity":2,"message":"last","line":1}]}]',
  },
  'errors of Checkstyle': {
    format: 'checkstyle',
    start: '<checkstyle version="1"><file name="A.java">',
    piece: '<error line="1" severity="error" message="#"/>',
    end: '</file></checkstyle>',
  },
  'lines of flake8': { format: 'flake8', piece: 'a.py:1:1: E1 #\n' },
  'lines of mypy': {
    format: 'mypy-json',
    piece: '{"file":"a.py","line":1,"column":1,"message":"#","severity":"error"}\n',
  },
  'lines that nobody knows': { format: 'pylint-text', piece: 'nothing #\n' },
};

const [, , name = ''] = process.argv;
const chosen = reports[name];
if (chosen === undefined) throw new Error(`Name one of: ${Object.keys(reports).join(', ')}`);
const { format, start = '', piece, end = '' } = chosen;

const parser = createFindingParser(format);
const before = process.cpuUsage();
let size = 0;
let pieces = 0;
const push = (text: string): void => {
  const chunk = encoder.encode(text);
  size += chunk.length;
  parser.push(chunk);
};
push(start);
while (size < bytes) {
  let text = '';
  for (; text.length < 65_536; pieces += 1) text += piece.replaceAll('#', String(pieces));
  push(text);
}
push(end);
const result = parser.end();
const { user, system } = process.cpuUsage(before);
const read = result.ok
  ? { findings: result.value.findings.length, breakdowns: result.value.breakdowns }
  : { reason: result.error.reason };
const peakMebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ pieces, read, peakMebibytes, seconds: (user + system) / 1e6 }));
