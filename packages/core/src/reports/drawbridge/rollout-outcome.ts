import Type from 'typebox';

/** How a rollout ends, for its report and for the log. `unfinished`: somebody else goes on. `superseded`: another run holds the lock and goes on. */
export const rolloutOutcomes = [
  'succeeded',
  'rolled-back',
  'rollback-failed',
  'aborted',
  'nothing-to-do',
  'superseded',
  'unfinished',
] as const;

/** What is shipped. */
export const releaseSchema = Type.Object(
  {
    version: Type.String(),
    artifact: Type.String({ description: 'What names it beyond doubt, e.g. an image by digest.' }),
    commit: Type.String({ description: 'What it was built from; empty where that is not known.' }),
  },
  { additionalProperties: false },
);
