import { CannotJudge, type Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene } from '@drawbridge/core/action/run-action';
import { runUrl } from '@drawbridge/core/domain/event';
import { formatVersion } from '@drawbridge/core/domain/version';
import { act, comment } from './act.ts';
import { type Answer, decide } from './decide/answer.ts';
import { type Deed, nothingDone } from './decide/deed.ts';
import type { TagFact } from './decide/facts.ts';
import { chooseOccasion, type Occasion, releasingEvents } from './decide/occasion.ts';
import { nothingPlanned, planWrites, tagOf } from './decide/plan.ts';
import { decidePreview } from './decide/preview.ts';
import { type Facts, gather } from './gather/facts.ts';
import type { Config } from './inputs.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderAnswer, renderCommits, renderDeed, renderPlan } from './render/log.ts';
import { renderNoteTexts } from './render/notes-texts.ts';
import { findTroubles } from './render/problems.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import { concludePreviews, concludeVerdict } from './render/verdict.ts';
import { type PackageView, repositoryUrl, type View } from './render/view.ts';

/** Another run may be faster: then the facts are read and judged again, so often. */
const attempts = 3;

type Seen = Pick<View, 'verdict' | 'packages' | 'plan' | 'deed'>;

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

const explain = ({ answer, package: { name } }: Pick<PackageView, 'answer' | 'package'>, { log }: Scene): void => {
  const lines = [...renderCommits(answer.verdicts), ...renderAnswer(answer)];
  if (name !== null && lines.length > 0) log.line(`  ${name}`);
  for (const line of lines) log.line(line);
};

type Judged = Omit<PackageView, 'texts'>;

const withTexts = (judged: Judged, { notesTemplate: template }: Config, { context, clock }: Scene): PackageView => {
  const { answer, preview, facts } = judged;
  const commit = preview === null ? facts.head : null;
  const place = { repositoryUrl: repositoryUrl(context), packageName: judged.package.name, nowMs: clock.nowMs() };
  return { ...judged, texts: renderNoteTexts(answer, { ...place, commit, template }) };
};

const tagMessage = (answer: Answer, { context }: Scene): string =>
  'version' in answer ? `Version ${formatVersion(answer.version)}\n\nMade by ${runUrl(context)}\n` : '';

const preview = async (config: Config, occasion: Occasion, scene: Scene): Promise<Seen> => {
  const gathered = await gatherOrThrow(config, occasion, scene);
  if (gathered.kind !== 'preview' || occasion.kind !== 'preview') throw new Error('A preview needs the facts of one.');
  const packages = gathered.packages.map(({ package: each, facts }): PackageView => {
    const found = decidePreview(facts, occasion, each.policy);
    return withTexts({ package: each, answer: found.merged, preview: found, facts }, config, scene);
  });
  for (const each of packages) explain(each, scene);
  return { verdict: concludePreviews(packages), packages, plan: nothingPlanned, deed: nothingDone };
};

const judge = (gathered: Facts, occasion: Occasion): readonly Judged[] =>
  gathered.packages.map(({ package: each, facts }) => ({
    package: each,
    answer: decide(facts, occasion, each.policy),
    preview: null,
    facts,
  }));

const byTag = <T>(packages: readonly PackageView[], read: (each: PackageView) => T): ReadonlyMap<string, T> =>
  new Map(
    packages.flatMap((each) => {
      const tag = tagOf(each.answer);
      return tag === null ? [] : [[tag, read(each)] as const];
    }),
  );

const tagsKnownTo = (packages: readonly PackageView[]): readonly TagFact[] => packages[0]?.facts.tags ?? [];

const withNewcomers = (packages: readonly PackageView[], { newcomers }: Deed): readonly PackageView[] =>
  packages.map((each) => ({ ...each, facts: { ...each.facts, tags: [...each.facts.tags, ...newcomers] } }));

const release = async (config: Config, occasion: Occasion, scene: Scene): Promise<Seen> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const gathered = await gatherOrThrow(config, occasion, scene);
    const judged = judge(gathered, occasion).map((each) => withTexts(each, config, scene));
    for (const each of judged) explain(each, scene);
    const plan = planWrites(
      judged.map(({ answer }) => answer),
      config,
    );
    if (config.dryRun) tell(scene, renderPlan(plan));
    const texts = byTag(judged, (each) => ({
      tagMessage: tagMessage(each.answer, scene),
      notes: each.texts.body.markdown,
    }));
    const policies = byTag(judged, (each) => each.package.policy);
    const circumstances = { texts, policies, config, known: tagsKnownTo(judged), isLate: attempt > 1 };
    const deed = await act(plan, circumstances, scene);
    if (deed === 'overtaken') {
      scene.log.line('! Another run changed a tag meanwhile; nothing was written, and all is read again.');
      continue;
    }
    tell(scene, renderDeed(deed));
    const packages = withNewcomers(judged, deed);
    return { verdict: concludeVerdict(packages, deed, config), packages, plan, deed };
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
  const { dryRun, enforced } = config;
  const view: View = { ...seen, dryRun, enforced, context, nowMs, elapsedMs: nowMs - startedMs };
  if (isPreview) await comment(config, scene, renderComment(view));
  const fix = findTroubles(view)[0]?.fix;
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
