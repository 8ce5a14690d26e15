import path from 'node:path';

/** The folder of the clone that this file belongs to. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** Where commands keep what they make along the way; git-ignored. */
export const outFolder = path.join(root, '.out');
