import { type Block, paragraph } from '@drawbridge/core/domain/document';
import { code, codeBlock, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { LogHead } from '../decide/kept.ts';

/** The checkpoint, to be copied, and why one would. */
export const renderCheckpoint = ({ checkpoint, size, publicKey }: LogHead): readonly Block[] => [
  paragraph(
    md`Checkpoint over ${countOf(size, 'entry', 'entries')}. Keep it where nobody who writes to this repository can change it; \`since\` holds every later log to it.`,
  ),
  paragraph(codeBlock(checkpoint.trimEnd())),
  ...(publicKey === undefined
    ? []
    : [paragraph(md`Its signature is checked by the \`public-key\` ${code(publicKey)}`)]),
];

/** What stands behind the log, in words that fit a foot line. */
export const describeSigning = ({ isSigned, isSignatureChecked = true }: LogHead): string => {
  if (!isSigned) return 'checkpoint not signed';
  return isSignatureChecked
    ? 'checkpoint signed'
    : 'checkpoint bears a signature that was not checked (no `public-key`)';
};
