import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Result } from '@drawbridge/core/domain/result';
import type { LogEntry } from '@drawbridge/core/reports/drawbridge/log-entry';
import type { Kept } from '../decide/kept.ts';

/** Appends entries to the log, all or none of them; one that is there already is not written twice. */
export type Keep = (entries: readonly LogEntry[]) => Promise<Result<Kept, Obstacle>>;
