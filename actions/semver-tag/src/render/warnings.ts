import { shortSha } from '@drawbridge/core/domain/object-name';
import { countOf } from '@drawbridge/core/domain/quantity';
import { formatVersion } from '@drawbridge/core/domain/version';
import { formatTag } from '@drawbridge/core/domain/version-tag';
import type { AstrayVersion } from '../decide/astray.ts';
import { findFormerRelease } from '../decide/beginning.ts';
import { listOtherForms } from '../decide/other-forms.ts';
import { type Package, sharesVersion } from '../decide/package.ts';
import type { PackageFacts } from '../decide/packages.ts';
import { describeOtherForms } from './other-forms.ts';

const astrayShown = 5;

/** What is astray comes from a commit: whoever shows it escapes it. */
const describeAstray = (astray: readonly AstrayVersion[], packages: readonly PackageFacts[]): readonly string[] => {
  const isShared = sharesVersion(packages.map((each) => each.package));
  const instead = isShared ? 'a package, or name the version in `release-as`' : 'the package that it is for';
  const lines = astray
    .slice(0, astrayShown)
    .map(
      ({ oid, text }) =>
        `the Release-As footer of ${shortSha(oid)} ("${text}") counts for nothing: the commit is of no package. Write it in a commit that changes a file of ${instead}.`,
    );
  const hidden = astray.length - lines.length;
  return hidden > 0 ? [...lines, `${countOf(hidden, 'other Release-As footer')} of no package.`] : lines;
};

const describeBeginning = (packages: readonly PackageFacts[]): readonly string[] => {
  const [former, policy] = [findFormerRelease(packages), packages[0]?.package.policy];
  if (former === null || policy === undefined) return [];
  const tag = formatTag(policy.template, former.version);
  const begins = formatVersion(policy.initialVersion);
  return [
    `no package has a release of its own, though there is ${former.name}: each begins at ${begins}. To go on from ${former.name}, tag that commit for each package as well: \`git tag ${tag} '${former.name}^{commit}'\` and \`git push origin ${tag}\` (README, From one version to packages).`,
  ];
};

const hasBrackets = (path: string): boolean => /(?<!\\)\[/.test(path);

const describeEmpty = ({ name, territory }: Package): string => {
  const paths = territory.kind === 'paths' ? territory.paths : [];
  const literal = paths.some(hasBrackets)
    ? ' Brackets are a choice of letters: where they are part of a name, write `\\[` and `\\]`.'
    : '';
  return `no file of this commit matches the \`path\` of ${name}: no commit can release it until a file matches. Write paths from the repository’s top, e.g. packages/${name}.${literal}`;
};

/** The packages of a run, and what was found to be passed over. */
type Passed = {
  readonly packages: readonly PackageFacts[];
  readonly astray: readonly AstrayVersion[];
  /** Those whose paths match no file. */
  readonly empty: readonly Package[];
};

/** What a run passes over, and what to do about it; each a sentence, none where there is nothing. */
export const listWarnings = ({ packages, astray, empty }: Passed): readonly string[] => [
  ...empty.map(describeEmpty),
  ...describeOtherForms(listOtherForms(packages)),
  ...describeBeginning(packages),
  ...describeAstray(astray, packages),
];
