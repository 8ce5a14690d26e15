import type { Obstacle } from '@drawbridge/core/action/cannot-judge';
import { gatherCheckout } from '@drawbridge/core/action/checkout';
import type { Scene } from '@drawbridge/core/action/run-action';
import type { Checkout } from '@drawbridge/core/domain/checkout';
import { formatCount } from '@drawbridge/core/domain/quantity';
import { failure, type Result, success } from '@drawbridge/core/domain/result';
import { createTrivyParser } from '@drawbridge/core/reports/trivy/reader';
import { listCheckedIn } from '../decide/database.ts';
import type { Facts, Unscanned } from '../decide/facts.ts';
import { findHomes } from '../decide/homes.ts';
import { mistakenFor } from '../decide/mistaken-report.ts';
import type { Reference } from '../decide/newness.ts';
import type { Scan } from '../decide/scan.ts';
import type { Target } from '../decide/target.ts';
import type { Config } from '../inputs/config.ts';
import type { TrivyPorts } from '../ports/trivy-ports.ts';
import { findBareTargets } from './bare-targets.ts';
import { gatherForeign } from './foreign.ts';
import { gatherIgnores } from './ignores.ts';
import { gatherInlineIgnores } from './inline-ignores.ts';
import { findLinkedTargets, gatherUnseen } from './lock-files.ts';
import { gatherReferences } from './references.ts';
import type { TargetOutput } from './trivy/scan.ts';
import { askTrivy, type TrivyAnswer } from './trivy/session.ts';

type Gathered<T> = Promise<Result<T, readonly Obstacle[]>>;

/** The facts, and Trivy at hand for what else is to be made of its reports. */
export interface GatheredFacts {
  readonly facts: Facts;
  /** undefined: nothing was scanned. */
  readonly trivy: TrivyAnswer | undefined;
}

const checkProgram = 'Check the program in `trivy-path`: it does not answer as Trivy does.';

const readOutput = ({ target, json, warnings }: TargetOutput): Result<Scan, Obstacle> => {
  const parser = createTrivyParser();
  parser.push(new TextEncoder().encode(json));
  const report = parser.end();
  if (report.ok) {
    const mistake = mistakenFor(target, report.value);
    if (mistake === undefined) return success({ target, report: report.value, warnings });
    return failure({ what: `${target.name}: Trivy's report is of ${mistake}.`, fix: checkProgram });
  }
  const { line, reason, fix } = report.error;
  return failure({ what: `${target.name}: Trivy's report, line ${formatCount(line)}: ${reason}.`, fix });
};

interface Scanned {
  readonly trivy: TrivyAnswer | undefined;
  readonly scans: readonly Scan[];
  readonly unscanned: readonly Unscanned[];
}

interface Hindrance {
  readonly target: Target;
  readonly obstacle: Obstacle;
}

// What nothing else can be judged beside, or what a cancelled job left undone, is no verdict's to tell.
const isHopeless = ({ scans }: Pick<Scanned, 'scans'>, foreignRuns: number, { cancellation }: Scene): boolean =>
  scans.length + foreignRuns === 0 || cancellation.reason !== undefined;

const toUnscanned = ({ target, obstacle: { what, fix = '' } }: Hindrance): Unscanned => ({
  target,
  why: `${what} ${fix}`.trimEnd(),
});

const scan = async (config: Config, scene: Scene & TrivyPorts, foreignRuns: number): Gathered<Scanned> => {
  if (config.targets.length === 0) return success({ trivy: undefined, scans: [], unscanned: [] });
  const answer = await askTrivy(config, scene);
  if (!answer.ok) return failure(answer.error.map((what) => ({ what })));
  const read = answer.value.outputs.map((output) => ({ output, scan: readOutput(output) }));
  const scans = read.flatMap((each) => (each.scan.ok ? [each.scan.value] : []));
  const hindrances = [
    ...answer.value.problems.map(({ target, message }): Hindrance => ({ target, obstacle: { what: message } })),
    ...read.flatMap(({ output, scan: each }) => (each.ok ? [] : [{ target: output.target, obstacle: each.error }])),
  ];
  if (hindrances.length > 0 && isHopeless({ scans }, foreignRuns, scene))
    return failure(hindrances.map(({ obstacle }) => obstacle));
  const outputs = read.filter((each) => each.scan.ok).map(({ output }) => output);
  return success({ trivy: { ...answer.value, outputs }, scans, unscanned: hindrances.map(toUnscanned) });
};

