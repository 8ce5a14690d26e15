import { joinMarkdown, type Markdown, md } from '@drawbridge/core/domain/markdown';
import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { CommitVerdict } from '../decide/bumps.ts';
import { collectNotes } from '../decide/notes.ts';
import { poolVerdicts } from '../decide/packages.ts';
import { tagOf } from '../decide/plan.ts';
import { renderChangelog } from './changelog.ts';
import { longestBody, type NoteParts, renderNoteParts, renderNotes, renderOverview } from './notes.ts';
import { entriesShown, renderNoteGroups, renderWithin } from './notes-groups.ts';
import { renderTemplate } from './notes-template.ts';
import { editionOf, type NoteTexts, renderNoteTexts, type TextCircumstances } from './notes-texts.ts';
import type { PackageView } from './view.ts';

/** A package before its texts are written. */
export type Judged = Omit<PackageView, 'texts' | 'tagTexts'>;

type Circumstances = Omit<TextCircumstances, 'packageName' | 'commit'>;

const textsOf = ({ answer, preview, facts, package: { name } }: Judged, circumstances: Circumstances): NoteTexts =>
  renderNoteTexts(answer, { ...circumstances, packageName: name, commit: preview === null ? facts.head : null });

/** What the headings of packages, the people and the comparison need of the room. */
const framing = 20_000;
const unchangedNamed = 20;

const nameUnchanged = (names: readonly string[]): readonly Markdown[] => {
  if (names.length === 0) return [];
  const hidden = names.length - unchangedNamed;
  const shown = hidden > 0 ? [...names.slice(0, unchangedNamed), countOf(hidden, 'other')] : names;
  return [md`Without changes of their own: ${joinWords(shown)}.`];
};

type Section = { readonly name: string; readonly blocks: readonly Markdown[] };

const sectionOf = (
  name: string,
  verdicts: readonly CommitVerdict[],
  place: { url: string; size: number },
): Section => ({
  name,
  blocks: renderWithin(renderNoteGroups(collectNotes(verdicts, entriesShown), place.url), place.size, true),
});

const renderSections = (packages: readonly Judged[], parts: NoteParts, { repositoryUrl: url }: Circumstances) => {
  const size = Math.floor((longestBody - framing) / packages.length);
  const sections = packages.map(({ package: { name }, answer }) =>
    sectionOf(name ?? '', answer.verdicts, { url, size }),
  );
  const unchanged = sections.filter(({ blocks }) => blocks.length === 0).map(({ name }) => name);
  return joinMarkdown(
    [
      ...sections.flatMap(({ name, blocks }) => (blocks.length === 0 ? [] : [md`## ${name}`, ...blocks])),
      ...nameUnchanged(unchanged),
      renderNotes({ ...parts, groups: [] }),
    ],
    '\n\n',
  );
};

/** The texts of a version that several packages share: the release says package by package what is in it. */
const renderSharedTexts = (packages: readonly Judged[], circumstances: Circumstances): NoteTexts | null => {
  const [first] = packages;
  if (first === undefined) return null;
  const commit = first.preview === null ? first.facts.head : null;
  const edition = editionOf(first.answer, { ...circumstances, packageName: null, commit });
  if (edition === null) return null;
  const parts = renderNoteParts(poolVerdicts(packages.map(({ answer }) => answer.verdicts)), edition);
  const { template } = circumstances;
  return {
    overview: renderOverview(parts),
    body: template === null ? renderSections(packages, parts, circumstances) : renderTemplate(template, parts, edition),
    changelog: renderChangelog(parts, edition),
  };
};

/** Writes the texts of each package, and those of tags that several share. */
export const renderTexts = (packages: readonly Judged[], circumstances: Circumstances): readonly PackageView[] => {
  const byTag = Map.groupBy(packages, ({ answer }) => tagOf(answer));
  const shared = new Map(
    [...byTag].flatMap(([tag, sharers]) =>
      tag === null || sharers.length < 2 ? [] : [[tag, renderSharedTexts(sharers, circumstances)] as const],
    ),
  );
  return packages.map((each) => {
    const texts = textsOf(each, circumstances);
    return { ...each, texts, tagTexts: shared.get(tagOf(each.answer) ?? '') ?? texts };
  });
};
