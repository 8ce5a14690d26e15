import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { CommitVerdict } from '../decide/bumps.ts';
import type { FirstVersion } from '../decide/first-version.ts';
import { cutHeader } from './log.ts';

const commitsNamed = 3;

/** The first lines come from commits: whoever shows them escapes them. */
const describeUnowned = (unowned: readonly CommitVerdict[]): readonly string[] => {
  if (unowned.length === 0) return [];
  const hidden = unowned.length - commitsNamed;
  const named = unowned
    .slice(0, commitsNamed)
    .map(({ commit, message }) => `${shortSha(commit.oid)} ${cutHeader(message.header)}`);
  const subject = countOf(unowned.length, 'commit belongs to no package', 'commits belong to no package');
  return [`${subject}: ${joinWords(hidden > 0 ? [...named, `${hidden} more`] : named)}`];
};

const examples = { conventional: '`feat: …`', gitmoji: '`✨ …`' } as const;

const describeFirstVersion = (first: FirstVersion | null): readonly string[] => {
  if (first === null) return [];
  const where = first.ofPackage ? ' that changes a file of a package' : '';
  const named = first.mayBeNamed ? `run once with \`release-as: ${formatVersion(first.initialVersion)}\`, or ` : '';
  return [`To make the first version now, ${named}push a commit such as ${examples[first.grammar]}${where}.`];
};

/** What is good to know of a run and asks for no attention; each a line, none where there is nothing. */
export const listAsides = (unowned: readonly CommitVerdict[], first: FirstVersion | null): readonly string[] => [
  ...describeUnowned(unowned),
  ...describeFirstVersion(first),
];
