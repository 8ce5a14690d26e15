import { joinMarkdown, link, type Markdown, md, prose } from '@drawbridge/core/domain/markdown';
import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import type { BreakingNote, NoteEntry, NoteGroupName, ReleaseNotes } from '../decide/notes.ts';

/** A heading with what stands below it; nothing below: no heading. */
export interface NoteGroup {
  readonly key: NoteGroupName;
  readonly title: string;
  /** The first of its entries. */
  readonly lines: readonly Markdown[];
  /** How many entries there are. */
  readonly count: number;
}

/** More than this nobody reads, and of a hundred thousand commits nobody waits for the rest. */
export const entriesShown = 300;
const longestLine = 200;
/** What breaks often comes with what to do about it. */
const longestBreak = 1_000;
/** Up to so many changes that nobody waited for stand in the open. */
const othersShown = 5;

const cut = (text: string, longest: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
};

const linkIssue = (url: string, number: number): Markdown => link(md`#${number}`, `${url}/issues/${number}`);

const renderEntry = (entry: NoteEntry, url: string): Markdown => {
  const scope = entry.scope === null ? md`` : md`**${cut(entry.scope, longestLine)}:** `;
  const pull = entry.pullRequest === null ? md`` : md` (${linkIssue(url, entry.pullRequest)})`;
  const issues = joinMarkdown(
    entry.closes.map((number) => linkIssue(url, number)),
    ', ',
  );
  const closes = entry.closes.length === 0 ? md`` : md`, closes ${issues}`;
  const commit = link(md`\`${shortSha(entry.oid)}\``, `${url}/commit/${entry.oid}`);
  return md`- ${scope}${prose(cut(entry.description, longestLine))}${pull}${closes} ${commit}`;
};

const renderBreaking = ({ entry, texts }: BreakingNote, url: string): Markdown =>
  joinMarkdown([renderEntry(entry, url), ...texts.map((text) => md`  - ${prose(cut(text, longestBreak))}`)], '\n');

const titles: readonly (readonly [Exclude<NoteGroup['key'], 'breaking'>, string])[] = [
  ['features', 'Features'],
  ['fixes', 'Fixes'],
  ['performance', 'Performance'],
  ['reverts', 'Reverts'],
  ['others', 'Other changes'],
];

/** The groups of notes in the order of their weight; `url` is that of the repository. What authors wrote is escaped. */
export const renderNoteGroups = (notes: ReleaseNotes, url: string): readonly NoteGroup[] => [
  {
    key: 'breaking',
    title: 'Breaking changes',
    lines: notes.breaking.slice(0, entriesShown).map((note) => renderBreaking(note, url)),
    count: notes.counts.breaking,
  },
  ...titles.map(([key, title]) => ({
    key,
    title,
    lines: notes[key].slice(0, entriesShown).map((entry) => renderEntry(entry, url)),
    count: notes.counts[key],
  })),
];

interface Taken {
  readonly groups: readonly NoteGroup[];
  readonly hidden: number;
}

/** As many entries as there is room for, from the first on: what comes last is what is missed least. */
const takeEntries = (groups: readonly NoteGroup[], size: number): Taken => {
  let [room, entries, hidden] = [size, entriesShown, 0];
  const taken = groups.map((group) => {
    const lines = group.lines.filter(({ markdown }) => {
      room -= markdown.length + 1;
      entries -= 1;
      return room >= 0 && entries >= 0;
    });
    hidden += group.count - lines.length;
    return { ...group, lines };
  });
  return { groups: taken.filter(({ lines }) => lines.length > 0), hidden };
};

const fold = (title: string, lines: Markdown): readonly Markdown[] => [
  md`<details>\n<summary>${title}</summary>`,
  lines,
  md`</details>`,
];

const renderGroup = ({ key, title, lines }: NoteGroup, mayFold: boolean): readonly Markdown[] => {
  const list = joinMarkdown(lines, '\n');
  return key === 'others' && mayFold && lines.length > othersShown
    ? fold(countOf(lines.length, 'other change'), list)
    : [md`### ${title}`, list];
};

/** Headings, a fold and what is said of hidden entries take no more than this. */
const framing = 500;

/**
 * Groups as paragraphs within `size` characters; what does not fit is counted. `fold` puts more than five other changes
 * out of sight, where there is anything else to see.
 */
export const renderWithin = (groups: readonly NoteGroup[], size: number, folds: boolean): readonly Markdown[] => {
  const taken = takeEntries(groups, size - framing);
  const parts = taken.groups.flatMap((group) => renderGroup(group, folds && taken.groups.length > 1));
  return taken.hidden === 0 ? parts : [...parts, md`and ${countOf(taken.hidden, 'more commit')}`];
};
