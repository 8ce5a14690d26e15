import type { RunContext } from '../../domain/event.ts';
import type { JsonCursor } from '../json/cursor.ts';

/** What a report is about. */
export type Subject = Pick<RunContext, 'repository' | 'sha' | 'ref' | 'runId' | 'runAttempt'>;

/**
 * What a report has to be about. Artifacts outlive the attempt that wrote them, so the caller says what this attempt runs
 * again. `all`: only a report of this very attempt is fresh. `failed`: jobs that had passed are not run again, so that the
 * report of an earlier attempt of the same run is theirs, and counts.
 */
export type Expectation = { readonly subject: Subject; readonly jobsReRun: 'all' | 'failed' };

const fresh = 'Hand on the report that this run has written, and none that was kept from another.';

const quote = (text: string): string => JSON.stringify(text.slice(0, 200));

const checkAttempt = (attempt: JsonCursor, found: number, { subject, jobsReRun }: Expectation): void => {
  const own = subject.runAttempt;
  if (found === own || (found < own && jobsReRun === 'failed')) return;
  if (found > own) attempt.refuse(`is ${found}: the report is of a later attempt than this one, ${own}`, fresh);
  attempt.refuse(
    `is ${found}: the report is of an earlier attempt than this one, ${own}`,
    'Let the job that writes it run again, too: choose "Re-run all jobs".',
  );
};

/** Ends the reading when a report is about another repository, commit, ref or run, or a wrong attempt of it. */
export const checkSubject = (cursor: JsonCursor, found: Subject, expected: Expectation): void => {
  const { subject } = expected;
  const check = (key: Exclude<keyof Subject, 'runAttempt'>, what: string): void => {
    if (found[key] === subject[key]) return;
    cursor
      .at(key)
      .refuse(`is ${quote(found[key])}: the report is of another ${what} than ${quote(subject[key])}`, fresh);
  };
  check('repository', 'repository');
  check('sha', 'commit');
  check('ref', 'ref');
  check('runId', 'run');
  checkAttempt(cursor.at('runAttempt'), found.runAttempt, expected);
};
