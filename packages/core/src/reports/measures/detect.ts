import { type FormatRow, jsonWith, type Sketch, textWith } from '../sketch.ts';
import type { BenchmarkFormat, DocumentationFormat, DuplicationFormat } from './model.ts';

export type MeasureFormat = DuplicationFormat | DocumentationFormat | BenchmarkFormat;

const all =
  (...conditions: readonly ((sketch: Sketch) => boolean)[]) =>
  (sketch: Sketch): boolean =>
    conditions.every((holds) => holds(sketch));

const plainTextWith = (mark: RegExp) => all(({ json, xml }) => json === null && xml === null, textWith(mark));

const benchmarks: readonly FormatRow<MeasureFormat>[] = [
  {
    name: 'a hyperfine report',
    format: 'hyperfine',
    matches: jsonWith(
      /^\s*\{\s*(?:"results"\s*:\s*\[\s*\{\s*"command"|"schema_version"\s*:\s*\d+\s*,\s*"metadata"\s*:\s*\{\s*"hyperfine_version")\s*:/,
    ),
  },
  { name: 'a pytest-benchmark report', format: 'pytest-benchmark', matches: jsonWith(/^\s*\{\s*"machine_info"\s*:/) },
  {
    name: 'the text of `go test -bench`',
    format: 'go-bench',
    matches: plainTextWith(
      /^(?:goos: \w+\s+goarch: \w|Benchmark\S{1,500}[ \t]+\d{1,15}[ \t]+[\d.]{1,30} \S{1,60}\/op)/m,
    ),
  },
  {
    name: 'a list of benchmarks',
    format: null,
    ask: {
      reason:
        'this looks like a list of benchmarks (name, unit, value), which does not say whether smaller or bigger is better',
      fix: 'Name its format: custom-smaller-is-better or custom-bigger-is-better.',
    },
    matches: all(jsonWith(/^\s*\[\s*\{/), jsonWith(/"name"\s*:/), jsonWith(/"unit"\s*:/), jsonWith(/"value"\s*:/)),
  },
];

const documentation: readonly FormatRow<MeasureFormat>[] = [
  {
    name: "interrogate's table",
    format: 'interrogate',
    matches: all(plainTextWith(/= Coverage for \S/), textWith(/\| Name {1,500}\| {1,500}(?:Total|Status) \|/)),
  },
  {
    name: "interrogate's result",
    format: null,
    ask: {
      reason:
        "this looks like interrogate's result alone: a rounded percentage, of which nobody knows how many it stands for",
      fix: 'Run `interrogate -v`, which prints the table of counts.',
    },
    matches: plainTextWith(/^RESULT: (?:PASSED|FAILED) \(minimum: /),
  },
  {
    name: "interrogate's error",
    format: null,
    ask: {
      reason: 'interrogate found no Python file',
      fix: 'Name the folder of the sources to interrogate.',
    },
    matches: plainTextWith(/^E: No Python or Python-like files found to interrogate/),
  },
  { name: "TypeDoc's model", format: 'typedoc', matches: jsonWith(/"variant"\s*:\s*"project"\s*,\s*"kind"\s*:\s*1\b/) },
  {
    name: "TypeDoc's log",
    format: null,
    ask: {
      reason: "this looks like TypeDoc's log, which names what is not documented, but not of how many",
      fix: 'Let TypeDoc write its model (`typedoc --json`), and name that.',
    },
    matches: textWith(/\[warning\].{1,1000} does not have any documentation/),
  },
];

/** Formats of measures by their structure; the first row that matches names the format. */
export const measureFormats: readonly FormatRow<MeasureFormat>[] = [
  {
    name: 'a jscpd report',
    format: 'jscpd',
    matches: jsonWith(/^\s*\{\s*(?:"duplicates"\s*:\s*\[|"statistics"\s*:\s*\{\s*"detectionDate"\s*:)/),
  },
  ...documentation,
  ...benchmarks,
];
