/** How one condition, or the whole action, came out. */
export type Mark = 'passed' | 'failed' | 'attention' | 'not-judged';

/** One judged condition, in words ready to show: what was seen, what was asked, how far apart they are. */
export interface Condition {
  readonly mark: Mark;
  readonly name: string;
  readonly value: string;
  readonly bar: string;
  readonly distance: string;
}

/** The one sentence that the log, the summary, the comment and the step's error all share. */
export interface Verdict {
  readonly mark: Mark;
  readonly subject: string;
  readonly sentence: string;
}

const signs = { passed: '✓', failed: '✗', attention: '!', 'not-judged': '–' } as const;
const severity: readonly Mark[] = ['failed', 'attention', 'not-judged', 'passed'];

/** The one-character sign of a mark: ✓ passed, ✗ failed, ! needs attention, – not judged. */
export const signOf = (mark: Mark): string => signs[mark];

/** The verdict as one line: sign, subject, sentence. */
export const verdictLine = (verdict: Verdict): string =>
  `${signOf(verdict.mark)} ${verdict.subject}: ${verdict.sentence}`;

/** The worst of several marks; nothing at all is `failed`, because a gate that saw nothing has not passed. */
export const worstMark = (marks: readonly Mark[]): Mark => severity.find((mark) => marks.includes(mark)) ?? 'failed';

/** Conditions in the order people need them: failed first, else as given. */
export const worstFirst = <Judged extends Condition>(conditions: readonly Judged[]): readonly Judged[] =>
  conditions.toSorted((a, b) => severity.indexOf(a.mark) - severity.indexOf(b.mark));
