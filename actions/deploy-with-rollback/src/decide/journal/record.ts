import type { Result } from '@drawbridge/core/domain/result';
import { type JsonComplaint, type JsonCursor, readJson } from '@drawbridge/core/reports/json/cursor';
import type { State } from '../rollout/model.ts';
import { readOrNull, readState } from './state-reading.ts';

/** What main leaves in the job's state for post, beside what else it needs there: whose lock it is, and how far it came. */
export interface RolloutRecord {
  /** Environment and service, as the journal is named. */
  readonly name: string;
  readonly nonce: string;
  /** null: saved before anything was begun. */
  readonly state: State | null;
}

const readRollout = (cursor: JsonCursor): RolloutRecord => ({
  name: cursor.at('name').text(),
  nonce: cursor.at('nonce').text(),
  state: readOrNull(cursor.at('state'), readState),
});

/** The member `rollout` of what main saved; undefined where main ended before it saved any. */
export const readRecord = (saved: unknown): Result<RolloutRecord | undefined, JsonComplaint> =>
  readJson(saved, (root) => (root.has('rollout') ? readRollout(root.at('rollout')) : undefined));
