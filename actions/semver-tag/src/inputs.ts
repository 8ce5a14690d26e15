import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { isStable } from '@drawbridge/core/domain/version';
import { type CommonConfig, commonInputs, toCommonConfig } from '@drawbridge/core/inputs/common';
import type { InputProblem } from '@drawbridge/core/inputs/problem';
import {
  type ConfigOf,
  choice,
  flag,
  type InputSpec,
  lines,
  readInputs,
  refine,
  text,
  where,
} from '@drawbridge/core/inputs/spec';
import type { NotesTemplate } from './decide/notes-template.ts';
import type { PackageSet } from './decide/package.ts';
import type { BranchRule, Policy } from './decide/policy.ts';
import { presets, typesOf } from './decide/presets.ts';
import { readBranches } from './inputs/branches.ts';
import type { Documents, DocumentTexts } from './inputs/documents.ts';
import { readNotesTemplate } from './inputs/notes-template.ts';
import { readSigningKey, type SigningKey } from './inputs/signing-key.ts';
import { readLabels, readTypes, steps } from './inputs/steps.ts';
import { readChannel, readLine, readTemplate, readVersion } from './inputs/versions.ts';

const orNull = <T>(read: (raw: string) => Result<T, string>) => {
  return (raw: string): Result<T | null, string> => (raw === '' ? success(null) : read(raw));
};

