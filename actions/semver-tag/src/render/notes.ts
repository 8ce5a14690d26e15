import { escapeText, joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { CommitVerdict } from '../decide/bumps.ts';
import { type Contributor, listContributors } from '../decide/contributors.ts';
import { collectNotes, listWork } from '../decide/notes.ts';
import { entriesShown, type NoteGroup, renderNoteGroups, renderWithin } from './notes-groups.ts';

/** A version as notes speak of it. */
export interface Edition {
  /** e.g. https://github.com/octo/shop; empty: nobody knows it, and nothing is linked. */
  readonly repositoryUrl: string;
  readonly tag: string;
  readonly version: string;
  /** null: this is the first one. */
  readonly previousTag: string | null;
  readonly previousVersion: string | null;
  /** null: not made yet. */
  readonly commit: string | null;
  /** null: the repository is one package. */
  readonly packageName: string | null;
  /** When the notes are written. */
  readonly nowMs: number;
}

/** What GitHub takes of a release's text. */
export const longestBody = 125_000;
/** What the headings, the people and the comparison need at most. */
const endRoom = 10_000;
const peopleShown = 100;
const peopleRoom = 8_000;
const longestName = 60;

/** The pieces that notes are put together from. */
export interface NoteParts {
  readonly groups: readonly NoteGroup[];
  /** Packages that it depends on and that are released with it, in one line; empty: none. */
  readonly dependencies: Markdown;
  /** In one line, without a heading; those known to GitHub are mentioned, so it belongs into a release alone. */
  readonly contributors: Markdown;
  readonly comparison: Markdown;
}

const encodeTag = (tag: string): string => encodeURIComponent(tag).replaceAll('%2F', '/');

/** Address of what changed since the version before, or of the history up to the first version; empty: there is none. */
export const compareUrl = ({ repositoryUrl, previousTag, tag }: Edition): string => {
  if (repositoryUrl === '') return '';
  return previousTag === null
    ? `${repositoryUrl}/commits/${encodeTag(tag)}`
    : `${repositoryUrl}/compare/${encodeTag(previousTag)}...${encodeTag(tag)}`;
};

const hostOf = ({ repositoryUrl }: Edition): string => URL.parse(repositoryUrl)?.host ?? '';

const renderComparison = (edition: Edition): Markdown => {
  const { previousTag, tag } = edition;
  if (previousTag === null) return md`The first version.`;
  return md`**All changes**: ${link(md`${previousTag}…${tag}`, compareUrl(edition))}`;
};

const renderContributor = ({ name, login }: Contributor): Markdown => {
  if (login !== null) return md`@${login}`;
  return escapeText(name.length <= longestName ? name : `${name.slice(0, longestName - 1).toWellFormed()}…`);
};

const renderContributors = (people: readonly Contributor[]): Markdown => {
  const shown: Markdown[] = [];
  let size = 0;
  for (const person of people.slice(0, peopleShown)) {
    const text = renderContributor(person);
    size += text.markdown.length + 2;
    if (size > peopleRoom) break;
    shown.push(text);
  }
  const hidden = people.length - shown.length;
  const list = joinMarkdown(shown, ', ');
  return hidden > 0 ? md`${list} and ${countOf(hidden, 'other')}` : list;
};

/** The pieces of a version's notes. What authors wrote is escaped. */
export const renderNoteParts = (verdicts: readonly CommitVerdict[], edition: Edition): NoteParts => ({
  groups: renderNoteGroups(collectNotes(verdicts, entriesShown), edition.repositoryUrl),
  dependencies: md``,
  contributors: renderContributors(listContributors(listWork(verdicts), hostOf(edition))),
  comparison: renderComparison(edition),
});

/** The line of notes that names released dependencies; none where there are none. */
export const renderDependencies = (dependencies: Markdown): readonly Markdown[] =>
  dependencies.markdown === '' ? [] : [md`**Dependencies**: ${dependencies}`];

/** Notes without the names of people: nobody is called by a comment or a summary. */
export const renderOverview = ({ groups, dependencies, comparison }: NoteParts): Markdown =>
  joinMarkdown(
    [...renderWithin(groups, longestBody - endRoom, true), ...renderDependencies(dependencies), comparison],
    '\n\n',
  );

/** The notes of a release within `size` characters: breaking changes first, then who made them, and where to compare. */
export const renderNotes = (parts: NoteParts, size = longestBody): Markdown => {
  const { groups, dependencies, contributors, comparison } = parts;
  const people = contributors.markdown === '' ? [] : [md`**Contributors**: ${contributors}`];
  const lists = [...renderWithin(groups, size - endRoom, true), ...renderDependencies(dependencies)];
  return joinMarkdown([...lists, ...people, comparison], '\n\n');
};
