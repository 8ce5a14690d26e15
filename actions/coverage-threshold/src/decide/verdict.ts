import { countOf } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Judgement } from './judgement.ts';

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Coverage';

const phrasesOf = (judgements: readonly Judgement[]): string => judgements.map(({ phrase }) => phrase).join('; ');

/** The one sentence: failed if a condition failed, passed if one passed, else nothing could be judged. */
export const concludeVerdict = (judgements: readonly Judgement[]): Verdict => {
  const failed = judgements.filter(({ mark }) => mark === 'failed');
  const passed = judgements.filter(({ mark }) => mark === 'passed');
  if (failed.length > 0) {
    const count = `${failed.length} of ${countOf(judgements.length, 'condition')} failed`;
    return { subject, mark: 'failed', sentence: `${count}; ${phrasesOf(failed)}` };
  }
  if (passed.length === 0) return { subject, mark: 'not-judged', sentence: `nothing judged; ${phrasesOf(judgements)}` };
  const count = `${countOf(passed.length, 'condition')} passed`;
  return { subject, mark: 'passed', sentence: `${count}; ${phrasesOf(judgements)}` };
};
