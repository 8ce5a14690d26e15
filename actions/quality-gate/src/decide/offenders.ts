import { type Finding, severities } from '@drawbridge/core/reports/findings/model';
import type { SuiteFailure, TestCase } from '@drawbridge/core/reports/tests/model';
import type { SiftedFinding } from './findings.ts';
import type { Offender } from './offender.ts';
import { comparePlaces, compareTexts } from './place.ts';
import { fullNameOf } from './test-cases.ts';

/** Someone to look at that has no place in the repository. */
export const namedOffender = (title: string, message: string): Offender => ({
  path: undefined,
  line: undefined,
  endLine: undefined,
  title,
  message,
});

const packageOf = ({ package: about }: Finding): string => {
  if (about === undefined) return '';
  const fixed = about.fixedVersion === '' ? 'no version mends it yet' : `${about.fixedVersion} mends it`;
  return ` (${about.name} ${about.version}; ${fixed})`;
};

/** A finding as somebody has to act on it. */
export const offenderOfFinding = (finding: Finding): Offender => ({
  path: finding.place?.path,
  line: finding.place?.line,
  endLine: finding.place?.endLine,
  title: `${finding.tool}: ${finding.rule}`,
  message: `${finding.message}${packageOf(finding)}`,
  ...('isAnnotated' in finding && finding.isAnnotated === true ? { isAnnotated: true } : {}),
});

/** A finding with what it is known by. */
export const offenderOfSifted = ({ finding, fingerprint }: SiftedFinding): Offender => ({
  ...offenderOfFinding(finding),
  fingerprint,
});

const weightOf = ({ finding, isNew }: AccusedFinding): number =>
  severities.indexOf(finding.severity) * 2 + (isNew === true ? 0 : 1);

/** A finding, and how it is shown to whoever has to act on it. */
export interface AccusedFinding extends Pick<SiftedFinding, 'finding' | 'isNew' | 'standing'> {
  readonly offender: Offender;
}

/** Findings as offenders: the most severe first, of the same severity new ones first, then by place. */
export const accuseFindings = (findings: readonly SiftedFinding[]): readonly AccusedFinding[] =>
  findings
    .map((sifted): AccusedFinding => {
      const { finding, isNew, standing } = sifted;
      return { finding, isNew, standing, offender: offenderOfSifted(sifted) };
    })
    .toSorted((left, right) => weightOf(left) - weightOf(right) || compareOffenders(left.offender, right.offender));

/** Order by place, then by title and message: the same whatever the order of the reports. */
export const compareOffenders = (left: Offender, right: Offender): number =>
  comparePlaces(left, right) || compareTexts(left.title, right.title) || compareTexts(left.message, right.message);

const lastMessageOf = ({ attempts }: TestCase): string =>
  attempts.findLast(({ message }) => message !== '')?.message ?? 'The report gives no reason.';

/** A test as somebody has to act on it. */
export const offenderOfTest = (test: TestCase): Offender => ({
  path: test.place?.path,
  line: test.place?.line,
  endLine: undefined,
  title: fullNameOf(test),
  message: lastMessageOf(test),
});

/** What failed outside of a test. */
export const offenderOfSuite = ({ suite, message, place }: SuiteFailure): Offender => ({
  path: place?.path,
  line: place?.line,
  endLine: undefined,
  title: suite === '' ? 'Outside of any test' : suite,
  message: message === '' ? 'The report gives no reason.' : message,
});
