import type { Outcome } from '@drawbridge/core/action/outcome';
import type { PostSteps, Scene, Steps } from '@drawbridge/core/action/run-action';
import type { Config } from './inputs/config.ts';
import { finishMain } from './modes/after-main.ts';
import { deploy } from './modes/deploy.ts';
import { dryRun } from './modes/dry-run.ts';
import { recover } from './modes/recover.ts';
import { setOut, type Voyage } from './modes/voyage.ts';
import type { DeployPorts } from './ports/deploy-ports.ts';
import { renderSummary } from './render/document.ts';
import { renderStory } from './render/log.ts';
import { renderOutputs, renderReport } from './render/report.ts';
import type { Story } from './render/story.ts';
import { renderFix } from './render/verdict.ts';
import { viewOf } from './render/view.ts';

const sail = (voyage: Voyage): Promise<Story> => {
  const { config } = voyage;
  if (config.dryRun) return dryRun(voyage);
  return config.mode === 'recover' ? recover(voyage) : deploy(voyage);
};

const run = async (config: Config, scene: Scene, ports: DeployPorts): Promise<Outcome> => {
  const voyage = await setOut(config, scene, ports, ports.newNonce());
  const view = viewOf(await sail(voyage), scene.context);
  for (const line of renderStory(view)) scene.log.line(line);
  const fix = renderFix(view.story);
  return {
    verdict: view.verdict,
    ...(fix === undefined ? {} : { fix }),
    outputs: renderOutputs(view),
    summary: renderSummary(view),
    annotations: [],
    report: renderReport(view),
    enforced: true,
  };
};

/** The steps of the action, with what only it needs from the world. */
export const createSteps = (ports: DeployPorts): Steps<Config> & PostSteps<Config> => ({
  run: (config, scene) => run(config, scene, ports),
  post: (record, config, scene) => finishMain(record, { config, scene, ports }),
});
