import { failure, success } from '../../domain/result.ts';
import type { RefChange } from '../../ports/github.ts';
import { textAt, valueAt } from '../json-path.ts';
import type { GitHubClient, Outcome, Trouble } from './client.ts';
import { ownProblem } from './problem.ts';
import { TornReply } from './reply.ts';

const readQuery = (names: readonly string[]): string => {
  const parameters = names.map((_, index) => `, $n${index}: String!`).join('');
  const fields = names.map((_, index) => `r${index}: ref(qualifiedName: $n${index}) { target { oid } }`).join(' ');
  return `query refsByName($owner: String!, $repo: String!${parameters}) {
  repository(owner: $owner, name: $repo) { id ${fields} }
}`;
};

/** What some refs hold now (undefined: they do not exist), and the repository's id. */
export interface Standing {
  readonly repositoryId: string;
  readonly objects: readonly (string | undefined)[];
}

/** Reads what refs hold, by their full names, in one request. */
export const readStanding = async ({ graphql, place }: GitHubClient, names: readonly string[]): Outcome<Standing> => {
  const named = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
  const name = 'query refsByName';
  const data = await graphql({ name, query: readQuery(names), variables: { ...place, ...named } });
  if (!data.ok) return data;
  const repository = valueAt(data.value, 'repository');
  const repositoryId = textAt(repository, 'id');
  // Refs that nobody told of are not refs that are not there.
  if (repositoryId === '') {
    const problem = ownProblem('not-found', name, `${name}: GitHub told nothing of the repository.`);
    return failure({ lost: false, problem });
  }
  const objects = names.map((_, index) => textAt(repository, `r${index}`, 'target', 'oid') || undefined);
  return success({ repositoryId, objects });
};

/**
 * Throws unless REST's answer to a change of a ref is the ref with its new object: what stands between may answer for GitHub,
 * and a POST that is sent elsewhere can arrive there as a GET.
 */
export const demandRef = (data: unknown, { name, after }: Pick<RefChange, 'name' | 'after'>): void => {
  if (textAt(data, 'ref') !== name || textAt(data, 'object', 'sha') !== after) throw new TornReply();
};

/** Another run was faster: what was found in place of what was expected. */
export const conflict = (found: string): Trouble => ({
  lost: false,
  problem: ownProblem('conflict', 'update of refs', `${found}: another run was faster.`),
});

/** A ref that holds something else than a change expects. */
export const movedProblem = ({ name, before }: RefChange, holds: string | undefined): Trouble =>
  conflict(
    `${name} ${holds === undefined ? 'does not exist' : `holds ${holds}`}, but ${before ?? 'no ref'} was expected`,
  );
