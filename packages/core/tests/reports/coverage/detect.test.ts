import { expect, test } from '@jest/globals';
import { detectCoverageFormat } from '../../../src/reports/coverage/detect.ts';
import { bytesOf, readFixture } from './reading.ts';

test.each([
  ['lcov', 'TN:\nSF:a.c\nDA:1,1\n'],
  ['lcov', '\ufeff# comment\r\nSF:C:\\a.c\r\n'],
  ['lcov', 'noise of a build\nSF:a.c\n'],
  ['cobertura', '<?xml version="1.0"?><coverage line-rate="1"/>'],
  ['cobertura', '\ufeff<!DOCTYPE coverage SYSTEM "x.dtd">\n<!-- c --><coverage><sources/>'],
  ['cobertura', '<coverage version="1"><packages>'],
])('%s is known by its structure: %j', (format, text) => {
  expect(detectCoverageFormat(bytesOf(text))).toEqual({ ok: true, value: format });
});

test.each([
  ['jacoco.xml', 'this looks like a JaCoCo report, which is not read yet; LCOV and Cobertura are'],
  ['clover.xml', 'this looks like a Clover report, which is not read yet; LCOV and Cobertura are'],
  ['clover-istanbul.xml', 'this looks like a Clover report, which is not read yet; LCOV and Cobertura are'],
  ['istanbul.json', 'this looks like an Istanbul JSON report, which is not read yet; LCOV and Cobertura are'],
  ['coverage-py.json', 'this looks like a coverage.py JSON report, which is not read yet; LCOV and Cobertura are'],
  ['gcovr.json', 'this looks like a gcovr JSON report, which is not read yet; LCOV and Cobertura are'],
  ['go.out', 'this looks like a Go cover profile, which is not read yet; LCOV and Cobertura are'],
  ['html.html', 'this looks like an HTML page, which is not read yet; LCOV and Cobertura are'],
])('%s is named in the error', (name, reason) => {
  expect(detectCoverageFormat(readFixture(`unread/${name}`))).toMatchObject({ ok: false, error: { reason } });
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /is empty/],
  ['space', ' \r\n\t', /is empty/],
  [
    'Clover of PHPUnit, which has no clover attribute',
    '<coverage generated="1"><project timestamp="1">',
    /a Clover report/,
  ],
  ['OpenCover with a mark', '\ufeff<?xml version="1.0"?><CoverageSession>', /an OpenCover report/],
  ['JUnit', '<testsuites><testsuite/></testsuites>', /a JUnit test report/],
  ['a page in capitals', '<!DOCTYPE HTML>\n<HTML>', /an HTML page/],
  ['other XML', '<project/>', /root element <project>/],
  ['a bare coverage element', '<coverage/>', /root element <coverage>/],
  ['a DTD', '<!DOCTYPE coverage [<!ENTITY a "b">]><coverage/>', /contains a DTD/],
  ['XML that breaks before its root', '<?xml version="1.0"?>oops', /text stands outside/],
  ['other JSON', '{"a": 1}', /no coverage report that is known/],
  ['other text', 'hello\n', /no coverage report that is known/],
  ['LCOV inside JSON', '{"a": "\nSF:x"}', /no coverage report that is known/],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x53, 0), /not UTF-8/],
  ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /binary file/],
  ['what comes after the first 64 KiB', `${'\n'.repeat(70_000)}SF:a.c\n`, /is empty/],
])('%s is refused with a way out', (_, report, reason) => {
  const bytes = typeof report === 'string' ? bytesOf(report) : report;
  expect(detectCoverageFormat(bytes)).toMatchObject({
    ok: false,
    error: { reason: expect.stringMatching(reason), fix: expect.stringMatching(/\.$/) },
  });
});
