import { type Expiry, parseExpiry } from '@drawbridge/core/domain/expiry';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { IgnoreProblem, IgnoreRule } from './rule.ts';

interface Entry {
  readonly text: string;
  readonly line: number;
  /** The comment right above, without its marks. */
  readonly comment: string;
}

const commentOf = (line: string): string => line.replace(/^#+\s*/, '');

const entriesOf = (text: string): readonly Entry[] => {
  const entries: Entry[] = [];
  let comments: string[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line.startsWith('#')) comments.push(commentOf(line));
    else {
      if (line !== '') entries.push({ text: line, line: index + 1, comment: comments.join(' ').trim() });
      comments = [];
    }
  }
  return entries;
};

const readExpiry = (words: readonly string[]): Result<Expiry | undefined, string> => {
  const [written, second] = words.filter((word) => word.startsWith('exp:'));
  if (written === undefined) return success(undefined);
  if (second !== undefined) return failure('is there twice');
  return parseExpiry(written.slice('exp:'.length));
};

const ruleOf = ({ text, line, comment: above }: Entry, file: string): Result<IgnoreRule, IgnoreProblem> => {
  const [entry = '', ...comment] = text.split(/\s+#\s*/);
  const trailing = comment.join(' # ').trim();
  const [id = '', ...words] = entry.split(/\s+/);
  const place = { file, line };
  const strange = words.find((word) => !word.startsWith('exp:'));
  if (strange !== undefined)
    return failure({ ...place, what: `"${strange}" is not known here`, fix: 'Write `CVE-2026-0001 exp:2026-12-31`.' });
  const expiry = readExpiry(words);
  if (!expiry.ok) return failure({ ...place, what: `exp: ${expiry.error}`, fix: 'Write `exp:2026-12-31`.' });
  const reason = trailing === '' ? above : trailing;
  return success({ ...place, class: undefined, id, paths: [], purls: [], expiry: expiry.value, reason });
};

/**
 * Reads `.trivyignore` (https://trivy.dev/docs/latest/configuration/filtering/#trivyignore): one identifier a line, with
 * `exp:` where it ends; the comment on its line or right above it is its reason.
 */
export const readPlainIgnores = (
  text: string,
  file: string,
): Result<readonly IgnoreRule[], readonly IgnoreProblem[]> => {
  const read = entriesOf(text).map((entry) => ruleOf(entry, file));
  const problems = read.flatMap((each) => (each.ok ? [] : [each.error]));
  return problems.length > 0 ? failure(problems) : success(read.flatMap((each) => (each.ok ? [each.value] : [])));
};
