import { countOf, formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import type { Condition } from '@drawbridge/core/domain/verdict';
import type { FindingClass, GateConfig } from '../inputs/config.ts';
import { databaseName } from './database.ts';
import { judgeOs } from './end-of-life.ts';
import { isGated, type JudgedFinding } from './gate.ts';
import { type JudgedTarget, wasScanned } from './judged-target.ts';
import { describeSeverities } from './quantities.ts';

const nouns: Readonly<Record<FindingClass, string>> = {
  vulnerability: 'vulnerabilities',
  misconfiguration: 'misconfigurations',
  secret: 'secrets',
  licence: 'licences',
  other: 'other findings',
};

const listBar = ({ allowedLicences, deniedLicences }: GateConfig): string | undefined => {
  if (allowedLicences.length > 0) return 'only allowed ones';
  return deniedLicences.length > 0 ? 'no denied ones' : undefined;
};

const barOf = (kind: FindingClass, gate: GateConfig): string => {
  if (!isGated(kind, gate)) return 'none set';
  const severityBar = gate.failOn === 'unknown' ? 'none' : `none from ${gate.failOn} up`;
  const bar = (kind === 'licence' ? listBar(gate) : undefined) ?? severityBar;
  const news = { false: '', true: ' introduced', 'with-disclosed': ' that the base has not' }[gate.newOnly];
  return `${bar}${news}`;
};

const hasFix = ({ finding }: JudgedFinding): boolean => (finding.package?.fixedVersion ?? '') !== '';

const sparedReasons = (judged: readonly JudgedFinding[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { spared } of judged) if (spared !== '') counts.set(spared, (counts.get(spared) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${formatCount(count)} spared: ${reason}`);
};

const distanceOf = (kind: FindingClass, judged: readonly JudgedFinding[]): string => {
  const failing = judged.filter(({ fails }) => fails);
  const fixable = failing.filter(hasFix).length;
  const fixes =
    kind === 'vulnerability'
      ? [fixable === failing.length ? 'all have a fix' : `${formatCount(fixable)} with a fix`]
      : [];
  const mending = failing.length === 0 ? [] : [`${formatCount(failing.length)} to mend`, ...fixes];
  return [...mending, ...sparedReasons(judged)].join('; ');
};

interface Sight {
  /** "in 40 packages"; empty where nothing is counted. */
  readonly extent: string;
  /** Why there was nothing to look at; undefined: there was. */
  readonly lack: string | undefined;
}

const plain: Sight = { extent: '', lack: undefined };

const sightOf = (kind: FindingClass, { kind: target, seen, judged, ignored }: JudgedTarget): Sight => {
  const found = [...judged, ...ignored].some(({ finding }) => finding.class === kind);
  if (kind === 'vulnerability' || kind === 'licence') {
    if (seen.packages > 0) return { extent: `in ${countOf(seen.packages, 'package')}`, lack: undefined };
    return found ? plain : { extent: '', lack: 'no lock file or package database that Trivy knows' };
  }
  if (kind === 'secret' && seen.isBare) return { extent: '', lack: 'no file lies there' };
  if (kind !== 'misconfiguration' || target === 'sarif') return plain;
  if (seen.checks > 0) return { extent: `by ${countOf(seen.checks, 'check')}`, lack: undefined };
  return found ? plain : { extent: '', lack: 'no configuration file that Trivy knows' };
};

/** What one kind of target is scanned for: without it, the scan was for nothing. */
const essential: Readonly<Record<JudgedTarget['kind'], readonly FindingClass[]>> = {
  fs: [],
  repo: [],
  image: ['vulnerability'],
  config: ['misconfiguration'],
  sbom: ['vulnerability', 'licence'],
  sarif: [],
};

const mustSee = (kind: FindingClass, target: JudgedTarget, gate: GateConfig): boolean =>
  gate.emptyTarget === 'fail' &&
  isGated(kind, gate) &&
  (essential[target.kind].includes(kind) || target.classes.every((each) => sightOf(each, target).lack !== undefined));

const judgeClass = (kind: FindingClass, target: JudgedTarget, gate: GateConfig): Condition => {
  const judged = target.judged.filter(({ finding }) => finding.class === kind);
  const { extent, lack } = sightOf(kind, target);
  const row = { name: `${target.name}: ${nouns[kind]}`, bar: barOf(kind, gate) };
  if (lack !== undefined) {
    const mark = mustSee(kind, target, gate) ? 'failed' : 'not-judged';
    return { ...row, mark, value: 'n/a', distance: lack };
  }
  const value = [describeSeverities(judged.map(({ finding }) => finding)), extent]
    .filter((part) => part !== '')
    .join(' ');
  const distance = distanceOf(kind, judged);
  if (judged.some(({ fails }) => fails)) return { ...row, mark: 'failed', value, distance };
  return { ...row, mark: isGated(kind, gate) ? 'passed' : 'not-judged', value, distance };
};

const longestReason = 160;

// The remarks have all of it, with the way out.
const firstSentence = (text: string): string => {
  const sentence = text.replace(/\.(?:\s.*)?$/s, '');
  return sentence.length > longestReason ? `${sentence.slice(0, longestReason).toWellFormed()}…` : sentence;
};

const judgeBreakdowns = (target: JudgedTarget, gate: GateConfig): readonly Condition[] => {
  const { name, breakdowns } = target;
  const [first, ...others] = breakdowns;
  if (first === undefined) return [];
  const row = { value: 'n/a', bar: 'complete' };
  if (!wasScanned(target)) return [{ ...row, mark: 'failed', name: `${name}: scan`, distance: firstSentence(first) }];
  const mark = gate.failOn === 'none' ? 'attention' : 'failed';
  const distance = others.length === 0 ? first : `${first}, and ${countOf(others.length, 'more breakdown')}`;
  return [{ ...row, mark, name: `${name}: the tool's work`, distance }];
};

const judgeUnseen = ({ name, unseen: [first, ...others] }: JudgedTarget, gate: GateConfig): readonly Condition[] =>
  first === undefined
    ? []
    : [
        {
          mark: gate.emptyTarget === 'fail' && isGated('vulnerability', gate) ? 'failed' : 'attention',
          name: `${name}: lock files`,
          value: 'n/a',
          bar: 'all read',
          distance: others.length === 0 ? first : `${first}; and ${formatCount(others.length)} more`,
        },
      ];

const emptyRun = (target: JudgedTarget, gate: GateConfig): readonly Condition[] =>
  target.kind === 'sarif' && target.classes.length === 0 ? [judgeClass('other', target, gate)] : [];

/** Every condition of one target: each class that was looked for, an operating system at its end of life, work left undone. */
export const judgeConditions = (target: JudgedTarget, gate: GateConfig): readonly Condition[] => [
  ...judgeBreakdowns(target, gate),
  ...(target.breakdowns.length === 0 ? emptyRun(target, gate) : []),
  ...target.classes.map((kind) => judgeClass(kind, target, gate)),
  ...judgeUnseen(target, gate),
  ...judgeOs(target, gate),
];

/** What failed besides findings, in words for the verdict. */
export const describeOtherFailures = (conditions: readonly Condition[]): string =>
  joinWords(
    conditions
      .filter(
        ({ mark, name, value, bar }) =>
          mark === 'failed' && (value === 'n/a' || bar === 'supported' || name === databaseName),
      )
      .map(({ name, value, distance }) => `${name} ${value === 'n/a' ? `n/a (${distance})` : value}`),
  );
