import type {
  CommitMessage,
  ConventionalCommit,
  MergeCommit,
  OtherCommit,
  RevertCommit,
} from '@drawbridge/core/domain/conventional-commit';

/** What a message says that decides, without its texts: a whole message is one as well. */
export type Gist = (
  | Pick<ConventionalCommit, 'kind' | 'type' | 'scope' | 'breakingBy'>
  | Pick<RevertCommit, 'kind' | 'reason' | 'reverted'>
  | Pick<MergeCommit | OtherCommit, 'kind' | 'reason'>
) &
  Pick<CommitMessage, 'footers' | 'nearMisses'>;

/** In lower case: the footers that are looked for in every commit of a range. */
const footersKept: ReadonlySet<string> = new Set(['release-as', 'co-authored-by']);

const footersOf = ({ footers }: CommitMessage): CommitMessage['footers'] =>
  footers.length === 0 ? footers : footers.filter(({ token }) => footersKept.has(token.toLowerCase()));

const gistOf = (message: CommitMessage, footers: CommitMessage['footers']): Gist => {
  const { nearMisses } = message;
  switch (message.kind) {
    case 'conventional': {
      const { kind, type, scope, breakingBy } = message;
      return { kind, type, scope, breakingBy, footers, nearMisses };
    }
    case 'revert': {
      const { kind, reason, reverted } = message;
      return { kind, reason, reverted, footers, nearMisses };
    }
    default: {
      const { kind, reason } = message;
      return { kind, reason, footers, nearMisses };
    }
  }
};

/** What tells gists apart, but for those of reverts; a line break stands in no part of it. */
const keyOf = (message: CommitMessage, footers: CommitMessage['footers']): string => {
  const { nearMisses } = message;
  const key =
    message.kind === 'conventional'
      ? `${message.type}\n${message.scope ?? ''}\n${message.breakingBy ?? ''}`
      : `${message.kind}\n${message.reason}`;
  return footers.length === 0 && nearMisses.length === 0 ? key : `${key}\n${JSON.stringify([footers, nearMisses])}`;
};

/** Takes the gist out of messages: one for all that say the same, and few say what no other does. */
export const createGistReader = (): ((message: CommitMessage) => Gist) => {
  const known = new Map<string, Gist>();
  return (message) => {
    const footers = footersOf(message);
    if (message.kind === 'revert') return gistOf(message, footers);
    const key = keyOf(message, footers);
    const same = known.get(key);
    if (same !== undefined) return same;
    const gist = gistOf(message, footers);
    known.set(key, gist);
    return gist;
  };
};
