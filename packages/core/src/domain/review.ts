/** A review of a pull request that took a side, or did so until it was dismissed. */
export interface Review {
  readonly reviewer: string;
  readonly verdict: 'approved' | 'changes-requested' | 'dismissed';
  /** The head that was reviewed; undefined when that commit is gone. */
  readonly commit: string | undefined;
  /** True when the reviewer may write to the repository: anyone can approve a public pull request. */
  readonly canWrite: boolean;
  readonly url: string;
}

/**
 * The last of each reviewer's reviews, oldest reviewer first; comments take no side and are not among them. One that was
 * dismissed stands as such: what its reviewer thought before does not come back.
 */
export const currentReviews = (inOrder: readonly Review[]): readonly Review[] => [
  ...new Map(inOrder.map((review) => [review.reviewer, review])).values(),
];
