import { formatCount, joinWords } from '@drawbridge/core/domain/quantity';
import { worstFirst } from '@drawbridge/core/domain/verdict';
import { type Baseline, maxFingerprints } from './baseline.ts';
import type { Decision, ExemptionUse, Judgement, NotedTest } from './decision.ts';
import type { Evidence, MissingReport } from './evidence.ts';
import { useQuarantine, useWaivers } from './exemptions.ts';
import { composeBook } from './facts/book.ts';
import { coverageFacts } from './facts/coverage.ts';
import { findingFacts } from './facts/findings.ts';
import { gateFacts } from './facts/gate.ts';
import { benchmarkFacts, documentationFacts, duplicationFacts } from './facts/measures.ts';
import { runFacts } from './facts/run.ts';
import { testFacts } from './facts/tests.ts';
import { verdictFacts } from './facts/verdicts.ts';
import { findingsIn, siftFindings } from './findings.ts';
import { judgeCondition } from './judge.ts';
import { nextBaseline } from './next-baseline.ts';
import { compareTexts } from './place.ts';
import type { Exemption, Policy } from './policy.ts';
import { type ClassifiedCase, classifyTests, fullNameOf } from './test-cases.ts';
import { concludeVerdict } from './verdict.ts';

const unconditional = (
  name: string,
  { value, reason, fix }: Record<'value' | 'reason' | 'fix', string>,
): Judgement => ({
  mark: 'failed',
  name,
  value,
  bar: '',
  distance: reason,
  level: 'fail',
  require: '',
  reasons: [reason],
  fix,
  seen: [],
  offenders: [],
  phrase: `${name}: ${reason}`,
});

// What no policy names and nothing was found for goes by its reason: its patterns would fill the table.
const judgeMissing = ({ name, place, reason, fix }: MissingReport): Judgement => {
  const about = name ?? place;
  return unconditional(about === undefined ? 'Reports' : `Report ${about}`, { value: 'missing', reason, fix });
};

// No policy can ask for less: a gate that saw nothing has not passed.
const judgeNothing = ({
  reports,
  missing,
  commands,
  jobs,
  checkRuns,
  reviews,
  deployments,
}: Evidence): readonly Judgement[] => {
  const answers = [jobs, checkRuns, reviews, deployments];
  const hasAnswer = answers.some((each) => each.kind === 'known' && each.value.length > 0);
  if (reports.length > 0 || missing.length > 0 || commands.length > 0 || hasAnswer) return [];
  const fix = 'Run the tools that write reports before the gate, name theirs in `reports`, or hand in `needs`.';
  return [unconditional('Evidence', { value: 'nothing', reason: 'the gate saw nothing that could be judged', fix })];
};

const noteTest =
  (exempt: boolean) =>
  ({ test, quarantine }: ClassifiedCase): NotedTest => ({
    suite: test.suite,
    name: test.name,
    path: test.place?.path,
    line: test.place?.line,
    attempts: test.attempts.length,
    exemption: exempt ? quarantine[0] : undefined,
  });

const isFailure = (outcome: ClassifiedCase['outcome']): boolean => outcome === 'failed' || outcome === 'error';

const byName = (left: ClassifiedCase, right: ClassifiedCase): number =>
  compareTexts(fullNameOf(left.test), fullNameOf(right.test));

const noteRepeats = (tests: readonly ClassifiedCase[]): readonly string[] => {
  const count = tests.filter(({ test, outcome }) => test.isRetryUnmarked === true && isFailure(outcome)).length;
  if (count === 0) return [];
  const subject = count === 1 ? '1 test failed and passed' : `${formatCount(count)} tests failed and passed`;
  return [
    `${subject} under one name, and nothing in the report marks that as a retry: it counts as failed. Where it is one, say \`flaky: { repeated: retried }\` in the policy.`,
  ];
};

const noteExemptions = (kind: string, uses: readonly ExemptionUse<Exemption>[]): readonly string[] =>
  uses.flatMap(({ entry, state }) => {
    const who = `${kind} of ${entry.owner} ("${entry.reason}")`;
    if (state === 'expired') return [`${who} ended on ${entry.expires.day}: it applies no more.`];
    return state === 'unused' ? [`${who} fits nothing any more: take it out of the policy.`] : [];
  });

const noteBaseline = ({ baseline, reports }: Evidence): readonly string[] => {
  if (!reports.some(({ report }) => report.kind === 'findings' || report.kind === 'scan-verdict')) return [];
  if (baseline.kind === 'unknown') return [`The baseline cannot be read, so every finding counts: ${baseline.reason}`];
  return baseline.value === undefined ? ['There is no baseline yet, so every finding counts, old ones too.'] : [];
};

const noteNextBaseline = (next: Baseline | undefined): readonly string[] =>
  next === undefined || next.incomplete.length === 0
    ? []
    : [
        `The baseline holds ${formatCount(maxFingerprints)} findings and no more: some of ${joinWords(next.incomplete)} are left out, and the next run cannot tell which of those are new.`,
      ];

const notePolicy = ({ changesPolicy }: Evidence): readonly string[] =>
  changesPolicy
    ? ['This change alters the policy; it was judged by the base’s, and takes effect after the merge.']
    : [];

/** Judges the evidence by the policy. The order of the reports makes no difference. */
export const decide = (evidence: Evidence, policy: Policy): Decision => {
  const findings = siftFindings(findingsIn(evidence), policy, evidence);
  const tests = classifyTests(evidence, policy).toSorted(byName);
  const waivers = useWaivers(policy, findings, evidence.nowMs);
  const quarantine = useQuarantine(policy, tests, evidence.nowMs);
  const book = composeBook(evidence, [
    ...testFacts(evidence, tests),
    ...coverageFacts(evidence),
    ...findingFacts(evidence, policy, findings),
    ...verdictFacts(evidence),
    ...duplicationFacts(evidence),
    ...documentationFacts(evidence),
    ...benchmarkFacts(evidence),
    ...runFacts(evidence),
    ...gateFacts(evidence, { waivers, quarantine }),
  ]);
  const judgements = [
    ...judgeNothing(evidence),
    ...evidence.missing.map(judgeMissing),
    ...policy.conditions.map((condition) => judgeCondition(condition, book)),
  ];
  const verdict = concludeVerdict(judgements);
  const next = nextBaseline(evidence, findings, verdict);
  return {
    verdict,
    judgements: worstFirst(judgements),
    facts: book.facts,
    missing: evidence.missing,
    flaky: tests.filter(({ outcome }) => outcome === 'flaky').map(noteTest(false)),
    quarantined: tests.filter(({ standing }) => standing === 'quarantined').map(noteTest(true)),
    waivers,
    quarantine,
    notices: [
      ...notePolicy(evidence),
      ...noteBaseline(evidence),
      ...noteNextBaseline(next),
      ...noteRepeats(tests),
      ...noteExemptions('The waiver', waivers),
      ...noteExemptions('The quarantine', quarantine),
    ],
    nextBaseline: next,
  };
};
