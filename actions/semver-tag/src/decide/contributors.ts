import type { Footer } from '@drawbridge/core/domain/conventional-commit-body';
import type { CommitVerdict } from './bumps.ts';
import type { Person } from './facts.ts';

/** Somebody who worked on a release. What they call themselves is their own text: whoever renders it escapes it. */
export type Contributor = {
  readonly name: string;
  /** On GitHub, where the address tells it; fit for a mention. */
  readonly login: string | null;
};

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

type Known = Contributor & { readonly email: string };

const keyOfName = ({ name }: Contributor): string => `name ${name.toLowerCase()}`;

const identitiesOf = ({ email, login }: Known): readonly string[] => [
  `address ${email.toLowerCase()}`,
  ...(login === null ? [] : [`login ${login.toLowerCase()}`]),
];

/** Each person once: by address, by login, or by a name of which one has no account; two accounts may have one name. */
const mergePeople = (people: readonly Known[]): readonly Contributor[] => {
  const found: Contributor[] = [];
  const places = new Map<string, number>();
  for (const person of people) {
    const identities = identitiesOf(person);
    const namesake = places.get(keyOfName(person));
    const isNamesake = person.login === null || (found[namesake ?? -1]?.login ?? null) === null;
    const same = identities.map((key) => places.get(key)).find((place) => place !== undefined);
    const place = same ?? (isNamesake ? namesake : undefined) ?? found.length;
    const { name, login } = found[place] ?? person;
    found[place] = { name: name || person.name, login: login ?? person.login };
    for (const key of [...identities, keyOfName(person)]) if (!places.has(key)) places.set(key, place);
  }
  return found;
};

const labelOf = ({ name, login }: Contributor): string => (login ?? name).toLowerCase();

const compareLabels = (a: Contributor, b: Contributor): number => {
  const [first, second] = [labelOf(a), labelOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Those who are named, by what they say of themselves: few people make many commits. */
const listPeople = (verdicts: readonly CommitVerdict[]): readonly Person[] => {
  const people = new Map<string, Person>();
  let last: Person | null = null;
  for (const { commit, gist } of verdicts) {
    const { author } = commit;
    if (author !== last) people.set(`${author.name}\n${author.email}`, author);
    last = author;
    if (gist.footers.length === 0) continue;
    for (const person of gist.footers.flatMap(coAuthorOf)) people.set(`${person.name}\n${person.email}`, person);
  }
  return [...people.values()];
};

/**
 * The authors and co-authors (`Co-authored-by`) of commits, sorted, nobody twice; machines are left out. `host` is the
 * server's, e.g. github.com: only an address that it gave out (https://docs.github.com/account-and-profile/reference/email-addresses-reference)
 * tells a login.
 */
export const listContributors = (verdicts: readonly CommitVerdict[], host: string): readonly Contributor[] => {
  const known = listPeople(verdicts)
    .map(({ name, email }) => ({ name: publicName(name), email }))
    .filter((person) => !isMachine(person))
    .map((person) => ({ ...person, login: loginOf(person.email, host) }))
    .filter(({ name, login }) => name !== '' || login !== null);
  return mergePeople(known).toSorted(compareLabels);
};
