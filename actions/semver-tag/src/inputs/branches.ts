import { namesOnePath } from '@drawbridge/core/domain/glob';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { BranchRole, BranchRule } from '../decide/policy.ts';
import { lineOfBranch, readChannel, readLine } from './versions.ts';

const branchLine = /^(\S+)\s*:\s+(final|pre-release|maintenance)(?:\s+(\S+))?$/;

const readRole = (kind: string | undefined, word: string | undefined): Result<BranchRole, string> => {
  if (kind === 'final') return word === undefined ? success({ kind }) : failure(`"final" takes no "${word}".`);
  if (kind === 'pre-release') {
    if (word === undefined) return failure('a pre-release branch names its channel, e.g. `next: pre-release next`.');
    const channel = readChannel(word);
    return channel.ok ? success({ kind, channel: channel.value }) : channel;
  }
  if (kind !== 'maintenance') return failure('there is no such role.');
  if (word === undefined) return success({ kind, line: null });
  const line = readLine(word);
  return line.ok ? success({ kind, line: line.value }) : line;
};

const isNoLine = (pattern: string): boolean => namesOnePath(pattern) && lineOfBranch(pattern) === null;

const readBranch = (line: string): Result<BranchRule, string> => {
  const [, pattern, kind, word] = branchLine.exec(line) ?? [];
  if (pattern === undefined) {
    return failure(
      `"${line}" does not read "branch: role". Write e.g. \`main: final\`, \`beta: pre-release beta\` or \`*.x: maintenance\`.`,
    );
  }
  const role = readRole(kind, word);
  if (role.ok && role.value.kind === 'maintenance' && role.value.line === null && isNoLine(pattern)) {
    return failure(
      `"${line}": ${pattern} is no line by its name. Write the line behind the role, e.g. maintenance 1.x.`,
    );
  }
  return role.ok ? success({ pattern, role: role.value }) : failure(`"${line}": ${role.error}`);
};

/** Reads what each branch makes, one a line: `main: final`, `next: pre-release next`, `*.x: maintenance`. */
export const readBranches = (written: readonly string[]): Result<readonly BranchRule[], string> => {
  const read = written.map(readBranch);
  const patterns = read.flatMap((each) => (each.ok ? each.value.pattern : []));
  const again = new Set(patterns.filter((pattern, index) => patterns.indexOf(pattern) < index));
  const faults = [
    ...read.flatMap((each) => (each.ok ? [] : [each.error])),
    ...[...again].map((pattern) => `"${pattern}" is there more than once. The first line that matches decides.`),
  ];
  return faults.length > 0
    ? failure(faults.join('\n'))
    : success(read.flatMap((each) => (each.ok ? [each.value] : [])));
};
