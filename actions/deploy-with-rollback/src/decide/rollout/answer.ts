import type { Effect, Reason, RolloutEvent } from './model.ts';
import type { Rule } from './rules.ts';

/** An event that speaks of one effect. */
export type Reply = Extract<RolloutEvent, { readonly effect: number }>;

/** Whether an effect did what it was to do; if not, why, and whether it is known that it did not happen. */
export type Answer =
  | { readonly isGood: true }
  | { readonly isGood: false; readonly reason: Reason; readonly doubt: 'none' | 'lost' | 'late' };

const bad = (reason: Reason, doubt: 'none' | 'lost' | 'late' = 'none'): Answer => ({ isGood: false, reason, doubt });

const misfit = (reply: Reply, rule: Rule): Answer =>
  bad({ kind: 'failed', message: `answered "${reply.kind}" where only "${rule.answer}" says that it is done` });

/** Reads a reply. One that does not fit its effect is a failure: what was not judged does not pass. */
export const readReply = (reply: Reply, rule: Rule): Answer => {
  switch (reply.kind) {
    case 'failed':
      return bad({ kind: 'failed', message: reply.message }, reply.certain ? 'none' : 'lost');
    case 'timed-out':
      return bad({ kind: 'timed-out', message: reply.message }, 'late');
    case 'drifted':
      return bad({ kind: 'drifted', message: reply.message });
    case 'judged':
      if (rule.answer !== 'judged') return misfit(reply, rule);
      return reply.health === 'healthy' ? { isGood: true } : bad({ kind: reply.health, message: reply.message });
    default:
      return reply.kind === rule.answer ? { isGood: true } : misfit(reply, rule);
  }
};

const doubts: { readonly [again in Rule['again']]: readonly string[] } = {
  lost: ['lost'],
  unsure: ['lost', 'late'],
  any: ['none', 'lost', 'late'],
};

/** Whether the same effect is to be begun once more after this answer. */
export const isBegunAgain = (answer: Answer, rule: Rule, attempts: number): boolean => {
  if (answer.isGood || attempts >= rule.attempts) return false;
  return doubts[rule.again].includes(answer.doubt);
};

/** What an effect was, for a remark: its hook's name or its kind. */
export const nameOf = ({ kind, hook }: Effect): string => (hook === undefined ? kind : `${kind} ${hook}`);
