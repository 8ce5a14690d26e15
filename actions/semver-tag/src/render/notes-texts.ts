import { type Markdown, md } from '@drawbridge/core/domain/markdown';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { Answer } from '../decide/answer.ts';
import type { NotesTemplate } from '../decide/notes-template.ts';
import { tagOf } from '../decide/plan.ts';
import { renderChangelog } from './changelog.ts';
import { type Edition, renderNoteParts, renderNotes, renderOverview } from './notes.ts';
import { renderTemplate } from './notes-template.ts';

/** What is written about a version; all empty where there is none. */
export interface NoteTexts {
  /** For summaries and comments: nobody is mentioned. */
  readonly overview: Markdown;
  /** What the GitHub Release says. */
  readonly body: Markdown;
  /** The entry for a CHANGELOG.md. */
  readonly changelog: Markdown;
}

type Circumstances = Pick<Edition, 'repositoryUrl' | 'packageName' | 'commit' | 'nowMs'> & {
  readonly template: NotesTemplate | null;
};

const editionOf = (answer: Answer, circumstances: Circumstances): Edition | null => {
  const tag = tagOf(answer);
  if (tag === null || !('version' in answer)) return null;
  const { base, version } = answer;
  return {
    ...circumstances,
    tag,
    version: formatVersion(version),
    previousTag: base?.name ?? null,
    previousVersion: base === null ? null : formatVersion(base.version),
  };
};

/** The texts of an answer. */
export const renderNoteTexts = (answer: Answer, circumstances: Circumstances): NoteTexts => {
  const edition = editionOf(answer, circumstances);
  if (edition === null) return { overview: md``, body: md``, changelog: md`` };
  const parts = renderNoteParts(answer.verdicts, edition);
  const { template } = circumstances;
  return {
    overview: renderOverview(parts),
    body: template === null ? renderNotes(parts) : renderTemplate(template, parts, edition),
    changelog: renderChangelog(parts, edition),
  };
};
