import type { TagFact } from './facts.ts';

/** What went wrong while writing, and the way out. */
export type Trouble = { readonly what: string; readonly fix: string };

/** What became of the GitHub Release. */
export type ReleaseDeed =
  | { readonly kind: 'none' }
  | { readonly kind: 'created'; readonly url: string; readonly immutable: boolean }
  | { readonly kind: 'present'; readonly url: string; readonly immutable: boolean }
  /** The run that was faster makes it. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed' };

/** What a run did to the world. */
export type Deed = {
  /** The planned tags, all of them or none; unknown where GitHub's answer was lost and asking again failed. */
  readonly tags: 'written' | 'untouched' | 'unknown';
  /** Whether GitHub verified the signature of the new tag object; null where this run made none. */
  readonly signature: { readonly verified: boolean; readonly reason: string } | null;
  readonly release: ReleaseDeed;
  readonly trouble: Trouble | null;
  /** Tags that other runs made between the reading and the writing, as seen after the writing. */
  readonly newcomers: readonly TagFact[];
};

/** A run that wrote nothing. */
export const nothingDone: Deed = {
  tags: 'untouched',
  signature: null,
  release: { kind: 'none' },
  trouble: null,
  newcomers: [],
};

/** True when the run wrote something. */
export const isDone = ({ tags, release }: Deed): boolean => tags === 'written' || release.kind === 'created';