// A text may begin with "#": no line is a comment.
const readSkipTexts = (raw: string): Result<readonly string[], string> =>
  success(
    raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

const readMovingTags = (written: readonly string[]): Result<Policy['movingTags'], string> => {
  const stranger = written.find((word) => !['major', 'minor', 'latest', 'none'].includes(word));
  if (stranger !== undefined)
    return failure(`"${stranger}" is not one of major, minor, latest, none. Write one a line.`);
  const none = written.includes('none');
  if (none && written.length > 1) return failure('"none" stands alone. Leave it out, or leave the others out.');
  const [major, minor, latest] = ['major', 'minor', 'latest'].map((word) => written.includes(word));
  return success({ major: major === true, minor: minor === true, latest: latest === true });
};

const tagger = /^([^<>\n]*[^<>\s])\s+<([^<>\s]+@[^<>\s]+)>$/;

const readTagger = (raw: string): Result<Tagger, string> => {
  const [, name, email] = tagger.exec(raw) ?? [];
  return name === undefined || email === undefined
    ? failure(`"${raw}" does not name a tagger. Write a name and an address, e.g. Release Bot <bot@example.org>.`)
    : success({ name, email });
};

const bumpOrNothing = ['', 'patch', 'minor', 'major'] as const;
const final = (spec: InputSpec<string>) =>
  where(refine(spec, readVersion), (version) =>
    isStable(version) && version.build.length === 0
      ? undefined
      : 'the first version is a final one. Leave out what follows the three numbers.',
  );

/** The inputs as action.yml declares them. */
export const inputs = {
  ...commonInputs('semver-tag'),
  'tag-template': refine(text({ default: 'v{version}' }), readTemplate),
  preset: choice(presets, { default: 'conventional' }),
  types: refine(lines(), readTypes),
  rules: text(),
  skip: refine(text({ default: '[skip release]\n[release skip]' }), readSkipTexts),
  'version-source': choice(['commits', 'pull-request-title', 'pull-request-labels'], { default: 'commits' }),
  labels: refine(lines({ default: 'major: major\nminor: minor\npatch: patch' }), readLabels),
  'default-bump': choice(steps, { default: 'none' }),
  'minimum-bump': choice(['patch', 'minor', 'major'], { default: 'patch' }),
  'maximum-bump': choice(['patch', 'minor', 'major'], { default: 'major' }),
  bump: choice(bumpOrNothing),
  'initial-version': final(text({ default: '0.1.0' })),
  'initial-development': flag({ default: 'true' }),
  'pre-release': refine(text(), orNull(readChannel)),
  'maintenance-line': refine(text(), orNull(readLine)),
  branches: refine(lines(), readBranches),
  'release-as': refine(text(), orNull(readVersion)),
  scopes: lines(),
  'expand-squash': flag({ default: 'false' }),
  base: text(),
  head: text(),
  packages: text(),
  versioning: choice(['independent', 'fixed'], { default: 'independent' }),
  dependents: choice([...steps, 'same'], { default: 'patch' }),
  'on-conflict': choice(['refuse', 'recompute'], { default: 'refuse' }),
  'moving-tags': refine(lines({ default: 'major\nminor' }), readMovingTags),
  annotated: flag({ default: 'true' }),
  'signing-key': refine(text(), orNull(readSigningKey)),
  'signing-passphrase': text(),
  tagger: refine(text(), orNull(readTagger)),
  release: choice(['true', 'draft', 'false'], { default: 'true' }),
  'notes-template': refine(text(), readNotesTemplate),
} as const;

/** Who a tag object says made it. */
export interface Tagger {
  readonly name: string;
  readonly email: string;
}

/** How the release tag is signed. */
export interface Signing {
  readonly key: SigningKey;
  /** Empty: the key has none. A secret. */
  readonly passphrase: string;
}

export interface Config extends CommonConfig {
  readonly policy: Policy;
  /** null: the repository is one package. */
  readonly packages: PackageSet | null;
  /** What each branch makes; empty: every branch makes what the policy says. */
  readonly branches: readonly BranchRule[];
  /** Revision that the question is asked from ("what would have come after it?"); empty: the last release. Only in a dry run. */
  readonly base: string;
  /** Revision to give a version to; empty: what is checked out. */
  readonly head: string;
  /** The release tag is a tag object of its own; moving tags never are. */
  readonly annotated: boolean;
  /** null: not signed. */
  readonly signing: Signing | null;
  /** null: GitHub says who. */
  readonly tagger: Tagger | null;
  /** Whether a GitHub Release with notes stands beside the tag. */
  readonly release: 'published' | 'draft' | 'none';
  /** The text of the release; null: the notes alone. */
  readonly notesTemplate: NotesTemplate | null;
}

type Values = ConfigOf<typeof inputs>;

const toPolicy = (values: Values, { rules }: Documents): Policy => ({
  template: values['tag-template'],
  grammar: values.preset === 'gitmoji' ? 'gitmoji' : 'conventional',
  types: new Map([...typesOf(values.preset), ...values.types]),
  rules,
  skip: values.skip,
  source: values['version-source'],
  labels: values.labels,
  minimumBump: values['minimum-bump'],
  maximumBump: values['maximum-bump'],
  bump: values.bump === '' ? null : values.bump,
  defaultBump: values['default-bump'],
  initialDevelopment: values['initial-development'],
  initialVersion: values['initial-version'],
  channel: values['pre-release'],
  line: values['maintenance-line'],
  releaseAs: values['release-as'],
  scopes: values.scopes.length === 0 ? null : values.scopes,
  foreignScopes: [],
  siblings: [],
  calls: [],
  expandSquash: values['expand-squash'],
  movingTags: values['moving-tags'],
  onConflict: values['on-conflict'],
  bar: null,
});

const releases = { true: 'published', draft: 'draft', false: 'none' } as const;

const toSigning = (values: Values): Signing | null => {
  const key = values['signing-key'];
  return key === null ? null : { key, passphrase: values['signing-passphrase'] };
};

const toPackages = (values: Values, { packages }: Documents): PackageSet | null =>
  packages.length === 0 ? null : { packages, versioning: values.versioning, dependents: values.dependents };

const toConfig = (values: Values, documents: Documents): Config => ({
  ...toCommonConfig(values),
  policy: toPolicy(values, documents),
  packages: toPackages(values, documents),
  branches: values.branches,
  base: values.base,
  head: values.head,
  annotated: values.annotated,
  signing: toSigning(values),
  tagger: values.tagger,
  release: releases[values.release],
  notesTemplate: values['notes-template'],
});

const findSigningContradictions = (values: Values): readonly InputProblem[] => {
  if (values['signing-key'] === null) {
    const message = 'there is no `signing-key` that it could open. Give the key, or leave the passphrase out.';
    return values['signing-passphrase'] === '' ? [] : [{ input: 'signing-passphrase', message }];
  }
  const message =
    'a signature is verified against the address of who made the tag. Write whose key it is, e.g. Release Bot <bot@example.org>.';
  return values.tagger === null ? [{ input: 'tagger', message }] : [];
};

const findContradictions = (values: Values): readonly InputProblem[] => [
  ...(values['release-as'] !== null && values['pre-release'] !== null
    ? [
        {
          input: 'release-as',
          message: 'it names the version itself, so `pre-release` has no say. Set one of the two.',
        },
      ]
    : []),
  ...(values['release-as'] !== null && values.bump !== ''
    ? [{ input: 'bump', message: '`release-as` names the version itself, so `bump` has no say. Set one of the two.' }]
    : []),
  ...(['pre-release', 'maintenance-line'] as const).flatMap((input) =>
    values.branches.length > 0 && values[input] !== null
      ? [{ input, message: '`branches` says it for each branch. Write it there, or leave `branches` out.' }]
      : [],
  ),
  ...(values.base !== '' && !values['dry-run']
    ? [
        {
          input: 'base',
          message:
            'it asks what would have come after a commit, so it needs `dry-run: true`. Add that, or leave it out.',
        },
      ]
    : []),
  ...findSigningContradictions(values),
  ...(values['signing-key'] !== null && !values.annotated
    ? [{ input: 'signing-key', message: 'only an annotated tag can be signed. Leave `annotated: false` out.' }]
    : []),
  ...(steps.indexOf(values['minimum-bump']) > steps.indexOf(values['maximum-bump'])
    ? [{ input: 'minimum-bump', message: 'it is greater than `maximum-bump`. Lower one or raise the other.' }]
    : []),
];

type Read<T> = Result<T, readonly InputProblem[]>;

// What reads YAML is larger than all the rest of the start, and most runs give no such input.
const readTexts = async (texts: DocumentTexts): Promise<Read<Documents>> => {
  if (texts.rules.trim() === '' && texts.packages.trim() === '') return success({ rules: [], packages: [] });
  const { readDocuments } = await import('./inputs/documents.ts');
  return readDocuments(texts);
};

// As above: what matches paths is loaded by those who have packages.
const findProblemsOfPackages = async (
  { policy, packages }: Config,
  raw: (name: string) => string,
): Promise<readonly InputProblem[]> => {
  if (packages === null && !raw('tag-template').includes('{package}')) return [];
  const { findPackageProblems } = await import('./inputs/package-tags.ts');
  return findPackageProblems(policy, packages);
};

const problemsOf = (read: Read<unknown>): readonly InputProblem[] => (read.ok ? [] : read.error);

/** Raw inputs as a Config, or every problem at once. */
export const readConfig = async (raw: (name: string) => string): Promise<Read<Config>> => {
  const values = readInputs(inputs, raw);
  const documents = await readTexts({ rules: raw('rules'), packages: raw('packages') });
  if (!values.ok || !documents.ok) return failure([...problemsOf(values), ...problemsOf(documents)]);
  const config = toConfig(values.value, documents.value);
  const problems = [...findContradictions(values.value), ...(await findProblemsOfPackages(config, raw))];
  return problems.length > 0 ? failure(problems) : success(Object.freeze(config));
};
