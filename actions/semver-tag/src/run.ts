import { CannotJudge, type Obstacle } from '@drawbridge/core/action/cannot-judge';
import type { Outcome } from '@drawbridge/core/action/outcome';
import type { Scene, Steps } from '@drawbridge/core/action/run-action';
import { runUrl } from '@drawbridge/core/domain/event';
import { formatVersion } from '@drawbridge/core/domain/version';
import { openContest } from './act/contest.ts';
import { tellRivals, wantedTags } from './act/rivals.ts';
import { act, comment } from './act.ts';
import { decide } from './decide/answer.ts';
import { type Deed, isDone, nothingDone } from './decide/deed.ts';
import type { TagFact } from './decide/facts.ts';
import { type FirstVersion, findFirstVersion } from './decide/first-version.ts';
import { chooseOccasion, type Occasion, releasingEvents } from './decide/occasion.ts';
import { listOtherForms } from './decide/other-forms.ts';
import { nothingPlanned, planWrites, tagOf } from './decide/plan.ts';
import { decidePreviews } from './decide/preview.ts';
import { orderWrites } from './decide/write-order.ts';
import { type Facts, gather } from './gather/facts.ts';
import type { Config } from './inputs.ts';
import type { VersionPorts } from './ports/version-ports.ts';
import { listAsides } from './render/asides.ts';
import { describeIgnoredTags, findIgnoredTags, renderBase } from './render/base.ts';
import { renderComment, renderSummary } from './render/document.ts';
import { renderAnswer, renderCommits, renderDeed, renderPlan } from './render/log.ts';
import { mentionOtherForms } from './render/other-forms.ts';
import { renderOutputs } from './render/outputs.ts';
import { type Judged, renderTexts } from './render/package-texts.ts';
import { findAsker } from './render/phrases.ts';
import { findTroubles } from './render/problems.ts';
import { describeQuiet, isQuiet } from './render/quiet.ts';
import { renderReport } from './render/report.ts';
import { concludePreviews, concludeVerdict } from './render/verdict.ts';
import { type PackageView, repositoryUrl, type View } from './render/view.ts';
import { listWarnings } from './render/warnings.ts';

type Seen = Pick<View, 'verdict' | 'packages' | 'warnings' | 'asides' | 'plan' | 'deed'>;

const strange = (eventName: string): Obstacle => ({
  what: `no version is made on the event \`${eventName}\`.`,
  fix: `Run this action on ${releasingEvents.map((name) => `\`${name}\``).join(', ')}, or on \`pull_request\` for a preview.`,
});

const unmerged: Obstacle = {
  what: 'no version is made on a `workflow_run` that follows a run of a pull request or a merge group: what that judged is not merged.',
  fix: "Let the job run after pushes alone: `if: github.event.workflow_run.event == 'push'`.",
};

/** A scene, and what only this action needs from the world. */
type Stage = Scene & { readonly ports: VersionPorts };

const gatherOrThrow = async (config: Config, occasion: Occasion, scene: Scene): Promise<Facts> => {
  const facts = await gather(config, occasion, scene);
  if (!facts.ok) throw new CannotJudge(facts.error, config);
  return facts.value;
};

const tell = ({ log }: Scene, lines: readonly string[]): void => {
  for (const line of lines) log.line(line);
};

type Telling = Pick<Scene, 'log' | 'context'> & {
  /** What is to be written follows. */
  readonly isPlanTold: boolean;
};

const explain = (view: Judged, { log, context, isPlanTold }: Telling): void => {
  const { answer, package: own } = view;
  const { name } = own;
  const asker = findAsker(answer, context);
  const lines = [
    ...renderBase(view).map((line) => `  ${line}`),
    ...renderCommits(answer.verdicts),
    ...renderAnswer(answer, isPlanTold),
    ...(asker === null ? [] : [`  ${asker} asked for this step`]),
  ];
  if (name !== null && lines.length > 0) log.line(`  ${name}`);
  for (const line of lines) log.line(line);
};

const explainAll = (packages: readonly Judged[], scene: Telling): void => {
  for (const each of packages) if (!isQuiet(each)) explain(each, scene);
  for (const line of describeQuiet(packages)) scene.log.line(`  ${line}`);
  for (const line of describeIgnoredTags(findIgnoredTags(packages))) scene.log.line(`  ${line}`);
};

const warn = (facts: Facts, scene: Scene): readonly string[] => {
  const warnings = listWarnings(facts);
  tell(
    scene,
    warnings.map((warning) => `! ${warning}`),
  );
  return warnings;
};

const tellAsides = ({ unowned }: Facts, first: FirstVersion | null, scene: Scene): readonly string[] => {
  const asides = listAsides(unowned, first);
  tell(
    scene,
    asides.map((aside) => `– ${aside}`),
  );
  return asides;
};

const withTexts = (
  packages: readonly Judged[],
  { notesTemplate: template }: Config,
  { context, clock }: Scene,
): readonly PackageView[] =>
  renderTexts(packages, { template, repositoryUrl: repositoryUrl(context), nowMs: clock.nowMs() });

const thanks = (asker: string | null): string => (asker === null ? '' : `Asked for by ${asker}\n`);

