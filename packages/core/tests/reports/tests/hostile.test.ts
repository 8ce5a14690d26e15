import { describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../../../src/reports/parser.ts';
import { outcomeOf, type TestFormat } from '../../../src/reports/tests/model.ts';
import { bytesOf, errorOf, modelOf } from '../reading.ts';
import { readTests } from './reading.ts';

/** A sound report of each format that names its one passed case as told, with this duration. */
const sound: Readonly<Record<TestFormat, (name: string, duration?: string) => string>> = {
  junit: (name, time = '1') => `<testsuite name="s"><testcase name="${name}" time="${time}"/></testsuite>`,
  trx: (name, time = '00:00:01') =>
    `<TestRun><Results><UnitTestResult testName="${name}" outcome="Passed" duration="${time}"/></Results></TestRun>`,
  nunit2: (name, time = '1') =>
    `<test-results><test-suite name="s"><results><test-case name="${name}" result="Success" time="${time}"/></results></test-suite></test-results>`,
  nunit3: (name, time = '1') =>
    `<test-run><test-suite fullname="s"><test-case name="${name}" result="Passed" duration="${time}"/></test-suite></test-run>`,
  xunit2: (name, time = '1') =>
    `<assembly name="s"><collection><test type="T" name="${name}" result="Pass" time="${time}"/></collection></assembly>`,
  ctrf: (name, time = '1') =>
    `{"results":{"tool":{"name":"x"},"summary":{"tests":1,"failed":0},"tests":[{"name":"${name}","status":"passed","duration":${time}}]}}`,
  'go-test': (name, time = '1') =>
    `{"Action":"start","Package":"p"}\n{"Action":"pass","Package":"p","Test":"${name}","Elapsed":${time}}\n{"Action":"pass","Package":"p"}\n`,
  tap: (name, time = '1') => `1..1\nok 1 - ${name} # time=${time}ms\n`,
};
const isFormat = (name: string): name is TestFormat => Object.hasOwn(sound, name);
const formats = Object.keys(sound).filter(isFormat);
const xml = formats.filter((format) => sound[format]('a').startsWith('<'));

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, 0])]);

describe.each(formats)('%s', (format) => {
  const report = sound[format];

  test('is sound before it is spoilt', () => {
    expect(modelOf(readTests(format, report('a'))).cases.map(outcomeOf)).toEqual(['passed']);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['UTF-16, as PowerShell writes it', utf16(report('a'))],
    ['a NUL', report('a\0b')],
    ['bytes that are no UTF-8', bytesOf(report('aQ')).map((byte) => (byte === 0x51 ? 0xff : byte))],
    ['a name of half a megabyte in a small limit', report('x'.repeat(500_000))],
  ])('%s is refused with its place and a way out', (_, bytes) => {
    const limits = { ...defaultLimits, maxNameBytes: 1_000, maxTokenBytes: 100_000, maxBytes: 400_000 };
    const { reason, fix, line, byteOffset } = errorOf(readTests(format, bytes, undefined, limits));
    expect(reason).not.toBe('');
    expect(fix).toMatch(/\S\.$/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(byteOffset).toBeLessThanOrEqual(bytes.length);
  });

  test.each(['-1', '1e999', '99999999999999999999999'])('a duration of %s is refused, or none', (duration) => {
    const result = readTests(format, report('a', duration));
    const [found] = result.ok ? result.value.cases : [];
    const durationMs = found?.attempts[0].durationMs;
    expect(durationMs === undefined || (Number.isFinite(durationMs) && durationMs >= 0)).toBe(true);
  });

  test('a name of signs that mean something elsewhere comes through as it is', () => {
    const [written, name] = xml.includes(format)
      ? ['__proto__ &lt;b&gt; ::error:: ✓', '__proto__ <b> ::error:: ✓']
      : ['__proto__ <b> ::error:: ✓', '__proto__ <b> ::error:: ✓'];
    expect(modelOf(readTests(format, report(written))).cases[0]?.name).toBe(name);
  });

  test('what is deeper than the limit is an error, never a crash', () => {
    const depth = 200_000;
    const deep = xml.includes(format)
      ? report('a').replace('>', `>${'<a>'.repeat(depth)}`)
      : format === 'tap'
        ? `${' '.repeat(depth * 4)}ok 1 - a\n1..1\n`
        : report(`a","x":${'['.repeat(depth)}"`);
    expect(readTests(format, deep).ok).toBe(false);
  });
});

test.each(xml)('%s: a billion laughs are refused where they are declared', (format) => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n${sound[format]('&b;')}`;
  expect(errorOf(readTests(format, laughs))).toMatchObject({ reason: expect.stringMatching(/DTD/), line: 1 });
});

test('half a character in a name of JSON is a character that stands for it, or is kept: it ends nothing', () => {
  expect(modelOf(readTests('ctrf', sound.ctrf('\\ud800 a'))).cases).toHaveLength(1);
});

test('a key that stands twice in JSON is refused: readers differ in which one they take', () => {
  const twice = sound.ctrf('a').replace('"status":"passed"', '"status":"failed","status":"passed"');
  expect(errorOf(readTests('ctrf', twice)).reason).toMatch(/second member "status"/);
});

test('a case that is run again without end keeps its first runs and its last', () => {
  const again = (last: string): string =>
    `<testsuite name="s">${'<testcase name="a"><failure/></testcase>'.repeat(2_000)}${last}</testsuite>`;
  const failed = modelOf(readTests('junit', again(''))).cases;
  expect(failed.map(outcomeOf)).toEqual(['failed']);
  expect(failed[0]?.attempts).toHaveLength(100);
  const [passed] = modelOf(readTests('junit', again('<testcase name="a"/>'))).cases;
  expect([passed?.attempts.length, passed?.attempts.at(-1)?.status]).toEqual([100, 'passed']);
});

test('a case of failures without end is a failed one, whichever kind comes last', () => {
  const many = '<flakyFailure message="x"/>'.repeat(2_000);
  const [failed, flaky] = ['<rerunFailure message="y"/>', ''].map(
    (last) => modelOf(readTests('junit', `<testsuite><testcase name="a">${many}${last}</testcase></testsuite>`)).cases,
  );
  expect(failed?.map(outcomeOf)).toEqual(['failed']);
  expect(flaky?.map(outcomeOf)).toEqual(['flaky']);
});
