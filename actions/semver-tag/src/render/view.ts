import type { RunContext } from '@drawbridge/core/domain/event';
import type { Markdown } from '@drawbridge/core/domain/markdown';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { Answer } from '../decide/answer.ts';
import type { Deed } from '../decide/deed.ts';
import type { ReleaseFacts } from '../decide/facts.ts';
import type { Plan } from '../decide/plan.ts';
import type { Policy } from '../decide/policy.ts';
import type { Preview } from '../decide/preview.ts';

/** All that there is to show. */
export interface View {
  readonly verdict: Verdict;
  /** Of a preview: what merging the commits as they are comes to. */
  readonly answer: Answer;
  readonly preview: Preview | null;
  readonly plan: Plan;
  readonly deed: Deed;
  readonly facts: ReleaseFacts;
  readonly policy: Policy;
  /** Empty where there is no version. */
  readonly notes: Markdown;
  readonly dryRun: boolean;
  /** False in `mode: report`. */
  readonly enforced: boolean;
  readonly context: RunContext;
  readonly nowMs: number;
  readonly elapsedMs: number;
}

/** Address of the repository's pages. */
export const repositoryUrl = ({ serverUrl, repository }: RunContext): string => `${serverUrl}/${repository}`;
