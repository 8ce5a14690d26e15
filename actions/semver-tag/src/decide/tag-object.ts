import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Everything that a tag object of a commit says. */
export type TagObject = {
  readonly name: string;
  readonly commit: string;
  readonly tagger: { readonly name: string; readonly email: string; readonly atMs: number };
  /** Ends with a line end; with the signature behind it when there is one. */
  readonly message: string;
};

/** A tag object as git keeps it, without its head (https://git-scm.com/docs/git-mktag): also what its signature is over. */
export const formatTagObject = ({ name, commit, tagger, message }: TagObject): string => {
  const by = `tagger ${tagger.name} <${tagger.email}> ${Math.floor(tagger.atMs / 1000)} +0000`;
  return [`object ${commit}`, 'type commit', `tag ${name}`, by, '', message].join('\n');
};

/** The name that git gives to a tag object: by SHA-1, or by SHA-256 where the names of commits are that long. */
export const nameTagObject = (tag: TagObject): string => {
  const content = utf8ToBytes(formatTagObject(tag));
  const hash = tag.commit.length === 64 ? sha256 : sha1;
  return bytesToHex(hash(concatBytes(utf8ToBytes(`tag ${content.length}\0`), content)));
};
