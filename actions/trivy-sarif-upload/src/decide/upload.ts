import { isFromFork, type RunContext } from '@drawbridge/core/domain/event';
import { shortSha } from '@drawbridge/core/domain/object-name';
import type { SarifConfig } from '../inputs/config.ts';

/** What becomes of the SARIF, before anything is asked of GitHub. */
export type UploadPlan =
  | { readonly kind: 'upload'; readonly ref: string; readonly commit: string }
  | {
      readonly kind: 'keep';
      /** Follows "kept as a file: ". */
      readonly why: string;
      /** Empty where there is none, or where it was asked for. */
      readonly fix: string;
    };

/** What the plan depends on. */
export interface UploadSituation {
  readonly context: RunContext;
  readonly upload: SarifConfig['upload'];
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** The commit that was scanned; empty: nobody knows. */
  readonly head: string;
}

const keep = (why: string, fix = ''): UploadPlan => ({ kind: 'keep', why, fix });

type Branch = (situation: UploadSituation) => UploadPlan | undefined;

const scannedElsewhere = 'Check out the commit of the event (the default of actions/checkout), and scan that.';

const planCommit: Branch = ({ context, head }) => {
  const { sha, ref, pullRequest } = context;
  if (head === '') return keep('the scanned commit is not known', 'Check the repository out before this step.');
  if (head === sha) return { kind: 'upload', ref, commit: sha };
  if (pullRequest !== undefined && head === pullRequest.headSha)
    return { kind: 'upload', ref: `refs/pull/${pullRequest.number}/head`, commit: head };
  return keep(`the scanned commit ${shortSha(head)} is not that of the event (${shortSha(sha)})`, scannedElsewhere);
};

// The first that applies decides; what no rule knows before is tried, and told by what GitHub answers.
const branches: readonly Branch[] = [
  ({ upload }) => (upload === 'never' ? keep('`upload: never`') : undefined),
  ({ dryRun }) => (dryRun ? keep('dry run') : undefined),
  ({ context }) =>
    context.mergeGroup === undefined
      ? undefined
      : keep('code scanning takes nothing from a merge queue, whose branches do not last'),
  ({ context }) =>
    isFromFork(context)
      ? keep(
          'the token of a pull request from a fork may only read',
          'The push to the default branch after the merge is uploaded.',
        )
      : undefined,
  ({ hasToken }) =>
    hasToken ? undefined : keep('there is no `github-token`', 'Leave the input out: it is the job’s token then.'),
  planCommit,
];

/** Whether the SARIF is uploaded, for which ref and commit; if not, why, and the way out. */
export const planUpload = (situation: UploadSituation): UploadPlan =>
  branches.map((branch) => branch(situation)).find((plan) => plan !== undefined) ?? keep('there is no commit');

/** What became of one document. */
export type UploadEnd =
  | { readonly kind: 'kept'; readonly why: string; readonly fix: string }
  | { readonly kind: 'complete'; readonly id: string }
  | { readonly kind: 'pending'; readonly id: string; readonly waitedMs: number }
  /** GitHub said no: at once, or after it had looked. */
  | { readonly kind: 'refused'; readonly id: string; readonly why: string; readonly fix: string };

/** Dependabot's runs may only read unless the workflow grants more: then nobody is to be bothered by it. */
export const keptForDependabot: UploadEnd = {
  kind: 'kept',
  why: 'the token of a run by Dependabot may only read',
  fix: 'The push to the default branch after the merge is uploaded. To have the alerts before, grant the job `security-events: write`: Dependabot’s runs have what the workflow itself grants.',
};

/** One document's way, with its name and what found no place in it. */
export interface UploadedDocument {
  readonly name: string;
  readonly category: string;
  readonly file: string;
  readonly results: number;
  readonly leftOut: number;
  readonly end: UploadEnd;
}

/** The ways out of what went wrong, each once. */
export const listFixes = (documents: readonly Pick<UploadedDocument, 'end'>[]): readonly string[] => [
  ...new Set(documents.flatMap(({ end }) => ('fix' in end && end.fix !== '' ? [end.fix] : []))),
];

interface ErrorRow {
  readonly sign: RegExp;
  readonly what: string;
  readonly fix: string;
}

const reportBug = 'Please report it with the SARIF file: this action should have mended it.';

// What GitHub says after it has looked at a document, and what that means; the first that fits, so the narrower stands first.
const errorTable: readonly ErrorRow[] = [
  {
    sign: /logical alerts/i,
    what: 'the repository has reached the most alerts that it can hold',
    fix: 'Ask GitHub’s support to delete old ones; raise `report-severity` meanwhile.',
  },
  {
    sign: /more \S.* than allowed|too many/i,
    what: 'there is more in it than GitHub takes',
    fix: 'Report less: raise `report-severity`, or leave out what is not yours with `skip-dirs` or `paths`.',
  },
  {
    sign: /expected artifact location|expected at least one location/i,
    what: 'a result names no file',
    fix: reportBug,
  },
  {
    sign: /invalid URI|did not match the checkout URI/i,
    what: 'a path in it is no path of the repository',
    fix: reportBug,
  },
  { sign: /invalid security severity/i, what: 'a severity in it is no number', fix: reportBug },
  {
    sign: /multiple runs with the same category/i,
    what: 'several runs have one category',
    fix: 'Give each its own: put {target} into `category`.',
  },
  {
    sign: /commit not found|ref .*not found/i,
    what: 'GitHub does not know the commit or the ref any more',
    fix: 'Run the job again on what the branch holds now.',
  },
];

/** What GitHub's own errors mean, with its words and the way out. */
export const explainProcessing = (errors: readonly string[]): { readonly why: string; readonly fix: string } => {
  const said = errors.join('; ').slice(0, 500).toWellFormed();
  const row = errorTable.find(({ sign }) => sign.test(said));
  if (row === undefined) return { why: `GitHub refused it after it had looked: ${said || 'no reason given'}`, fix: '' };
  return { why: `${row.what} (${said})`, fix: row.fix };
};
