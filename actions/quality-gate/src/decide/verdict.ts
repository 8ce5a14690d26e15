import { countOf } from '@drawbridge/core/domain/quantity';
import { type Verdict, worstMark } from '@drawbridge/core/domain/verdict';
import type { Judgement } from './decision.ts';

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Gate';

// A step's error is read at a glance: the table has the rest.
const maxNames = 6;

const namesOf = (judgements: readonly Judgement[]): string => {
  const shown = judgements.slice(0, maxNames).map(({ name }) => name);
  const hidden = judgements.length - shown.length;
  return `${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
};

/** The one sentence: failed if a condition failed, and if none could be asked. */
export const concludeVerdict = (judgements: readonly Judgement[]): Verdict => {
  const asked = judgements.filter(({ mark }) => mark !== 'not-judged');
  const of = (mark: Judgement['mark']) => asked.filter((judgement) => judgement.mark === mark);
  const [failed, warned, passed] = [of('failed'), of('attention'), of('passed')];
  const mark = worstMark(asked.map((judgement) => judgement.mark));
  if (asked.length === 0) return { subject, mark, sentence: 'no condition could be asked: there is nothing to judge' };
  const total = countOf(asked.length, 'condition');
  if (failed.length > 0) return { subject, mark, sentence: `${failed.length} of ${total} failed: ${namesOf(failed)}` };
  if (warned.length > 0) {
    const verb = warned.length === 1 ? 'warns' : 'warn';
    return {
      subject,
      mark,
      sentence: `${passed.length} of ${total} passed, ${warned.length} ${verb}: ${namesOf(warned)}`,
    };
  }
  return { subject, mark, sentence: `${total} passed` };
};
