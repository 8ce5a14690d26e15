/** What became of a request to the cache; a cache that is missing or refuses is never a failure of the job. */
export type CacheReply =
  | { readonly kind: 'restored'; readonly key: string }
  | { readonly kind: 'saved' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'unavailable'; readonly message: string };

/** The workflow's cache (GitHub's own, through @actions/cache). Folders are absolute paths. */
export interface Cache {
  /** Restores the folders of `key`, else of the newest key that begins with one of `fallbacks`. */
  restore(folders: readonly string[], key: string, fallbacks: readonly string[]): Promise<CacheReply>;
  /** Saves the folders under a key that does not exist yet. */
  save(folders: readonly string[], key: string): Promise<CacheReply>;
}
