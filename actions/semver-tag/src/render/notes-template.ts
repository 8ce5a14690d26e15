import { formatDay } from '@drawbridge/core/domain/day';
import { joinMarkdown, type Markdown } from '@drawbridge/core/domain/markdown';
import type { NotesPlaceholder, NotesTemplate, NotesTemplateLine } from '../decide/notes-template.ts';
import { compareUrl, type Edition, longestBody, type NoteParts, renderNotes } from './notes.ts';
import { type NoteGroup, renderWithin } from './notes-groups.ts';

type Values = Readonly<Record<NotesPlaceholder, string>>;

const listed: readonly NotesPlaceholder[] = ['notes', 'breaking', 'features', 'fixes'];

const valuesOf = (parts: NoteParts, edition: Edition, listSize: number): Values => {
  const only = (key: NoteGroup['key']): string => {
    const group = parts.groups.filter((each) => each.key === key);
    return joinMarkdown(renderWithin(group, listSize, false), '\n\n').markdown;
  };
  return {
    notes: renderNotes(parts, listSize).markdown,
    breaking: only('breaking'),
    features: only('features'),
    fixes: only('fixes'),
    contributors: parts.contributors.markdown,
    version: edition.version,
    tag: edition.tag,
    'previous-version': edition.previousVersion ?? '',
    'previous-tag': edition.previousTag ?? '',
    date: formatDay(edition.nowMs),
    'compare-url': compareUrl(edition),
    package: edition.packageName ?? '',
    commit: edition.commit ?? '',
  };
};

const isList = (piece: NotesTemplateLine[number]): boolean =>
  typeof piece === 'string' ? piece.trim() === '' : listed.includes(piece.placeholder);

/** Lists that stand side by side become paragraphs of their own. */
const fillLine = (line: NotesTemplateLine, values: Values): string => {
  const texts = line.map((piece) => (typeof piece === 'string' ? piece : values[piece.placeholder]));
  return line.every(isList) ? texts.filter((text) => text.trim() !== '').join('\n\n') : texts.join('');
};

/** A line of placeholders that all have nothing to say goes, with the empty line after it. */
const fill = (template: NotesTemplate, values: Values): string => {
  const lines: string[] = [];
  let isGone = false;
  for (const line of template) {
    const text = fillLine(line, values);
    const hasPlaceholder = line.some((piece) => typeof piece !== 'string');
    if (isGone && line.length === 0) continue;
    isGone = hasPlaceholder && text.trim() === '';
    if (!isGone) lines.push(text);
  }
  return lines.join('\n').trim();
};

const namesIn = (template: NotesTemplate): readonly NotesPlaceholder[] =>
  template.flat().flatMap((piece) => (typeof piece === 'string' ? [] : piece.placeholder));

const cutAtLine = (text: string): string => {
  if (text.length <= longestBody) return text;
  const kept = text.slice(0, longestBody - 2);
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf('\n')))}\n…`;
};

/**
 * The text of a release from its people's own template, within what GitHub takes: lists share what the template itself
 * leaves. The template is trusted as its workflow is; what commits say is escaped.
 */
export const renderTemplate = (template: NotesTemplate, parts: NoteParts, edition: Edition): Markdown => {
  const lists = namesIn(template).filter((name) => listed.includes(name)).length;
  const empty = valuesOf({ ...parts, groups: [] }, edition, 0);
  const frame = fill(template, empty).length;
  const values = valuesOf(parts, edition, Math.floor((longestBody - frame) / Math.max(1, lists)));
  return { markdown: cutAtLine(fill(template, values)) };
};
