import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Facts } from './facts.ts';
import { verdictOf } from './sightings.ts';

/** Writes the comments and release notes that are new or changed into the chapter's folder, as GitHub holds them. */
export async function keepFacts(folder: string, before: Facts, after: Facts): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known = new Set([...before.comments.map(({ body }) => body), ...before.releases.map(({ notes }) => notes)]);
  const texts = [
    ...after.comments.map(({ body }) => ({ name: `comment-${subjectOf(body)}.md`, text: body })),
    ...after.releases.map(({ tag, notes }) => ({ name: `release-${tag}.md`, text: notes })),
  ];
  for (const { name, text } of texts) if (!known.has(text)) await writeFile(path.join(folder, name), text);
}

const subjectOf = (body: string): string => /^. (\w+)/.exec(verdictOf(body))?.[1]?.toLowerCase() ?? 'unknown';

// As a shell writes several of a kind: "comment-{coverage,gate}.md".
const foldNames = (names: readonly string[]): readonly string[] => {
  const kinds = Map.groupBy(names, (name) => /^[a-z]+-(?=[a-z]+\.md$)/.exec(name)?.[0] ?? name);
  return [...kinds].map(([kind, own]) =>
    own.length === 1
      ? own.join()
      : `${kind}{${own.map((name) => name.slice(kind.length, -'.md'.length)).join(',')}}.md`,
  );
};

/** What there is to read, a line for each chapter: its comments and release notes, and the folder of its summaries. */
export async function listKeepsakes(folder: string): Promise<readonly string[]> {
  const chapters = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const lines = chapters.map(async ({ name }) => {
    const entries = await readdir(path.join(folder, name), { withFileTypes: true });
    const readable = entries.filter((entry) => entry.name.endsWith('.md') || entry.name === 'summaries');
    const names = readable.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    return names.length === 0 ? [] : [`${name}/  ${foldNames(names).join('  ')}`];
  });
  return (await Promise.all(lines)).flat().sort();
}
