import { countOf, joinWords } from '@drawbridge/core/domain/quantity';
import type { Verdict } from '@drawbridge/core/domain/verdict';
import { formatVersion } from '@drawbridge/core/domain/version';
import type { TagTemplate } from '@drawbridge/core/domain/version-tag';
import type { Answer } from '../decide/answer.ts';
import type { OtherForm } from '../decide/other-forms.ts';
import type { Package } from '../decide/package.ts';

const tagsNamed = 3;

const nameTags = (forms: readonly OtherForm[]): string => {
  const names = forms.map(({ tag }) => tag.name);
  const hidden = names.length - tagsNamed;
  return joinWords(hidden > 0 ? [...names.slice(0, tagsNamed), countOf(hidden, 'other')] : names);
};

const describeLook = (forms: readonly OtherForm[]): string =>
  `${nameTags(forms)} ${forms.length === 1 ? 'looks like an earlier release' : 'look like earlier releases'}`;

const writeTemplate = ({ prefix, suffix }: TagTemplate): string => `\`${prefix}{version}${suffix}\``;

const describeForm = (template: string, first: OtherForm, forms: readonly OtherForm[]): string => {
  const { policy } = first.package;
  const begin = formatVersion(policy.releaseAs ?? policy.initialVersion);
  const [subject, faults, themselves, none] =
    forms.length === 1
      ? ['the tag', 'does not follow the template', 'it is one, go on from it', 'it is none']
      : ['the tags', 'do not follow templates such as', 'they are, go on from them', 'they are not'];
  return `${subject} ${describeLook(forms)}, but ${faults} ${writeTemplate(policy.template)}: versions begin at ${begin}. If ${themselves} with \`tag-template: ${JSON.stringify(template)}\`; if ${none}, \`initial-version: ${begin}\` says where to begin.`;
};

/** What looks like earlier releases and is passed over, by the template that would read it; each a sentence with the ways out. */
export const describeOtherForms = (forms: readonly OtherForm[]): readonly string[] =>
  [...Map.groupBy(forms, ({ template }) => template)].flatMap(([template, found]) =>
    found[0] === undefined ? [] : [describeForm(template, found[0], found)],
  );

type Judged = { readonly package: Package; readonly answer: Answer };

/** Lets the one sentence about first versions name the tags that look like earlier releases; another stays as it is. */
export const mentionOtherForms = (
  verdict: Verdict,
  packages: readonly Judged[],
  forms: readonly OtherForm[],
): Verdict => {
  const beginners = packages.filter(({ answer }) => answer.kind === 'release' && answer.base === null);
  const names = new Set(beginners.map((each) => each.package.name));
  const told = forms.filter((form) => names.has(form.package.name));
  if (verdict.mark === 'failed' || told.length === 0) return verdict;
  return { ...verdict, sentence: `${verdict.sentence}; ${describeLook(told)}` };
};
