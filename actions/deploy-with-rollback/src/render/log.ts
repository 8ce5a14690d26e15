import type { View } from './view.ts';

/** What is told in the log before the verdict: the plan of a dry run, what would change, and what went wrong beside. */
export const renderStory = ({ story, body }: View): readonly string[] => [
  ...story.plan.map((what, index) => `  ${index + 1}. ${what}`),
  ...body.changes.flatMap(({ unit, what, diff }) => [
    `  ${unit}: ${what}`,
    ...(diff === ''
      ? []
      : diff
          .trimEnd()
          .split('\n')
          .map((line) => `  │ ${line}`)),
  ]),
  ...body.remarks.map((remark) => `! ${remark}`),
];
