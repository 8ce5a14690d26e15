import { type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
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

/** Where and when texts are written, and in which form. */
export type TextCircumstances = Pick<Edition, 'repositoryUrl' | 'packageName' | 'commit' | 'nowMs'> & {
  readonly template: NotesTemplate | null;
};

/** The version that an answer is about; null: it is about none. */
export const editionOf = (answer: Answer, circumstances: TextCircumstances): Edition | null => {
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

const dependenciesNamed = 20;

/** "core 2.0.0 and base 1.1.0": packages that this one depends on and that are released with it. */
const nameDependencies = (answer: Answer): Markdown => {
  if (answer.kind !== 'release' || answer.dependencies.length === 0) return md``;
  const names = answer.dependencies.map(({ package: name, version }) => `${name} ${formatVersion(version)}`);
  const hidden = names.length - dependenciesNamed;
  return md`${joinWords(hidden > 0 ? [...names.slice(0, dependenciesNamed), countOf(hidden, 'other')] : names)}`;
};

/** The texts of an answer. */
export const renderNoteTexts = (answer: Answer, circumstances: TextCircumstances): NoteTexts => {
  const edition = editionOf(answer, circumstances);
  if (edition === null) return { overview: md``, body: md``, changelog: md`` };
  const parts = { ...renderNoteParts(answer.verdicts, edition), dependencies: nameDependencies(answer) };
  const { template } = circumstances;
  return {
    overview: renderOverview(parts),
    body: template === null ? renderNotes(parts) : renderTemplate(template, parts, edition),
    changelog: renderChangelog(parts, edition),
  };
};
