import { countOf } from '@drawbridge/core/domain/quantity';
import type { Condition, Mark, Verdict } from '@drawbridge/core/domain/verdict';
import type { SarifConfig } from '../inputs/config.ts';
import type { UploadEnd, UploadedDocument } from './upload.ts';

/** How the upload as a whole counts, in words. */
export interface Delivery {
  readonly condition: Condition;
  /** For the verdict's sentence: "uploaded to code scanning". */
  readonly phrase: string;
  /** The way out of what went wrong; empty where nothing did. */
  readonly fix: string;
  /** Nobody wanted an upload: the verdict need not say that there was none. */
  readonly isUnwanted: boolean;
}

const order: readonly UploadEnd['kind'][] = ['refused', 'kept', 'pending', 'complete'];

const worstEnd = (documents: readonly UploadedDocument[]): UploadEnd | undefined =>
  documents.map(({ end }) => end).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];

const phraseOf = (end: UploadEnd): string => {
  if (end.kind === 'complete') return 'uploaded to code scanning';
  if (end.kind === 'pending') return 'uploaded; GitHub is still at it';
  if (end.kind === 'kept') return `SARIF kept as a file: ${end.why}`;
  return `SARIF kept as a file, code scanning refused it: ${end.why}`;
};

// The value and the mark say already that it was not uploaded.
const distanceOf = (end: UploadEnd): string => {
  if (end.kind === 'complete') return '';
  return end.kind === 'pending' ? 'GitHub is still at it' : end.why;
};

// `always` means that a run without alerts has not done its work; `never` and a dry run ask for just that.
const markOf = (end: UploadEnd, upload: SarifConfig['upload']): Mark => {
  if (end.kind === 'complete') return 'passed';
  if (end.kind === 'pending') return 'attention';
  if (upload === 'always') return 'failed';
  return end.kind === 'refused' ? 'attention' : 'not-judged';
};

/** How the upload of all documents came out; undefined: there was nothing to upload. */
export const judgeDelivery = (
  documents: readonly UploadedDocument[],
  upload: SarifConfig['upload'],
): Delivery | undefined => {
  const end = worstEnd(documents);
  if (end === undefined) return undefined;
  const phrase = phraseOf(end);
  const uploaded = documents.filter((each) => each.end.kind === 'complete' || each.end.kind === 'pending').length;
  const fix = end.kind === 'kept' || end.kind === 'refused' ? end.fix : '';
  const condition: Condition = {
    mark: markOf(end, upload),
    name: 'Code scanning',
    value: `${uploaded} of ${countOf(documents.length, 'document')} uploaded`,
    bar: { auto: 'where it is available', always: 'all', never: 'none' }[upload],
    distance: distanceOf(end),
  };
  return { condition, phrase, fix, isUnwanted: upload === 'never' };
};

/** The verdict with what became of the upload; a refusal draws attention to a scan that passed. */
export const addDelivery = (verdict: Verdict, delivery: Delivery | undefined): Verdict => {
  if (delivery === undefined) return verdict;
  const { mark } = delivery.condition;
  const worse = mark === 'failed' || (mark === 'attention' && verdict.mark === 'passed');
  return {
    ...verdict,
    mark: worse ? mark : verdict.mark,
    sentence: delivery.isUnwanted ? verdict.sentence : `${verdict.sentence}; ${delivery.phrase}`,
  };
};
