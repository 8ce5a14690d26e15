import { formatDay } from '@drawbridge/core/domain/day';
import { joinMarkdown, link, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { compareUrl, type Edition, longestBody, type NoteParts, renderDependencies } from './notes.ts';
import { renderWithin } from './notes-groups.ts';

/** The version's entry for a CHANGELOG.md: a heading with its day, then the groups, as https://keepachangelog.com has it. */
export const renderChangelog = ({ groups, dependencies }: NoteParts, edition: Edition): Markdown => {
  const heading = md`## ${link(md`${edition.version}`, compareUrl(edition))} - ${formatDay(edition.nowMs)}`;
  return joinMarkdown(
    [heading, ...renderWithin(groups, longestBody, false), ...renderDependencies(dependencies)],
    '\n\n',
  );
};
