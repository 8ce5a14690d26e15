import { countOf } from '@drawbridge/core/domain/quantity';
import { parseCheckpoint, type SignedCheckpoint } from '../checkpoint.ts';
import type { VerifyOptions } from './model.ts';

interface Ground {
  readonly checkpoint: SignedCheckpoint;
  readonly options: VerifyOptions;
  /** How many commits of the branch hold a checkpoint that can be read, and how many do not; undefined: its history was not there. */
  readonly history: { readonly read: number; readonly unread: number } | undefined;
  readonly isSound: boolean;
}

const entriesOf = (size: number): string => countOf(size, 'entry', 'entries');

/** Entries of the checkpoint that was kept elsewhere; 0 where none can be read. */
export const sizeOfKept = ({ since }: Pick<VerifyOptions, 'since'>): number => {
  const kept = since === undefined ? undefined : parseCheckpoint(since);
  return kept?.ok === true ? kept.value.size : 0;
};

const proven = ({ checkpoint, options, history }: Ground): readonly string[] => {
  const keptSize = sizeOfKept(options);
  const { publicKey } = options;
  const checkpoints = history?.read ?? 0;
  return [
    `${entriesOf(checkpoint.size)}, their tree and the checkpoint fit each other: none was changed alone.`,
    ...(publicKey === undefined
      ? []
      : [`These entries, in this order, were signed with the key of ${publicKey.name}.`]),
    ...(keptSize > 0
      ? [
          `The first ${entriesOf(keptSize)} are those of the checkpoint that was kept: none was changed, dropped, moved or backdated since.`,
        ]
      : []),
    ...(checkpoints === 0
      ? []
      : [`It continues each of the ${countOf(checkpoints, 'checkpoint')} that the commits of this branch hold.`]),
  ];
};

const unproven = ({ checkpoint, options, history }: Ground): readonly string[] => {
  const keptSize = sizeOfKept(options);
  const unread = history?.unread ?? 0;
  const newer = checkpoint.size - keptSize;
  const isSigned = checkpoint.note.signatures.length > 0;
  return [
    ...(options.publicKey !== undefined
      ? ['That nobody else had the key: keep it as a secret of a protected environment.']
      : [
          isSigned
            ? 'Who wrote the log: the signature was not checked. Give `public-key`.'
            : 'Who wrote the log: it is not signed, and whoever can push to the branch can write it anew. Give `signing-key` when recording.',
        ]),
    ...(newer > 0
      ? [
          keptSize === 0
            ? 'That the log was not rewritten whole, or its tail cut off: give an older checkpoint that was kept outside of the repository as `since`.'
            : `That the newest ${entriesOf(newer)} were not replaced after the checkpoint was kept.`,
        ]
      : []),
    ...(unread > 0 ? [`What the log was at ${countOf(unread, 'commit')} that left no checkpoint to read.`] : []),
    ...(history === undefined
      ? [
          'What earlier commits of the branch held: its history is not here. Check the branch out with `fetch-depth: 0`.',
        ]
      : []),
    'That every deployment was recorded: run `mode: reconcile`.',
  ];
};

/** What an outcome is worth: what follows from it, and what does not. */
export const describeProof = (
  ground: Ground,
): { readonly proves: readonly string[]; readonly doesNotProve: readonly string[] } => ({
  proves: ground.isSound ? proven(ground) : [],
  doesNotProve: ground.isSound
    ? unproven(ground)
    : ['That any entry is what was logged, until each fault is explained.'],
});
