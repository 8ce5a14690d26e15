import { explainRefusal } from '@drawbridge/core/action/refusal';
import type { Scene } from '@drawbridge/core/action/run-action';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import type { GitHubProblem } from '@drawbridge/core/ports/github';
import type { Store } from '@drawbridge/core/ports/store';
import type { JournalProblem, JournalStore } from '../ports/journal.ts';

/** Whose journal it is. */
export interface JournalSubject {
  readonly environment: string;
  readonly service: string;
}

const attempts = 6;
const firstPauseMs = 100;

// Two names that differ only in what a path may not hold must not share a journal, so what is replaced is spelt out.
const safeName = (name: string): string =>
  [...name]
    .map((each) => (/[A-Za-z0-9_-]/.test(each) ? each : `.${(each.codePointAt(0) ?? 0).toString(16)}.`))
    .join('');

/** Where a journal is on the data branch. */
export const journalPath = ({ environment, service }: JournalSubject): string =>
  ['deploy-with-rollback', safeName(environment), ...(service === '' ? [] : [safeName(service)]), 'journal.json'].join(
    '/',
  );

const kinds: Readonly<Partial<Record<GitHubProblem['kind'], JournalProblem['kind']>>> = {
  conflict: 'conflict',
  cancelled: 'cancelled',
  'no-token': 'refused',
  unauthorized: 'refused',
  forbidden: 'refused',
  invalid: 'refused',
};

/** What a journal on the data branch needs of an opened world. */
export type BranchScene = Pick<Scene, 'clock' | 'context'> & { readonly store: Store; readonly signal: AbortSignal };

/**
 * A journal on the repository's data branch. Its version is that of the branch's head together with the text, because
 * other journals and reports share the branch: a head that moved for them is no conflict, and is written on.
 */
export const journalOnBranch = (subject: JournalSubject, scene: BranchScene): JournalStore => {
  const path = journalPath(subject);
  const { store } = scene;
  const explain =
    (doing: string, otherwise: JournalProblem['kind']) =>
    (problem: GitHubProblem): JournalProblem => {
      const purpose = { doing: `${doing} the journal`, scope: 'contents' };
      const { what, fix } = explainRefusal(problem, purpose, scene.context);
      return { kind: kinds[problem.kind] ?? otherwise, message: fix === undefined ? what : `${what} ${fix}` };
    };
  const refuseRead = explain('read', 'failed');
  const refuseWrite = explain('write', 'unknown');

  const read: JournalStore['read'] = async () => {
    const found = await store.read(path);
    if (!found.ok) return failure(refuseRead(found.error));
    return success(
      found.value && { text: found.value.text, version: versionOf(found.value.version, found.value.text) },
    );
  };

  /** The head to write on; a conflict when the journal itself is another than expected. */
  const findHead = async (expected: string | undefined): Promise<Result<string | undefined, JournalProblem>> => {
    const head = await store.version();
    if (!head.ok) return failure(refuseRead(head.error));
    const found = await store.read(path);
    if (!found.ok) return failure(refuseRead(found.error));
    const isSame = found.value === undefined ? expected === undefined : textOf(expected) === found.value.text;
    if (!isSame) return failure({ kind: 'conflict', message: 'another run wrote the journal meanwhile' });
    return success(found.value?.version ?? head.value);
  };

  const write: JournalStore['write'] = async (text, expected) => {
    let head: Result<string | undefined, JournalProblem> =
      expected === undefined ? await findHead(undefined) : success(headOf(expected));
    for (let attempt = 1; head.ok; attempt += 1) {
      const message = `Journal of ${subject.service === '' ? 'what is deployed' : subject.service} in ${subject.environment}`;
      const written = await store.write({ path, text, message, expected: head.value });
      if (written.ok) return success(versionOf(written.value, text));
      if (written.error.kind !== 'conflict' || attempt === attempts) return failure(refuseWrite(written.error));
      await scene.clock.sleep(firstPauseMs * 2 ** (attempt - 1), scene.signal);
      head = await findHead(expected);
    }
    return head;
  };

  return { place: `branch drawbridge-data, ${path}`, read, write };
};

// Kept only in memory, and the journal is small: the text itself tells better than a sum whether it is the same.
const versionOf = (head: string, text: string): string => `${head} ${text}`;
const headOf = (version: string): string => version.slice(0, version.indexOf(' '));
const textOf = (version: string | undefined): string | undefined => version?.slice(version.indexOf(' ') + 1);