const tagMessage = ({ answer, package: { name }, texts, tagTexts }: PackageView, { context }: Scene): string => {
  if (!('version' in answer)) return '';
  const subject = name === null || texts !== tagTexts ? 'Version' : name;
  return `${subject} ${formatVersion(answer.version)}\n\nMade by ${runUrl(context)}\n${thanks(findAsker(answer, context))}`;
};

const preview = async (config: Config, occasion: Occasion, scene: Scene): Promise<Seen> => {
  const gathered = await gatherOrThrow(config, occasion, scene);
  if (gathered.kind !== 'preview' || occasion.kind !== 'preview') throw new Error('A preview needs the facts of one.');
  const previews = decidePreviews(gathered.packages, occasion, config.packages);
  const judged = gathered.packages.flatMap((each, index): readonly Judged[] => {
    const found = previews[index];
    return found === undefined ? [] : [{ ...each, answer: found.merged, preview: found }];
  });
  const packages = withTexts(judged, config, scene);
  const warnings = warn(gathered, scene);
  explainAll(packages, { ...scene, isPlanTold: false });
  const asides = tellAsides(gathered, null, scene);
  const verdict = mentionOtherForms(concludePreviews(packages), packages, listOtherForms(gathered.packages));
  return { verdict, packages, warnings, asides, plan: nothingPlanned, deed: nothingDone };
};

const judge = ({ packages }: Facts, occasion: Occasion, config: Config): readonly Judged[] => {
  const answers = decide(packages, occasion, config.packages);
  return packages.flatMap((each, index): readonly Judged[] => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ ...each, answer, preview: null }];
  });
};

const byTag = <T>(packages: readonly PackageView[], read: (each: PackageView) => T): ReadonlyMap<string, T> =>
  new Map(
    packages.flatMap((each) => {
      const tag = tagOf(each.answer);
      return tag === null ? [] : [[tag, read(each)] as const];
    }),
  );

const tagsKnownTo = (packages: readonly PackageView[]): readonly TagFact[] => packages[0]?.facts.tags ?? [];

const withNewcomers = (packages: readonly PackageView[], { newcomers }: Deed): readonly PackageView[] => {
  if (newcomers.length === 0) return packages;
  const tags = [...tagsKnownTo(packages), ...newcomers];
  return packages.map((each) => ({ ...each, facts: { ...each.facts, tags } }));
};

const circumstancesOf = (judged: readonly PackageView[], config: Config, scene: Scene) => ({
  texts: byTag(judged, (each) => ({ tagMessage: tagMessage(each, scene), notes: each.tagTexts.body.markdown })),
  policies: byTag(judged, (each) => each.package.policy),
  config,
  known: tagsKnownTo(judged),
});

const jobLogin = 'github-actions[bot]';

/** False where the token is known to be another than the job's own. */
const isJobToken = async (deed: Deed, { github }: Scene): Promise<boolean> => {
  const login = isDone(deed) ? await github.comments.viewerLogin() : undefined;
  return login?.ok !== true || login.value === jobLogin;
};

const release = async (config: Config, occasion: Occasion, stage: Stage): Promise<Seen> => {
  const contest = openContest(config, stage);
  for (let wanted: ReadonlySet<string> = new Set(); ; ) {
    const gathered = await gatherOrThrow(config, occasion, stage);
    const judged = withTexts(judge(gathered, occasion, config), config, stage);
    const warnings = warn(gathered, stage);
    explainAll(judged, { ...stage, isPlanTold: config.dryRun });
    const asides = tellAsides(gathered, findFirstVersion(judged), stage);
    const answers = judged.map(({ answer }) => answer);
    if (!config.dryRun) await tellRivals(answers, { wanted, tags: tagsKnownTo(judged) }, stage);
    wanted = wantedTags(answers);
    const plan = orderWrites(planWrites(answers, config), judged);
    if (config.dryRun) tell(stage, renderPlan(plan));
    const deed = await act(plan, { ...circumstancesOf(judged, config, stage), isLate: contest.isLate() }, stage);
    if ('kind' in deed) {
      if (await contest.mayTryAgain(deed, judged)) continue;
      throw new CannotJudge([contest.obstacle()], config);
    }
    const ended = contest.complete(judged, deed);
    tell(stage, renderDeed(ended.deed, await isJobToken(ended.deed, stage)));
    const packages = withNewcomers(ended.packages, ended.deed);
    const concluded = concludeVerdict(packages, ended.deed, config);
    const verdict = mentionOtherForms(concluded, packages, listOtherForms(gathered.packages));
    return { verdict, packages, warnings, asides, plan, deed: ended.deed };
  }
};

/** Gives the checked-out commit its version, or previews what merging a change would make. Throws CannotJudge when the history cannot be read. */
const run = async (config: Config, scene: Stage): Promise<Outcome> => {
  const startedMs = scene.clock.nowMs();
  const { context } = scene;
  const occasion = chooseOccasion(context);
  if (occasion.kind === 'unknown') throw new CannotJudge([strange(occasion.eventName)], config);
  if (occasion.kind === 'unmerged') throw new CannotJudge([unmerged], config);
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

/** The action's steps in a world. */
export const createSteps = (ports: VersionPorts): Steps<Config> => ({
  run: (config, scene) => run(config, { ...scene, ports }),
});
