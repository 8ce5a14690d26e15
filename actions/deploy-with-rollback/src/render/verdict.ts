import { countOf, formatDuration } from '@drawbridge/core/domain/quantity';
import type { Mark, Verdict } from '@drawbridge/core/domain/verdict';
import { doubtfulCommit } from '../decide/rollout/doubt.ts';
import { servingNow, sharedRelease } from '../decide/serving.ts';
import type { Story } from './story.ts';

type Outcome = Story['outcome'];

interface Words {
  readonly version: string;
  /** What served before; empty: nothing did. */
  readonly previous: string;
  /** Environment, and the service where there is one. */
  readonly where: string;
  readonly time: string;
  /** Begins with "; " where there is a reason. */
  readonly why: string;
  readonly story: Story;
}

/** What is wrong, and the way out where that stands below it (action/refusal writes it so). */
const splitAdvice = (why: string): { readonly sentence: string; readonly fix: string } => {
  const [first = '', ...rest] = why.split('\n');
  const at = first.lastIndexOf('. ');
  if (at < 0 || !rest.some((line) => line.startsWith('    '))) return { sentence: why, fix: '' };
  return { sentence: first.slice(0, at), fix: [first.slice(at + 2), ...rest].join('\n') };
};

const whyOf = ({ why, state }: Story): string => (why === '' ? (state?.reason?.message ?? '') : why);

const wordsOf = (story: Story): Words => {
  const { state, environment, service, startedMs, nowMs } = story;
  const reason = splitAdvice(whyOf(story)).sentence;
  return {
    version: state?.plan.release.version ?? story.version,
    previous: (state === null ? null : sharedRelease(state))?.version ?? '',
    where: service === '' ? environment : `${environment} (${service})`,
    time: formatDuration(nowMs - startedMs),
    why: reason === '' ? '' : `; ${reason}`,
    story,
  };
};

const marks: Readonly<Record<Outcome, Mark>> = {
  succeeded: 'passed',
  'nothing-to-do': 'passed',
  planned: 'passed',
  'rolled-back': 'failed',
  'rollback-failed': 'failed',
  aborted: 'failed',
  superseded: 'failed',
  unfinished: 'failed',
};

const succeeded = ({ version, previous, where, time, story }: Words): string => {
  const change = previous === '' ? `${version}, the first,` : `${previous} → ${version}`;
  const byHand = story.mode === 'rollback' ? ', rolled back by hand' : '';
  return `${change} on ${where} in ${time} (${story.strategy})${byHand}`;
};

const rolledBack = ({ version, previous, time, why }: Words): string =>
  previous === ''
    ? `${version}, the first, was removed after ${time}${why}`
    : `${version} rolled back to ${previous} after ${time}${why}`;

const rollbackFailed = ({ version, previous, time, why, story: { state } }: Words): string => {
  if (previous !== '' && state?.trafficMoved === false)
    return `${version} never had traffic, ${previous} serves, and that it is as it was could not be made sure of: a person is needed${why}`;
  if (previous !== '') return `${version} could not be rolled back to ${previous}, a person is needed${why}`;
  if (state?.plan.firstDeployment === 'keep') return `${version}, the first, was left as it is after ${time}${why}`;
  return `${version}, the first, could not be removed, a person is needed${why}`;
};

const stands = ({ previous }: Words): string => (previous === '' ? '' : `, ${previous} serves`);

const nothingToDo = ({ version, where, story }: Words): string =>
  story.mode === 'recover' || version === ''
    ? `nothing is unfinished on ${where}`
    : `${version} serves ${where} already; nothing was changed`;

const planned = ({ version, previous, where, story }: Words): string =>
  `a dry run: ${previous === '' ? version : `${previous} → ${version}`} on ${where} in ${countOf(story.plan.length, 'step')}, ${countOf(story.changes.length, 'change')}; nothing was done`;

const unfinished = ({ version, time, why, story: { state } }: Words): string => {
  const current = state === null ? undefined : servingNow(state);
  const serves = current === undefined ? '' : `, ${current?.version ?? 'nothing'} serves`;
  // When the runner itself goes away it starts no post, and tells the action nothing of that.
  return `${version} stopped after ${time}${serves}, post or the next run goes on${why}`;
};

const sentences: Readonly<Record<Outcome, (words: Words) => string>> = {
  succeeded,
  'nothing-to-do': nothingToDo,
  planned,
  'rolled-back': rolledBack,
  'rollback-failed': rollbackFailed,
  aborted: (words) => {
    const { version, where, why, story } = words;
    if (story.mode === 'recover' && story.state === null) return `nothing could be recovered on ${where}${why}`;
    return `${version} was not shipped${stands(words)}${why}`;
  },
  superseded: ({ version, where, why, story }) =>
    story.mode === 'recover'
      ? `the rollout on ${where} is in another run's hands${why}`
      : `${version} on ${where} is in another run's hands${why}`,
  unfinished,
};

/** The verdict of a rollout: rolled back is a failure, and a recovery that finds another run at work needs no more than attention. */
export const renderVerdict = (story: Story): Verdict => {
  const isOthers = story.mode === 'recover' && story.outcome === 'superseded';
  const mark = isOthers ? 'attention' : marks[story.outcome];
  const sentence = sentences[story.outcome](wordsOf(story)).replace(/\s*\n\s*/g, ' ');
  return { mark, subject: 'Deploy', sentence: sentence.replace(/[.\s]+$/, '') };
};

const journalLine = ({ journal }: Story): string =>
  `What was done is in the journal (${journal.place}). The rollout has ended and its lock is open, so that \`mode: recover\` finds nothing to do.`;

/** Nobody knows what the journal says: by hand the old version would come back under a release that may stand as committed. */
const doubtLine = ({ journal }: Story): string =>
  `Run it with \`mode: recover\` first: whether the commit was recorded stands in the journal (${journal.place}), and that run goes on from there. Only where it cannot:`;

const downgradeFix =
  'Where an older version is meant, say why in `allow-downgrade`; `mode: rollback` goes back to one that was found good here.';

/** The way out of a refusal, or of a rollback that failed; undefined: nobody needs one. Lines that begin with four spaces are code. */
export const renderFix = (story: Story): string | undefined => {
  const { commands, outcome, state } = story;
  if (outcome === 'aborted' && state?.reason?.kind === 'downgrade') return downgradeFix;
  if (outcome !== 'rollback-failed') return splitAdvice(whyOf(story)).fix || undefined;
  if (state !== null && state.plan.firstDeployment === 'keep' && sharedRelease(state) === null)
    return 'Look at what failed; the next run ships over it.';
  if (commands.length === 0) return `Bring the old version back by hand.\n${journalLine(story)}`;
  if (state?.remarks.includes(doubtfulCommit) === true)
    return [doubtLine(story), ...commands.map((line) => `    ${line}`)].join('\n');
  return ['Bring the old version back:', ...commands.map((line) => `    ${line}`), journalLine(story)].join('\n');
};
