import { CannotJudge, type Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { runUrl } from '@drawbridge/core/domain/event';
import { type Markdown, md } from '@drawbridge/core/domain/markdown';
import { formatVersion } from '@drawbridge/core/domain/version';
import { act, comment } from './act.ts';
import { type Answer, decide } from './decide/answer.ts';
import { type Deed, nothingDone } from './decide/deed.ts';
import { chooseOccasion, type Occasion, releasingEvents } from './decide/occasion.ts';
import { type Plan, planWrites } from './decide/plan.ts';
import { decidePreview } from './decide/preview.ts';
import { type Facts, gather } from './gather/facts.ts';
import type { Config } from './inputs.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderAnswer, renderCommits, renderDeed, renderPlan } from './render/log.ts';
import { renderNotes } from './render/notes.ts';
import { findTrouble } from './render/problems.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import { concludePreview, concludeVerdict } from './render/verdict.ts';
import { repositoryUrl, type View } from './render/view.ts';

/** Another run may be faster: then the facts are read and judged again, so often. */
const attempts = 3;

type Seen = Omit<View, 'enforced' | 'nowMs' | 'elapsedMs' | 'context' | 'dryRun' | 'policy'>;

const overtaken: Obstacle = {
  what: `other runs changed the tags ${attempts} times while this one decided; nothing was written.`,
  fix: 'Run the job again, and give it a `concurrency` group so that runs wait for each other.',
};

const strange = (eventName: string): Obstacle => ({
  what: `no version is made on the event \`${eventName}\`.`,
  fix: `Run this action on ${releasingEvents.map((name) => `\`${name}\``).join(', ')}, or on \`pull_request\` for a preview.`,
});

const gatherOrThrow = async (config: Config, occasion: Occasion, scene: Scene): Promise<Facts> => {
  const facts = await gather(config, occasion, scene);
  if (!facts.ok) throw new CannotJudge(facts.error, config);
  return facts.value;
};

const tell = ({ log }: Scene, lines: readonly string[]): void => {
  for (const line of lines) log.line(line);
};

const explain = (answer: Answer, scene: Scene): void => {
  tell(scene, [...renderCommits(answer.verdicts), ...renderAnswer(answer)]);
};

const notesOf = (answer: Answer, { context }: Scene): Markdown => {
  if (!('movingTags' in answer)) return md``;
  const tag = answer.kind === 'release' ? answer.tagName : answer.tag.name;
  return renderNotes(answer.verdicts, {
    repositoryUrl: repositoryUrl(context),
    previousTag: answer.base?.name ?? null,
    tag,
  });
};

const tagMessage = (answer: Answer, { context }: Scene): string =>
  'version' in answer ? `Version ${formatVersion(answer.version)}\n\nMade by ${runUrl(context)}\n` : '';

const preview = async (config: Config, occasion: Occasion, scene: Scene): Promise<Seen> => {
  const gathered = await gatherOrThrow(config, occasion, scene);
  if (gathered.kind !== 'preview' || occasion.kind !== 'preview') throw new Error('A preview needs the facts of one.');
  const found = decidePreview(gathered.facts, occasion, config.policy);
  const answer = found.merged;
  explain(answer, scene);
  const plan: Plan = { tags: [], release: null };
  const verdict = concludePreview(found);
  return {
    verdict,
    answer,
    preview: found,
    plan,
    deed: nothingDone,
    facts: gathered.facts,
    notes: notesOf(answer, scene),
  };
};

const conclude = (answer: Answer, deed: Deed, config: Config, scene: Scene) => {
  tell(scene, renderDeed(deed));
  return concludeVerdict(answer, deed, config);
};

const release = async (config: Config, occasion: Occasion, scene: Scene): Promise<Seen> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const gathered = await gatherOrThrow(config, occasion, scene);
    const answer = decide(gathered.facts, occasion, config.policy);
    explain(answer, scene);
    const plan = planWrites(answer, config);
    if (config.dryRun) tell(scene, renderPlan(plan));
    const notes = notesOf(answer, scene);
    const texts = { tagMessage: tagMessage(answer, scene), notes: notes.markdown };
    const deed = await act(plan, { texts, config, known: gathered.facts.tags, isLate: attempt > 1 }, scene);
    if (deed === 'overtaken') {
      scene.log.line('! Another run changed a tag meanwhile; nothing was written, and all is read again.');
      continue;
    }
    const verdict = conclude(answer, deed, config, scene);
    const facts = { ...gathered.facts, tags: [...gathered.facts.tags, ...deed.newcomers] };
    return { verdict, answer, preview: null, plan, deed, facts, notes };
  }
  throw new CannotJudge([overtaken], config);
};

/** Gives the checked-out commit its version, or previews what merging a change would make. Throws CannotJudge when the history cannot be read. */
export const run = async (config: Config, scene: Scene): Promise<Outcome> => {
  const startedMs = scene.clock.nowMs();
  const { context } = scene;
  const occasion = chooseOccasion(context);
  if (occasion.kind === 'unknown') throw new CannotJudge([strange(occasion.eventName)], config);
  const isPreview = occasion.kind === 'preview';
  const seen = isPreview ? await preview(config, occasion, scene) : await release(config, occasion, scene);
  const nowMs = scene.clock.nowMs();
  const { dryRun, enforced, policy } = config;
  const view: View = { ...seen, dryRun, enforced, policy, context, nowMs, elapsedMs: nowMs - startedMs };
  if (isPreview) await comment(config, scene, renderComment(view));
  const fix = findTrouble(view)?.fix;
  return {
    verdict: view.verdict,
    ...(fix === undefined ? {} : { fix }),
    outputs: renderOutputs(view),
    summary: renderSummary(view),
    annotations: [],
    report: renderReport(view),
    enforced,
  };
};
