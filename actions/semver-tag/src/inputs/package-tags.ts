import { formatTag, isTagName, type TagTemplate } from '@drawbridge/core/domain/version-tag';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import { listPackages, namesPackage, type Package, type PackageSet } from '../decide/package.ts';
import type { Policy } from '../decide/policy.ts';

const example = { major: '1', minor: '0', patch: '0', prerelease: [], build: [] } as const;

// More digits of the first number (or, of a moving tag, the first number itself), or all three and what may follow them.
const startsLikeVersion = /^(?:\d+\.?|\d+\.\d+\.\d+[-+][0-9A-Za-z.+-]*)$/;
const endsLikeVersion = /^[0-9A-Za-z.+-]+$/;

const byLength = (a: string, b: string): readonly [string, string] => (a.length < b.length ? [a, b] : [b, a]);

/** What one begins with after the other; null: they begin in different ways. */
const restOfPrefix = (a: string, b: string): string | null => {
  const [short, long] = byLength(a, b);
  return long.startsWith(short) ? long.slice(short.length) : null;
};

const restOfSuffix = (a: string, b: string): string | null => {
  const [short, long] = byLength(a, b);
  return long.endsWith(short) ? long.slice(0, long.length - short.length) : null;
};

/** Tells whether one name could be a tag by both templates: `api21.0.0` is api's 21.0.0, or api2's 1.0.0. */
export const mayMistake = (a: TagTemplate, b: TagTemplate): boolean => {
  const [prefix, suffix] = [restOfPrefix(a.prefix, b.prefix), restOfSuffix(a.suffix, b.suffix)];
  if (prefix === null || suffix === null) return false;
  return (prefix === '' || startsLikeVersion.test(prefix)) && (suffix === '' || endsLikeVersion.test(suffix));
};

const writeTemplate = ({ prefix, suffix }: TagTemplate): string => `${prefix}{version}${suffix}`;

type Pair = readonly [Package, Package];

const pairsOf = (packages: readonly Package[]): readonly Pair[] =>
  packages.flatMap((one, index) => packages.slice(index + 1).map((other): Pair => [one, other]));

const isSharedOnPurpose = ([one, other]: Pair, { versioning, packages }: PackageSet): boolean =>
  versioning === 'fixed' &&
  writeTemplate(one.policy.template) === writeTemplate(other.policy.template) &&
  packages.every(({ name, tagTemplate }) => (name !== one.name && name !== other.name) || tagTemplate === null);

const findMistakable = (packages: readonly Package[], set: PackageSet): readonly InputProblem[] =>
  pairsOf(packages)
    .filter((pair) => mayMistake(pair[0].policy.template, pair[1].policy.template) && !isSharedOnPurpose(pair, set))
    .map(([one, other]) => {
      const [a, b] = [one, other].map(({ policy }) => writeTemplate(policy.template));
      const what = `a tag by ${a} (${one.name}) could be one by ${b} (${other.name})`;
      return {
        input: 'packages',
        message: `${what}. Give them other names, or other templates: {package}/v{version}.`,
      };
    });

const findRefused = (packages: readonly Package[]): readonly InputProblem[] =>
  packages.flatMap(({ name, policy: { template } }) => {
    const tag = formatTag(template, example);
    if (isTagName(tag)) return [];
    const message = `git refuses tags such as ${JSON.stringify(tag)}. Name ${JSON.stringify(name)} otherwise, or give it a \`tag-template\`.`;
    return [{ input: 'packages', message }];
  });

const findMisused = (policy: Policy, set: PackageSet | null): readonly InputProblem[] => {
  if (set === null) {
    const message = '{package} stands for the packages of `packages`, and none are listed. Write the name itself.';
    return namesPackage(policy.template) ? [{ input: 'tag-template', message }] : [];
  }
  const message =
    'it names one version, and each package has its own. Write the footer `Release-As: 2.0.0` in a commit of the package, or set `versioning: fixed`.';
  return set.versioning === 'independent' && policy.releaseAs !== null ? [{ input: 'release-as', message }] : [];
};

/** What is wrong with the tags that packages would get, all of it. */
export const findPackageProblems = (policy: Policy, set: PackageSet | null): readonly InputProblem[] => {
  const packages = set === null ? [] : listPackages(policy, set);
  return [
    ...findMisused(policy, set),
    ...findRefused(packages),
    ...(set === null ? [] : findMistakable(packages, set)),
  ];
};
