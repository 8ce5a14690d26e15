import type { Release, State } from './rollout/model.ts';
import { sharedRelease } from './serving.ts';

/** How a rollout's end is told to GitHub (https://docs.github.com/rest/deployments/statuses). */
export interface EndStatus {
  readonly state: 'success' | 'failure' | 'error' | 'inactive';
  readonly description: string;
}

const nameOf = (release: Release | null): string => release?.version ?? 'nothing';

const because = ({ reason }: State): string => (reason === null ? '' : `: ${reason.message}`);

// Nobody is to blame for these, and red would say that somebody is.
const isHarmless = ({ reason }: State): boolean =>
  reason !== null && ['cancelled', 'shutdown', 'lost', 'downgrade'].includes(reason.kind);

/**
 * The terminal status of a rollout: `success` only where the new version serves and is committed. What is left without a
 * change is `inactive` when it was stopped, and `error` when something was wrong.
 */
export const endStatusOf = (state: State): EndStatus => {
  const { version } = state.plan.release;
  const before = nameOf(sharedRelease(state));
  switch (state.ending) {
    case 'succeeded':
      return { state: 'success', description: `${version} serves, after ${before}` };
    case 'nothing-to-do':
      return { state: 'success', description: `${version} serves already` };
    case 'rolled-back':
      return { state: 'failure', description: `Rolled back to ${before}${because(state)}` };
    case 'rollback-failed':
      return { state: 'failure', description: `ROLLBACK TO ${before} FAILED, a person is needed${because(state)}` };
    case 'superseded':
      return { state: 'inactive', description: `Another run goes on with ${version}` };
    default:
      return {
        state: isHarmless(state) ? 'inactive' : 'error',
        description: `${version} was not shipped${because(state)}`,
      };
  }
};
