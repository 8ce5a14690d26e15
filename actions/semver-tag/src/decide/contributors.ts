import type { Footer } from '@drawbridge/core/domain/conventional-commit-body';
import type { CommitVerdict } from './bumps.ts';
import type { Person } from './facts.ts';

/** Somebody who worked on a release. What they call themselves is their own text: whoever renders it escapes it. */
export type Contributor = {
  readonly name: string;
  /** On GitHub, where the address tells it; fit for a mention. */
  readonly login: string | null;
};

type Known = Contributor & { readonly emails: ReadonlySet<string>; readonly names: ReadonlySet<string> };

const signature = /^([^<>\n]*)<([^<>\s]+@[^<>\s]+)>/;

const coAuthorOf = ({ token, value }: Footer): readonly Person[] => {
  const [, name, email] = signature.exec(value) ?? [];
  if (token.toLowerCase() !== 'co-authored-by' || name === undefined || email === undefined) return [];
  return [{ name, email }];
};

const noreply = /^(?:\d+\+)?([a-z\d](?:-?[a-z\d]){0,38}(?:_[a-z\d]{1,12})?(?:\[bot\])?)@users\.noreply\.(.+)$/i;

const loginOf = (email: string, host: string): string | null => {
  const [, login, of] = noreply.exec(email) ?? [];
  return login !== undefined && of?.toLowerCase() === host.toLowerCase() ? login : null;
};

const machineName = /\[bot\]$|\bbot$|^github[- ]actions?$/i;
const machineAddress = /\[bot\]@|^noreply@github\.com$/i;

const isMachine = ({ name, email }: Person): boolean => machineName.test(name) || machineAddress.test(email);

// Some call themselves by their address, and nobody asked to have it published.
const publicName = (name: string): string => {
  const line = name.replace(/\s+/g, ' ').trim();
  return line.includes('@') ? line.slice(0, line.indexOf('@')) : line;
};

const toKnown = ({ name, email }: Person, host: string): Known => ({
  name,
  login: loginOf(email, host),
  emails: new Set([email.toLowerCase()]),
  names: new Set([name.toLowerCase()]),
});

const isSame = (a: Known, b: Known): boolean =>
  !a.emails.isDisjointFrom(b.emails) || (a.login !== null && a.login.toLowerCase() === b.login?.toLowerCase());

/** Two accounts may have one name; a name without an account is taken for that of the account. */
const isNamesake = (a: Known, b: Known): boolean =>
  (a.login === null || b.login === null) && !a.names.isDisjointFrom(b.names);

const join = (first: Known, second: Known): Known => ({
  name: first.name || second.name,
  login: first.login ?? second.login,
  emails: first.emails.union(second.emails),
  names: first.names.union(second.names),
});

const addPerson = (people: readonly Known[], person: Known): readonly Known[] => {
  const same = people.find((each) => isSame(each, person)) ?? people.find((each) => isNamesake(each, person));
  return same === undefined ? [...people, person] : people.with(people.indexOf(same), join(same, person));
};

const labelOf = ({ name, login }: Contributor): string => (login ?? name).toLowerCase();

const compareLabels = (a: Contributor, b: Contributor): number => {
  const [first, second] = [labelOf(a), labelOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/**
 * The authors and co-authors (`Co-authored-by`) of commits, sorted, nobody twice; machines are left out. `host` is the
 * server's, e.g. github.com: only an address that it gave out (https://docs.github.com/account-and-profile/reference/email-addresses-reference)
 * tells a login.
 */
export const listContributors = (verdicts: readonly CommitVerdict[], host: string): readonly Contributor[] => {
  const people = verdicts.flatMap(({ commit, message }) => [commit.author, ...message.footers.flatMap(coAuthorOf)]);
  const different = new Map(people.map((person) => [JSON.stringify([person.name, person.email]), person]));
  return [...different.values()]
    .map(({ name, email }) => ({ name: publicName(name), email }))
    .filter((person) => !isMachine(person))
    .map((person) => toKnown(person, host))
    .filter(({ name, login }) => name !== '' || login !== null)
    .reduce(addPerson, [])
    .map(({ name, login }) => ({ name, login }))
    .toSorted(compareLabels);
};
