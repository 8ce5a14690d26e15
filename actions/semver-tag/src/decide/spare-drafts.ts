import { isSameText } from '@drawbridge/core/domain/same-text';

/** A GitHub Release of a tag, as far as it tells whose it is. */
type ReleaseFact = {
  readonly id: number;
  readonly draft: boolean;
  readonly name: string;
  readonly body: string;
  readonly authorLogin: string;
  readonly assets: number;
};

/** What this run writes into a draft, and as whom. */
export type OwnDraft = { readonly name: string; readonly body: string; readonly login: string };

// Nobody else writes these words as this token's login: a title, a word or a file of a person's makes a draft theirs.
const isOwn = ({ draft, name, body, authorLogin, assets }: ReleaseFact, own: OwnDraft): boolean =>
  draft &&
  assets === 0 &&
  own.login !== '' &&
  authorLogin === own.login &&
  name === own.name &&
  body.trim() !== '' &&
  isSameText(body, own.body);

/** The release of a tag that stays, and the drafts beside it that can go. */
export type Sifted<T> = { readonly kept: T | undefined; readonly spare: readonly T[] };

/**
 * Sifts the releases of one tag: the published one stays, else the one that was made first, and beside it every draft that
 * is not provably an untouched one of ours. Whoever looks comes to the same: what one keeps, no other deletes. Pure.
 */
export const siftDrafts = <T extends ReleaseFact>(releases: readonly T[], own: OwnDraft): Sifted<T> => {
  const [first] = releases.toSorted((a, b) => a.id - b.id);
  const kept = releases.find(({ draft }) => !draft) ?? first;
  return { kept, spare: releases.filter((release) => release !== kept && isOwn(release, own)) };
};
