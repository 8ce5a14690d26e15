import type { Verdict } from '@drawbridge/core/domain/verdict';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Decision } from '../decide/decision.ts';

/** As the verdict begins; the action's subject in main.ts. */
const subject = 'Version';

/** A verdict that lets the step pass. */
export const passed = (sentence: string): Verdict => ({ subject, mark: 'passed', sentence });

/** A verdict that fails the step. */
export const failed = (sentence: string): Verdict => ({ subject, mark: 'failed', sentence });

/** A verdict that passes with a warning. */
export const needsAttention = (sentence: string): Verdict => ({ subject, mark: 'attention', sentence });

/** What a dry run did; on a runner its report is written, so something was. */
export const dryRunTold = 'a dry run: no tag and no release was made';

/** Parts of a sentence that are not empty, with semicolons between them. */
export const joinParts = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

/** What a decision about a change makes, in words: "1.1.0", "nothing". */
export const describePromise = (decision: Decision): string =>
  'version' in decision ? formatVersion(decision.version) : decision.kind === 'refused' ? 'no version' : 'nothing';
