import type { Shell } from '@drawbridge/core/ports/shell';

// "./deploy" and "deploy/route", not "deploy", "/usr/bin/deploy" or "C:\deploy".
const relativePath = /^(?!(?:[A-Za-z]:)?[\\/]).*[\\/]/s;

/**
 * The same shell, in which a program that is a relative path is one of the user's own: it is taken from `folder`, an
 * absolute path. A bare name still comes from PATH alone, so that nothing in the workspace takes the place of a tool.
 */
export const takeOwnPrograms = (shell: Shell, folder: string): Shell => ({
  run: (command) => {
    const { program } = command;
    return shell.run({ ...command, program: relativePath.test(program) ? `${folder}/${program}` : program });
  },
});
