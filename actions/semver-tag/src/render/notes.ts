import { joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { CommitVerdict } from '../decide/bumps.ts';
import { collectNotes, type NoteEntry } from '../decide/notes.ts';

/** Where the links of the notes lead, and between which tags they compare. */
export interface NotesPlace {
  /** e.g. https://github.com/octo/shop */
  readonly repositoryUrl: string;
  readonly previousTag: string | null;
  readonly tag: string;
}

/** GitHub takes 125,000 characters of a release's text; headings and the comparison need little of the rest. */
const entriesRoom = 110_000;
/** More than this nobody reads. */
const entriesShown = 300;
const longestText = 200;

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1).toWellFormed()}…`;
};

const linkIssue = (url: string, number: number): Markdown => link(md`#${number}`, `${url}/issues/${number}`);

const renderEntry = (entry: NoteEntry, { repositoryUrl: url }: NotesPlace): Markdown => {
  const scope = entry.scope === null ? md`` : md`**${cut(entry.scope)}:** `;
  const pull = entry.pullRequest === null ? md`` : md` (${linkIssue(url, entry.pullRequest)})`;
  const issues = joinMarkdown(
    entry.closes.map((number) => linkIssue(url, number)),
    ', ',
  );
  const closes = entry.closes.length === 0 ? md`` : md`, closes ${issues}`;
  const commit = link(md`\`${shortSha(entry.oid)}\``, `${url}/commit/${entry.oid}`);
  return md`- ${scope}${cut(entry.description)}${pull}${closes} ${commit}`;
};

interface Group {
  readonly title: string;
  readonly lines: readonly Markdown[];
}

/** As many lines as there is room for, from the first on. */
const takeLines = (lines: readonly Markdown[], room: { readonly entries: number; readonly size: number }) => {
  let size = 0;
  const first = lines.slice(0, room.entries).findIndex(({ markdown }) => {
    size += markdown.length + 1;
    return size > room.size;
  });
  const shown = lines.slice(0, first < 0 ? room.entries : first);
  return { shown, size: shown.reduce((sum, { markdown }) => sum + markdown.length + 1, 0) };
};

const renderGroups = (groups: readonly Group[]): readonly Markdown[] => {
  let room = { entries: entriesShown, size: entriesRoom };
  let hidden = 0;
  const parts: Markdown[] = [];
  for (const { title, lines } of groups) {
    const { shown, size } = takeLines(lines, room);
    room = { entries: room.entries - shown.length, size: room.size - size };
    hidden += lines.length - shown.length;
    if (shown.length > 0) parts.push(md`### ${title}`, joinMarkdown(shown, '\n'));
  }
  return hidden === 0 ? parts : [...parts, md`and ${countOf(hidden, 'more commit')}`];
};

const comparison = ({ repositoryUrl, previousTag, tag }: NotesPlace): Markdown => {
  if (previousTag === null) return md`The first version.`;
  const range = [previousTag, tag].map(encodeURIComponent).join('...');
  return md`**All changes**: ${link(md`${previousTag}…${tag}`, `${repositoryUrl}/compare/${range}`)}`;
};

/** The notes of a release, breaking changes first. What authors wrote is escaped. */
export const renderNotes = (verdicts: readonly CommitVerdict[], place: NotesPlace): Markdown => {
  const notes = collectNotes(verdicts);
  const render = (entries: readonly NoteEntry[]): readonly Markdown[] =>
    entries.map((entry) => renderEntry(entry, place));
  const breaking = notes.breaking.map(({ entry, texts }) => {
    const scope = entry.scope === null ? md`` : md`**${cut(entry.scope)}:** `;
    return md`- ${scope}${joinMarkdown(
      texts.map((text) => md`${cut(text)}`),
      '; ',
    )} ${link(md`\`${shortSha(entry.oid)}\``, `${place.repositoryUrl}/commit/${entry.oid}`)}`;
  });
  const groups: readonly Group[] = [
    { title: 'Breaking changes', lines: breaking },
    { title: 'Features', lines: render(notes.features) },
    { title: 'Fixes', lines: render(notes.fixes) },
    { title: 'Performance', lines: render(notes.performance) },
    { title: 'Reverts', lines: render(notes.reverts) },
    { title: 'Other changes', lines: render(notes.others) },
  ];
  return joinMarkdown([...renderGroups(groups), comparison(place)], '\n\n');
};
