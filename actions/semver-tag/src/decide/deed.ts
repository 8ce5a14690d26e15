import type { TagFact } from './facts.ts';

/** What went wrong while writing, and the way out. */
export type Trouble = { readonly what: string; readonly fix: string };

/** What became of the GitHub Release of a tag. */
export type ReleaseDeed = { readonly tagName: string } & (
  | { readonly kind: 'created' | 'present'; readonly url: string; readonly draft: boolean; readonly immutable: boolean }
  /** The run that was faster makes it. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed' }
);

/** Whether GitHub verified the signature of a new tag object. */
export type SignatureDeed = { readonly verified: boolean; readonly reason: string };

/** What a run did to the world. */
export type Deed = {
  /**
   * The planned tags: all of them or none, and some where the server has no transaction; unknown where GitHub's answer was
   * lost and asking again failed.
   */
  readonly tags: 'written' | 'partly' | 'untouched' | 'unknown';
  /** Those that hold now what they shall, without `refs/tags/`. */
  readonly written: readonly string[];
  /** In one transaction; else one after the other. */
  readonly together: boolean;
  /** Of the new tag objects, one that is not verified before others; null where this run made none. */
  readonly signature: SignatureDeed | null;
  /** In the order of the plan; those after a failed one were not tried. */
  readonly releases: readonly ReleaseDeed[];
  readonly trouble: Trouble | null;
  /** Tags that other runs made between the reading and the writing, as seen after the writing. */
  readonly newcomers: readonly TagFact[];
};

/** A run that wrote nothing. */
export const nothingDone: Deed = {
  tags: 'untouched',
  written: [],
  together: true,
  signature: null,
  releases: [],
  trouble: null,
  newcomers: [],
};

/** What became of the GitHub Release of a tag, or null when none was wanted or tried. */
export const releaseDeedOf = ({ releases }: Deed, tagName: string | null): ReleaseDeed | null =>
  releases.find((release) => release.tagName === tagName) ?? null;

/** True when the run wrote something. */
export const isDone = ({ written, releases }: Deed): boolean =>
  written.length > 0 || releases.some(({ kind }) => kind === 'created');
