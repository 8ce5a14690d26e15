import { worstFirst } from '@drawbridge/core/domain/verdict';
import type { Decision, Judgement, NotedTest } from './decision.ts';
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
import { composeNotices } from './notices.ts';
import { compareTexts } from './place.ts';
import type { Policy } from './policy.ts';
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
});

// A place is a path, and the line where it is wrong: which line may change, while the condition stays the same.
const pathOf = (place: string): string => place.replace(/, line [\d,]+$/, '');

// What no policy names and nothing was found for goes by its reason: its patterns would fill the table.
const judgeMissing = ({ name, place, reason, fix }: MissingReport): Judgement => {
  const about = name ?? (place === undefined ? undefined : pathOf(place));
  const value = place === undefined ? 'missing' : 'unreadable';
  return unconditional(about === undefined ? 'Reports' : `Report ${about}`, { value, reason, fix });
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

const byName = (left: ClassifiedCase, right: ClassifiedCase): number =>
  compareTexts(fullNameOf(left.test), fullNameOf(right.test));

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
    notices: composeNotices({ evidence, tests, waivers, quarantine, next }),
    nextBaseline: next,
  };
};
