import type { Commit, Tag } from '../../ports/git.ts';

const submodule = '160000';

/** Paths from `git ls-tree -r -z`: mode, type and object before a tab; submodules are no files. */
export const parseTree = (output: string): readonly string[] =>
  output.split('\0').flatMap((record) => {
    const tab = record.indexOf('\t');
    return tab === -1 || record.startsWith(submodule) ? [] : [record.slice(tab + 1)];
  });

/** The parents that a commit object itself names (`git cat-file commit`), whatever was cut off below it. */
export const parseParents = (object: string): readonly string[] => {
  const [header = ''] = object.split('\n\n', 1);
  return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
};

/** Fields of a commit, one a line (no field but the message can hold a line break), records closed by NUL. */
export const commitFormat = '%H%n%P%n%ct%n%at%n%an%n%ae%n%B';

/** As `commitFormat`, after a NUL of its own: no path is empty, so that an empty record tells where the files end. */
export const commitWithFilesFormat = `%x00${commitFormat}`;

const readCommit = (record: string, files: readonly string[] | undefined): readonly Commit[] => {
  const fields = record.split('\n', 6);
  const [oid = '', parents = '', committed = '', authored = '', authorName = '', authorEmail = ''] = fields;
  if (oid === '') return [];
  return [
    {
      oid,
      parents: parents.split(' ').filter((parent) => parent !== ''),
      message: record.slice(fields.join('\n').length + 1).trimEnd(),
      committedMs: Number(committed) * 1_000,
      authoredMs: Number(authored) * 1_000,
      authorName,
      authorEmail,
      files,
    },
  ];
};

/** Commits from `git log -z --format=` with `commitFormat`. */
export const parseCommits = (output: string): readonly Commit[] =>
  output.split('\0').flatMap((record) => readCommit(record, undefined));

/** Commits from `git log -z --name-only --format=` with `commitWithFilesFormat`. */
export const parseCommitsWithFiles = (output: string): readonly Commit[] => {
  const commits: Commit[] = [];
  const records = output.split('\0');
  for (let at = records.indexOf(''); at !== -1; ) {
    const next = records.indexOf('', at + 2);
    const files = records.slice(at + 2, next === -1 ? undefined : next).map((path) => path.replace(/^\n/, ''));
    commits.push(...readCommit(records[at + 1] ?? '', files));
    at = next;
  }
  return commits;
};

const peeled = '^{}';

/** Tags from `git ls-remote --tags` or `git show-ref --tags --dereference`: "object name", and "commit name^{}". */
export const parseTags = (output: string): readonly Tag[] => {
  const tags = new Map<string, Tag>();
  for (const line of output.split('\n')) {
    const match = /^([0-9a-f]+)\s+refs\/tags\/(.+)$/.exec(line);
    const [, object = '', ref = ''] = match ?? [];
    if (match === null) continue;
    const name = ref.endsWith(peeled) ? ref.slice(0, -peeled.length) : ref;
    const known = tags.get(name);
    tags.set(name, known === undefined ? { name, object, commit: object } : { ...known, commit: object });
  }
  return [...tags.values()];
};
