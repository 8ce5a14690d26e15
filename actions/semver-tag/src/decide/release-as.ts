import { parseVersion, type Version } from '@drawbridge/core/domain/version';
import type { CommitVerdict } from './bumps.ts';
import type { Rule } from './calls.ts';

/** The version that a commit of the range names in a `Release-As: 2.0.0` footer, with the commit that says so. */
export type ReleaseAs =
  | { readonly kind: 'none' }
  | { readonly kind: 'version'; readonly version: Version; readonly oid: string }
  /** `text` is what stands where a version belongs. */
  | { readonly kind: 'unreadable'; readonly text: string; readonly oid: string };

/** What these commits say does not count here. */
const silenced: ReadonlySet<Rule['kind']> = new Set<Rule['kind']>([
  'cancelled',
  'skipped',
  'other-scope',
  'other-package',
]);

/** The last such footer of a message, as git has it with trailers that are there more than once; null: none. */
const namedIn = ({ gist: { footers } }: CommitVerdict): string | null => {
  const named = footers.findLast(({ token, separator }) => separator === ': ' && token.toLowerCase() === 'release-as');
  return named === undefined ? null : (named.value.split('\n', 1)[0] ?? '').trim();
};

/** What a commit says in the place of a version, unless it was taken back or taken out; null: nothing. */
export const versionNamedBy = (verdict: CommitVerdict): string | null =>
  verdict.squashed || silenced.has(verdict.rule.kind) ? null : namedIn(verdict);

/**
 * Finds the version that a footer names: that of the commit nearest to HEAD, unless the commit was taken back or taken out.
 * The commits stand as they were judged, children before their parents.
 */
export const findReleaseAs = (verdicts: readonly CommitVerdict[]): ReleaseAs => {
  for (const verdict of verdicts) {
    const text = versionNamedBy(verdict);
    if (text === null) continue;
    const { oid } = verdict.commit;
    const version = parseVersion(text);
    return version.ok ? { kind: 'version', version: version.value, oid } : { kind: 'unreadable', text, oid };
  }
  return { kind: 'none' };
};
