import type { RunContext } from '@drawbridge/core/domain/event';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import type { DeployReportBody } from '@drawbridge/core/reports/drawbridge/deploy-report';
import { renderBody } from './body.ts';
import type { Story } from './story.ts';
import { renderVerdict } from './verdict.ts';

/** All that there is to show. */
export interface View {
  readonly story: Story;
  readonly verdict: Verdict;
  readonly body: DeployReportBody;
  readonly context: RunContext;
}

/** A story with its verdict and its report. */
export const viewOf = (story: Story, context: RunContext): View => ({
  story,
  verdict: renderVerdict(story),
  body: renderBody(story, context),
  context,
});