// A change could bring a database of its own, which knows nothing.
const refuseCheckedIn = (checkout: Checkout | undefined, { scratch }: TrivyPorts): readonly Obstacle[] => {
  const folder = scratch.variables['TRIVY_CACHE_DIR'] ?? '';
  const [first] = folder === '' || checkout === undefined ? [] : listCheckedIn(folder, checkout.repository);
  if (first === undefined) return [];
  const what = `TRIVY_CACHE_DIR: ${first} is checked in, so the change decides what the scan knows.`;
  return [{ what, fix: 'Name a folder outside of the repository, or stop tracking what is in it.' }];
};

const referTo = async (names: readonly string[], head: string, config: Config, scene: Scene) => {
  if (config.baseline === 'never')
    return new Map<string, Reference>(names.map((name) => [name, { kind: 'none', reason: '`baseline: never`' }]));
  return scene.log.group('Baseline', () => gatherReferences(names, head, scene));
};

const lookUpCheckout = async (config: Config, scene: Scene): Promise<Checkout | undefined> => {
  const found = await gatherCheckout(config.workingDirectory, scene);
  if (!found.ok) scene.log.line(`! Paths stay as they are, and ignores are not read: ${found.error.message}`);
  return found.ok ? found.value : undefined;
};

const describeTool = (trivy: TrivyAnswer | undefined): string =>
  trivy === undefined ? '' : `Trivy ${trivy.tool.version}`;

/** Everything that the verdict depends on, or all that keeps it from being known. */
export const gather = async (config: Config, scene: Scene & TrivyPorts): Gathered<GatheredFacts> => {
  const checkout = await lookUpCheckout(config, scene);
  const repository = checkout?.repository;
  const head = checkout?.head ?? '';
  const ignores = await gatherIgnores(config.targets.length === 0 ? [] : config.ignoreFiles, scene, checkout);
  const foreign = await gatherForeign(config, scene, { repository, head });
  const linked = await findLinkedTargets(config.targets, { ...scene, checkout });
  const own = config.targets.length === 0 ? [] : [...refuseCheckedIn(checkout, scene), ...linked];
  if (!ignores.ok || !foreign.ok || own.length > 0)
    return failure([...own, ...(ignores.ok ? [] : ignores.error), ...(foreign.ok ? [] : foreign.error)]);
  const scanned = await scan(config, scene, foreign.value.length);
  if (!scanned.ok) return scanned;
  const { scans, unscanned } = scanned.value;
  const names = [...scans.map(({ target }) => target.name), ...foreign.value.map(({ category }) => category)];
  const facts: Facts = {
    scans,
    unscanned,
    bare: await findBareTargets(scans, config.trivy.scanners, scene),
    foreign: foreign.value,
    references: await referTo(names, head, config, scene),
    ignores: ignores.value,
    ground: { prefix: repository?.prefix ?? '', homes: findHomes(config.targets, repository) },
    repository,
    head,
    runId: scene.context.runId,
    unseen: await gatherUnseen(scanned.value.scans, config.trivy, { ...scene, checkout }),
    inlineIgnores: await gatherInlineIgnores(scanned.value.scans, config.trivy.scanners, { ...scene, checkout }),
    database: scanned.value.trivy?.database,
    tool: describeTool(scanned.value.trivy),
    nowMs: scene.clock.nowMs(),
  };
  return success({ facts, trivy: scanned.value.trivy });
};
