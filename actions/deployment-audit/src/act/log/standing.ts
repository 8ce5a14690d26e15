import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { BranchState } from '@drawbridge/core/ports/branch';
import { isSameBytes } from '../../decide/log/base64.ts';
import { checkSignature, parseCheckpoint, type SignedCheckpoint } from '../../decide/log/checkpoint.ts';
import { checkpointPath, frontierPath } from '../../decide/log/layout.ts';
import { parseStanding, type Standing } from '../../decide/log/standing.ts';
import { emptyFrontier, rootOf } from '../../decide/log/tree.ts';
import type { LogAccess } from './access.ts';

/** Where a log stands, and the head of its branch; no head: there is no branch yet. */
export interface Held {
  readonly head: string | undefined;
  readonly standing: Standing;
}

const lookInto = 'Nothing was appended. Run `mode: verify` to see what was changed';

// What a key signs it vouches for: a tail that somebody else wrote must not get a true signature on top.
const signatureProblem = (access: LogAccess, { note }: SignedCheckpoint): string | undefined => {
  const { signer, cryptography, branch } = access;
  const otherBranch = 'or begin a new log on another `branch`';
  if (signer === undefined) {
    if (note.signatures.length === 0) return undefined;
    const by = note.signatures.map(({ name }) => name).join(', ');
    return `The log on ${branch.name} is signed by ${by}, and there is no key to go on with. Give \`signing-key\`, ${otherBranch}.`;
  }
  const state = checkSignature(note, signer, cryptography);
  if (state === 'valid') return undefined;
  if (state === 'none')
    return `The log on ${branch.name} is not signed, so a signature now would vouch for what nobody vouched for. Leave \`signing-key\` out, ${otherBranch}.`;
  if (state === 'by-others')
    return `The log on ${branch.name} is signed by another key than the one given. Give the key that began it, ${otherBranch}.`;
  return `The signature on ${branch.name} is not one of its checkpoint: the log was changed by somebody without the key. ${lookInto}.`;
};

const read = (access: LogAccess, texts: BranchState['texts']): Result<Standing, string> => {
  const { branch, origin, tools } = access;
  const [noted, kept] = [texts[checkpointPath], texts[frontierPath]];
  if (noted === undefined || kept === undefined)
    return failure(
      `Branch ${branch.name} holds something else than a log (no checkpoint, or no frontier); nothing of it was touched. Name another \`branch\`.`,
    );
  const checkpoint = parseCheckpoint(noted);
  if (!checkpoint.ok) return failure(`checkpoint on ${branch.name} ${checkpoint.error}. ${lookInto}.`);
  const standing = parseStanding(kept);
  if (!standing.ok) return failure(`frontier on ${branch.name} ${standing.error}. ${lookInto}.`);
  if (checkpoint.value.origin !== origin)
    return failure(
      `The log on ${branch.name} is of ${checkpoint.value.origin}, not of ${origin}. Name another \`branch\`.`,
    );
  const { frontier } = standing.value;
  if (frontier.size !== checkpoint.value.size || !isSameBytes(rootOf(tools.hasher, frontier), checkpoint.value.root))
    return failure(`checkpoint and frontier on ${branch.name} are of different logs. ${lookInto}.`);
  const problem = signatureProblem(access, checkpoint.value);
  return problem === undefined ? standing : failure(problem);
};

/** Reads where a log stands from what its branch holds, and refuses to go on with one that does not fit together. */
export const readStanding = (access: LogAccess, state: BranchState | undefined): Result<Held, string> => {
  if (state === undefined) return success({ head: undefined, standing: { frontier: emptyFrontier, recent: [] } });
  const standing = read(access, state.texts);
  return standing.ok ? success({ head: state.head, standing: standing.value }) : standing;
};
