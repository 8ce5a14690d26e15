import type { Bump, Version } from '@drawbridge/core/domain/version';
import fc from 'fast-check';
import { type BumpOrNone, defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { type Commit, oidOf, type Repository, versionOf } from './repository.ts';

const types = ['feat', 'fix', 'perf', 'docs', 'revert', 'Feat', 'chore', 'new'];
const scopes = ['', '(web)', '(api)', '(web, api)'];

const conventional = fc
  .record({
    type: fc.constantFrom(...types),
    scope: fc.constantFrom(...scopes),
    mark: fc.constantFrom('', '', '', '!'),
    text: fc.constantFrom('a', 'b', 'c (#3)', 'd: e'),
    more: fc.constantFrom(
      '',
      '',
      '',
      '\n\nBREAKING CHANGE: f',
      '\n\n* feat: g\n\n* fix!: h',
      '\n\nRelease-As: 7.0.0',
      '\n\nRelease-As: 2.0.0-rc.5',
    ),
  })
  .map(({ type, scope, mark, text, more }) => `${type}${scope}${mark}: ${text}${more}`);

const revert = fc
  .tuple(fc.constantFrom('feat: a', 'fix: b', 'Revert "feat: a"', 'c'), fc.nat({ max: 29 }), fc.boolean())
  .map(
    ([subject, at, isNamed]) => `Revert "${subject}"${isNamed ? `\n\nThis reverts commit ${oidOf(`n${at}`)}.` : ''}`,
  );

const message = fc.oneof(
  { weight: 6, arbitrary: conventional },
  { weight: 2, arbitrary: revert },
  {
    weight: 2,
    arbitrary: fc.constantFrom('wip', "Merge branch 'x'", 'Merge pull request #3 from o/t', '', 'fixup! a'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

const commitsFrom = (
  seeds: ReadonlyArray<{ readonly message: string; readonly parents: readonly number[] }>,
): readonly Commit[] =>
  seeds.map(({ message: text, parents }, index) => ({
    id: `n${index}`,
    message: text,
    parents: index === 0 ? [] : [...new Set(parents.map((parent) => `n${index - 1 - (parent % index)}`))],
  }));

const number = fc.constantFrom('0', '0', '1', '1', '2', '9', '10', '99999999999999999999');
const tail = fc.constantFrom('', '', '', '', '-rc.1', '-rc.9', '-beta', '-beta.2', '-rc.linux.1', '+build');
const versionText = fc.tuple(number, number, number, tail).map(([a, b, c, end]) => `${a}.${b}.${c}${end}`);
const lineText = fc.oneof(
  number,
  fc.tuple(number, number).map(([a, b]) => `${a}.${b}`),
);
const tagName = fc.oneof(
  { weight: 5, arbitrary: versionText.map((text) => `v${text}`) },
  { weight: 3, arbitrary: lineText.map((text) => `v${text}`) },
  { weight: 1, arbitrary: versionText.map((text) => `api/v${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('latest', 'v', 'v1/x', 'v1.0/x', '1.0.0', 'v01.0.0', 'v1.0.0-', 'version') },
);

/** A history of up to thirty commits that branches and merges, with up to twelve tags, some of them naming no commit. */
export const anyRepository: fc.Arbitrary<Repository> = fc
  .record({
    seeds: fc.array(fc.record({ message, parents: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 30,
    }),
    tags: fc.array(fc.tuple(tagName, fc.option(fc.nat({ max: 29 }), { freq: 15 })), { maxLength: 12 }),
  })
  .map(({ seeds, tags }) => ({
    commits: commitsFrom(seeds),
    tags: new Map(tags.map(([name, at]) => [name, at === null ? null : `n${at % seeds.length}`])),
  }));

const releaseAs: fc.Arbitrary<Version | null> = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom('0.0.1', '1.0.0', '1.1.0', '2.0.0-rc.1', '11.0.0').map(versionOf) },
);

/** What a person, a floor and a ceiling, and a conflict do to a version. */
export const anyInterference = fc.record({
  bump: fc.constantFrom<Bump | null>(null, null, null, null, null, 'patch', 'minor', 'major'),
  minimumBump: fc.constantFrom<Bump>('patch', 'patch', 'patch', 'minor', 'major'),
  maximumBump: fc.constantFrom<Bump>('major', 'major', 'major', 'minor', 'patch'),
  onConflict: fc.constantFrom('refuse', 'recompute'),
  movingTags: fc.record({ major: fc.boolean(), minor: fc.boolean(), latest: fc.boolean() }),
});

const anyWish = fc.record({
  template: fc.constantFrom(defaultPolicy.template, defaultPolicy.template, { prefix: 'api/v', suffix: '' }),
  types: fc.constantFrom(
    defaultPolicy.types,
    new Map<string, BumpOrNone>([
      ['docs', 'patch'],
      ['new', 'major'],
    ]),
  ),
  defaultBump: fc.constantFrom<BumpOrNone>('none', 'none', 'none', 'patch', 'minor', 'major'),
  initialDevelopment: fc.boolean(),
  initialVersion: fc.constantFrom('0.1.0', '1.0.0', '0.0.1').map(versionOf),
  channel: fc.constantFrom(null, null, null, ['rc'], ['beta'], ['rc', 'linux']),
  line: fc.constantFrom(
    null,
    null,
    null,
    { major: '1', minor: null },
    { major: '1', minor: '0' },
    { major: '0', minor: null },
  ),
  releaseAs,
  scopes: fc.constantFrom(null, null, ['web']),
  expandSquash: fc.boolean(),
});

/** Any way in which a repository may want its versions made. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .tuple(anyWish, anyInterference)
  .map(([wish, interference]) => ({ ...defaultPolicy, ...wish, ...interference }));

/** The commit that is released: mostly the last one, at times one long ago. */
export const headOf = ({ commits }: Repository, pick: number): string =>
  commits.at(pick % 3 === 0 ? -1 - (pick % commits.length) : -1)?.id ?? 'n0';

/** What happens to one branch over time: commits, and after some of them a release. */
export const anyLife = fc.array(fc.record({ message, isReleased: fc.boolean() }), { minLength: 1, maxLength: 25 });
