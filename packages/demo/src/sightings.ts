import type { ActRun } from '@drawbridge/testkit/act/run-workflow';
import { isJsonObject, type Json, listAt, objectAt, textAt } from '@drawbridge/testkit/github/json';
import type { RequestRecord } from '@drawbridge/testkit/github/world';
import type { CommentFact, Facts } from './facts.ts';

const listed = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

/** Names of the jobs that ended so, in file order; "none" without any. */
export const jobsThat = (run: ActRun | undefined, conclusion: ActRun['jobs'][number]['conclusion']): string =>
  listed(run?.jobs.filter((job) => job.conclusion === conclusion).map(({ path }) => path) ?? []);

const annotationsOf = (run: ActRun | undefined, job: string, title: string) => {
  const steps = run?.jobs.find(({ path }) => path === job)?.steps ?? [];
  return steps.flatMap(({ annotations }) => annotations).filter(({ properties }) => properties['title'] === title);
};

/** Where a job's annotations of this title stand: "src/a.js 9–16". */
export const annotatedLines = (run: ActRun | undefined, job: string, title: string): string => {
  const places = annotationsOf(run, job, title).map(({ properties }) => {
    const { file = '', line = '', endLine = line } = properties;
    return `${file} ${line === endLine ? line : `${line}–${endLine}`}`;
  });
  return listed(places);
};

/** What the pattern finds in a job's annotations of this title; "not said" when it finds nothing. */
export const annotationSays = (
  run: ActRun | undefined,
  job: string,
  { title, pattern }: { readonly title: string; readonly pattern: RegExp },
): string => {
  const said = annotationsOf(run, job, title).map(({ message }) => message);
  return pattern.exec(said.join('\n'))?.[0] ?? 'not said';
};

const verdictLine = /^(?:#+\s+)?([✓✗!–]) ([A-Z]\w*): (.+)$/;

/** The verdict that a text opens with, without heading and escapes; empty when it opens with none. */
export const verdictOf = (markdown: string): string => {
  const [, sign, subject, sentence = ''] =
    verdictLine.exec(markdown.split('\n').find((line) => verdictLine.test(line)) ?? '') ?? [];
  return sign === undefined ? '' : `${sign} ${subject}: ${sentence.replace(/\\(?=[\\`*_[\]|~$])/g, '')}`;
};

/** The comment whose verdict is about this subject ("Coverage"), if there is one. */
export const commentAbout = ({ comments }: Facts, subject: string): CommentFact | undefined =>
  comments.find(({ body }) => verdictOf(body).slice(2).startsWith(`${subject}:`));

/** The part of a comment's verdict that the pattern finds: its first group, or all of it. */
export const saysAbout = (facts: Facts, subject: string, pattern: RegExp): string => {
  const comment = commentAbout(facts, subject);
  if (comment === undefined) return `no comment about ${subject}`;
  const verdict = verdictOf(comment.body);
  const found = pattern.exec(verdict);
  return found === null ? verdict : (found[1] ?? found[0]);
};

/** What the pattern finds anywhere in a comment; "not mentioned" when it finds nothing. */
export const mentions = (facts: Facts, subject: string, pattern: RegExp): string =>
  pattern.exec(commentAbout(facts, subject)?.body ?? '')?.[0] ?? 'not mentioned';

/** The verdicts that a run's steps wrote into their logs and errors, each once, in the order of the jobs. */
export const verdictsIn = (run: ActRun | undefined): readonly string[] => {
  const steps = run?.jobs.flatMap((job) => job.steps) ?? [];
  const texts = steps.flatMap(({ lines, annotations }) => [...lines, ...annotations.map(({ message }) => message)]);
  return [...new Set(texts.filter((text) => verdictLine.test(text)))];
};

/** The part of a run's verdict about this subject that the pattern finds: its first group, or all of it; else the verdict. */
export const verdictAbout = (run: ActRun | undefined, subject: string, pattern: RegExp): string => {
  const verdict = verdictsIn(run).find((each) => each.slice(2).startsWith(`${subject}:`));
  if (verdict === undefined) return `no verdict about ${subject}`;
  const found = pattern.exec(verdict);
  return found === null ? verdict : (found[1] ?? found[0]);
};

/** Comments by their authors: "2 by github-actions[bot]". */
export const countComments = ({ comments }: Facts): string => {
  const byAuthor = Map.groupBy(comments, ({ author }) => author);
  return listed([...byAuthor].map(([author, own]) => `${own.length} by ${author}`));
};

/** What became of the comment about a subject. */
export const fateOfComment = (before: Facts, after: Facts, subject: string): string => {
  const [was, is] = [commentAbout(before, subject), commentAbout(after, subject)];
  if (is === undefined) return 'missing';
  if (was?.id !== is.id) return 'a new comment';
  return was.body === is.body ? 'the same, unchanged' : 'the same, edited';
};

const isTruthful = (reply: Json | undefined): boolean => isJsonObject(reply) && !('errors' in reply);

const updatesIn = (body: Json | undefined): number => {
  const variables = (isJsonObject(body) ? objectAt(body, 'variables') : undefined) ?? {};
  return listAt(variables, 'refUpdates').length;
};

/** The transactions that moved refs, by the number of refs: "3 refs" for one, "2 refs, then 1 refs" for two. */
export const transactions = (requests: readonly RequestRecord[]): string => {
  const done = requests.filter(
    ({ operation, replyBody }) => operation.split(' ').includes('updateRefs') && isTruthful(replyBody),
  );
  return done.length === 0 ? 'none' : done.map(({ body }) => `${updatesIn(body)} refs`).join(', then ');
};

const inWords: Readonly<Record<string, string>> = { 'code-scanning/upload-sarif': 'SARIF to code scanning' };

/** What writes were asked for, in words or by operation; "none" without any. */
export const describeWrites = (writes: readonly RequestRecord[]): string =>
  listed(
    writes.map(
      ({ operation, body }) =>
        inWords[operation] || operation || (isJsonObject(body) ? textAt(body, 'query') : '') || '?',
    ),
  );
